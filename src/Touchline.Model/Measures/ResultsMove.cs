using Touchline.Model.Results;

namespace Touchline.Model.Measures;

/// <summary>A rep's win rate that moved: a reason to coach somebody who is due anyway.</summary>
/// <param name="From">The first month.</param>
/// <param name="Months">How many months, at least two.</param>
/// <param name="Now">The win rate over them.</param>
/// <param name="Before">The win rate over as many months before.</param>
/// <param name="Deals">Deals closed in them, at least ten.</param>
public sealed record ResultsMove(DateOnly From, int Months, decimal Now, decimal Before, int Deals)
{
    private const int LeastDeals = 10;

    // Beyond this many standard errors one in ten moves is chance; our choice.
    private const double Chance = 1.645;

    /// <summary>The last month.</summary>
    public DateOnly Last => From.AddMonths(Months - 1);

    /// <summary>
    /// Compares the last two whole months with the two before, or as many more, up to six, as it takes to have ten
    /// deals in both. Null where there are fewer, or where chance alone moves as much.
    /// </summary>
    public static ResultsMove? Of(IReadOnlyCollection<ResultMonth> ofRep, DateOnly today)
    {
        var running = ResultMonths.MonthOf(today);
        for (var months = 2; months <= 6; months++)
        {
            var from = running.AddMonths(-months);
            var (won, deals) = Sum(ofRep, from, running);
            var (wonBefore, dealsBefore) = Sum(ofRep, from.AddMonths(-months), from);
            if (deals < LeastDeals || dealsBefore < LeastDeals) continue;
            var (now, before) = (won / deals, wonBefore / dealsBefore);
            var together = (double)((won + wonBefore) / (deals + dealsBefore));
            var error = Math.Sqrt(together * (1 - together) * (1 / (double)deals + 1 / (double)dealsBefore));
            return (double)Math.Abs(now - before) > Chance * error ? new ResultsMove(from, months, now, before, (int)deals) : null;
        }
        return null;
    }

    private static (decimal Won, decimal Deals) Sum(IEnumerable<ResultMonth> ofRep, DateOnly from, DateOnly before)
    {
        decimal won = 0, lost = 0;
        foreach (var month in ofRep.Where(month => month.Month >= from && month.Month < before))
        {
            won += month.Parts.Part(Metrics.WonCount) ?? 0;
            lost += month.Parts.Part(Metrics.LostCount) ?? 0;
        }
        return (won, won + lost);
    }
}
