using Touchline.Data.Ledger;
using Touchline.Model.Measures;
using Touchline.Model.Results;

namespace Touchline.Features.Scorecards;

/// <summary>The order of the table of coaches.</summary>
public static class ScorecardsOrder
{
    /// <summary>The counts that a column sorts by, beside those of consistency, which the spread needs anyway.</summary>
    public static IReadOnlyCollection<string> CountsOf(string column) => column switch
    {
        "verified" => ["due", "in_standard", "sessions", "verified"],
        "late" => ["due", "in_standard", "sessions", "late_logged"],
        "craft" => ["due", "in_standard", "checks_passed", "checks_failed"],
        "excused" => ["due", "in_standard", "excused"],
        "kept" => ["due", "in_standard", "coach_due", "coach_kept", "rep_due", "rep_kept"],
        "hours" => ["due", "in_standard", "minutes"],
        _ => ["due", "in_standard"],
    };

    public static bool IsOfResults(string column) => column is "quota" or "at-quota" or "won" or "win-rate";

    public static bool IsOfEvenness(string column) => column is "wait" or "never";

    /// <summary>What a column sorts by among the counts of a coach; null where it sorts by something else.</summary>
    public static decimal? ValueIn(CoachSums sums, string column, decimal? consistency) => column switch
    {
        "consistency" => consistency,
        "verified" => sums.All.VerifiedShare,
        "late" => sums.All.LateLoggedShare,
        "craft" => sums.All.Craft,
        "excused" => sums.All.ExcusedShare,
        "kept" => sums.All.FollowThrough,
        "hours" => sums.All.Minutes,
        _ when column.StartsWith("kind-", StringComparison.Ordinal) => sums.Kinds.FirstOrDefault(row => row.Kind.Name == column[5..]).Counts.Consistency,
        _ => null,
    };

    /// <summary>The same among the results.</summary>
    public static decimal? ValueIn(TeamResults? results, string column) => column switch
    {
        "quota" => results?.Parts[Metrics.QuotaAttainment],
        "at-quota" => results?.AtQuotaShare,
        "won" => results?.Parts[Metrics.WonAmount],
        "win-rate" => results?.Parts[Metrics.WinRate],
        _ => null,
    };

    /// <summary>Sorted by the column asked for, then by name; those without a value come last whichever way.</summary>
    public static List<CoachPlace> Sorted(List<CoachPlace> rows, ScorecardQuery query)
    {
        rows.Sort((left, right) =>
        {
            var order = query.Sort == "coach" ? 0 : (left.SortedBy, right.SortedBy) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                ({ } mine, { } theirs) => query.Descending ? theirs.CompareTo(mine) : mine.CompareTo(theirs),
            };
            if (order != 0) return order;
            var byName = StringComparer.CurrentCultureIgnoreCase.Compare(left.Coach.Name, right.Coach.Name);
            return query is { Sort: "coach", Descending: true } ? -byName : byName;
        });
        return rows;
    }
}
