using Touchline.Model.Results;

namespace Touchline.Model.Measures;

/// <summary>
/// Results beside a coach's figures: of the people on the team, or anywhere below, on the last day of each month. The
/// coach's own are not among them.
/// </summary>
/// <param name="Parts">Sums over the people and months; ratios derive from the sums.</param>
/// <param name="WithQuota">People with a quota of their own in these months.</param>
/// <param name="AtQuota">Of these, who won as much as their quotas of these months together.</param>
/// <param name="Months">The months counted.</param>
public sealed record TeamResults(ResultParts Parts, int WithQuota, int AtQuota, IReadOnlyList<DateOnly> Months)
{
    /// <summary>At quota / with quota; null where nobody has one.</summary>
    public decimal? AtQuotaShare => WithQuota == 0 ? null : (decimal)AtQuota / WithQuota;

    /// <summary>
    /// The months of a period that are over; the running one only where there is no other, for its quota is whole and
    /// its deals are not. A week has no results: they are known by month.
    /// </summary>
    public static IReadOnlyList<DateOnly> MonthsOf(Period period, DateOnly today)
    {
        if (period.Unit == PeriodUnit.Week) return [];
        var months = new List<DateOnly>();
        for (var month = period.From; month <= period.Last && month <= today; month = month.AddMonths(1)) months.Add(month);
        var over = months.Where(month => month.AddMonths(1).AddDays(-1) <= today).ToList();
        return over.Count > 0 ? over : months;
    }

    /// <summary>Adds up a team or sub-tree; null where no result is known of any of them in these months.</summary>
    public static TeamResults? Of(Tree tree, IReadOnlyCollection<ResultMonth> results, PersonId coach, Scope scope, IReadOnlyList<DateOnly> months)
    {
        var counted = months.ToHashSet();
        var mine = results.Where(row => counted.Contains(row.Month) && IsOf(tree, row, coach, scope)).ToList();
        if (mine.Count == 0) return null;
        var parts = new ResultParts();
        int withQuota = 0, atQuota = 0;
        var holders = HoldersOfTheTeams(tree, mine);
        foreach (var person in mine.GroupBy(row => row.PersonId))
        {
            var own = new ResultParts();
            foreach (var row in person) own.Add(holders.Contains((row.PersonId, row.Month)) ? row.Parts.Without(Metrics.Quota) : row.Parts);
            parts.Add(own);
            if (own.Part(Metrics.Quota) is not (> 0 and var quota)) continue;
            withQuota++;
            if ((own.Part(Metrics.WonAmount) ?? 0) >= quota) atQuota++;
        }
        return new TeamResults(parts, withQuota, atQuota, months);
    }

    private static bool IsOf(Tree tree, ResultMonth row, PersonId coach, Scope scope) =>
        scope == Scope.Own ? tree.CoachOf(row.PersonId, LastDayOf(row)) == coach : tree.IsBelow(row.PersonId, coach, LastDayOf(row));

    // A manager's quota already contains the team's: beside those of the team it would count them twice.
    private static HashSet<(PersonId Person, DateOnly Month)> HoldersOfTheTeams(Tree tree, List<ResultMonth> rows) =>
        [.. rows.Where(row => row.Parts.Has(Metrics.Quota)).SelectMany(row => tree.ChainOf(row.PersonId, LastDayOf(row)).Select(leader => (leader, row.Month)))];

    private static DateOnly LastDayOf(ResultMonth row) => row.Month.AddMonths(1).AddDays(-1);
}
