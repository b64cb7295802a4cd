using System.Globalization;

namespace Touchline.Model.Measures;

/// <summary>Scorecard rows as the command line prints them.</summary>
public static class ScorecardCsv
{
    /// <summary>Names of the columns, in their order.</summary>
    public static IReadOnlyList<string> Header { get; } =
    [
        "coach", "scope", "kind", "due", "in_standard", "excused", "consistency", "sessions", "verified", "late_logged",
        "coach_commitments_due", "coach_commitments_kept", "rep_commitments_due", "rep_commitments_kept",
    ];

    /// <summary>The values of one row, in the order of <see cref="Header"/>.</summary>
    public static IReadOnlyList<string> Values(ScorecardRow row) =>
    [
        row.Coach, row.Scope == Scope.Own ? "own" : "tree", row.Kind, Whole(row.Counts.Due), Whole(row.Counts.InStandard), Whole(row.Counts.Excused),
        row.ConsistencyText, Whole(row.Counts.Sessions), Whole(row.Counts.Verified), Whole(row.Counts.LateLogged),
        Whole(row.Counts.CoachCommitmentsDue), Whole(row.Counts.CoachCommitmentsKept), Whole(row.Counts.RepCommitmentsDue), Whole(row.Counts.RepCommitmentsKept),
    ];

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
