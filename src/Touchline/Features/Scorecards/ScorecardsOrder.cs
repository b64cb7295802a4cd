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

    /// <summary>Sorted by the column asked for, then by name; those without a value come last whichever way.</summary>
    public static List<CoachRow> Sorted(List<CoachRow> rows, ScorecardQuery query)
    {
        rows.Sort((left, right) =>
        {
            var (mine, theirs) = (left.SortedBy(query.Sort), right.SortedBy(query.Sort));
            var order = query.Sort == "coach" ? 0 : (mine, theirs) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => query.Descending ? theirs.Value.CompareTo(mine.Value) : mine.Value.CompareTo(theirs.Value),
            };
            if (order != 0) return order;
            var byName = StringComparer.CurrentCultureIgnoreCase.Compare(left.Coach.Name, right.Coach.Name);
            return query is { Sort: "coach", Descending: true } ? -byName : byName;
        });
        return rows;
    }
}
