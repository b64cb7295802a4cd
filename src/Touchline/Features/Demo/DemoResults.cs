using System.Globalization;
using Touchline.Model;
using Touchline.Model.Effect;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Features.Demo;

/// <summary>
/// Deals and quotas of the demo. A month's quota attainment is the rep's talent, the season, the ramp of a newcomer, luck,
/// and the true effect of how consistently the rep was coached in that month.
/// </summary>
internal sealed class DemoResults(Random random, OrganisationId organisation, DemoTruth truth, DemoShocks shocks, CoachingMeasures measures)
{
    private const decimal Quota = 30_000;
    private const double Luck = 9;

    public (List<Opportunity> Deals, List<Result> Quotas) Make(IReadOnlyList<Person> reps, DateOnly start, DateOnly today)
    {
        var (deals, quotas) = (new List<Opportunity>(), new List<Result>());
        foreach (var rep in reps)
        {
            var talent = 62 + (12 * shocks.Normal());
            for (var month = new DateOnly(start.Year, start.Month, 1).AddMonths(1); month <= today; month = month.AddMonths(1))
            {
                if (!rep.Employed.Contains(month)) continue;
                quotas.Add(new Result { OrganisationId = organisation, PersonId = rep.Id, Month = month, Metric = Metrics.Quota, Value = Quota });
                var tenure = (((month.Year - (rep.Starts?.Year ?? 0)) * 12) + month.Month) - (rep.Starts?.Month ?? 0);
                var attainment = talent + (0.6 * SimulatedOrganisation.Season[month.Month - 1]) + SimulatedOrganisation.Ramp(Math.Max(0, tenure))
                    + (truth.Effect * ConsistencyIn(rep, month)) + (Luck * shocks.In(rep.Id, month));
                Sell(rep, month, today, Math.Max(0, attainment), deals);
            }
        }
        return (deals, quotas);
    }

    // In tens of points, as Effect sees it; 6 where nothing was due yet.
    private double ConsistencyIn(Person rep, DateOnly month)
    {
        var days = new DayRange(month, month.AddMonths(1).AddDays(-1));
        var kinds = measures.Kinds.Select(kind => (kind, measures.Tree.LinesOf(rep.Id).Aggregate(new Counts(), (sum, line) => sum + measures.LineCounts(line, kind, days))));
        return Consistency.Over(kinds, measures.Records.Weights) is { } share ? 10 * (double)share : 6;
    }

    private void Sell(Person rep, DateOnly month, DateOnly today, double attainment, List<Opportunity> deals)
    {
        var won = Math.Max(1, (int)Math.Round(attainment / 22));
        var left = decimal.Round(Quota * (decimal)attainment / 100, 0);
        for (var i = 0; i < won; i++)
        {
            var amount = i == won - 1 ? left : decimal.Round(left / (won - i) * (decimal)(0.6 + (0.8 * random.NextDouble())), 0);
            left -= amount;
            Close(rep, month, today, true, amount, deals);
        }
        for (var lost = random.Next(2, 7); lost > 0; lost--) Close(rep, month, today, false, null, deals);
    }

    private void Close(Person rep, DateOnly month, DateOnly today, bool won, decimal? amount, List<Opportunity> deals)
    {
        var closed = month.AddDays(random.Next(DateTime.DaysInMonth(month.Year, month.Month)));
        var open = closed > today;
        deals.Add(new Opportunity
        {
            OrganisationId = organisation,
            ExternalId = "O" + (deals.Count + 1).ToString("000000", CultureInfo.InvariantCulture),
            PersonId = rep.Id,
            // No lot is drawn for it, so that everything else in the demo stays as it was.
            Account = DemoNames.Accounts[deals.Count % DemoNames.Accounts.Length],
            Stage = open ? "Negotiation" : won ? "Won" : "Lost",
            Won = open ? null : won,
            Opened = closed.AddDays(-random.Next(15, 110)),
            Closed = open ? null : closed,
            Amount = open ? null : amount,
        });
    }
}
