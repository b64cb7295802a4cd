namespace Touchline.Look.Charts;

/// <summary>A day strip in words, for who cannot see it.</summary>
public static class StripWords
{
    public static string Of(StripState state) => state switch
    {
        StripState.InStandard => "in standard",
        StripState.DueNotInStandard => "due, not in standard",
        StripState.NotYetDue => "not yet due",
        StripState.Leave => "leave",
        StripState.Excused => "excused",
        _ => "no standard",
    };

    /// <summary>"1:1, Farid Haddad: 120 days in standard, 47 not, 12 on leave, 9 sessions".</summary>
    public static string Sum(string label, IReadOnlyList<StripRun> runs, int sessions)
    {
        int Days(StripState state) =>
            runs.Where(run => run.State == state).Sum(run => run.Until.DayNumber - run.From.DayNumber + 1);
        string? Some(StripState state, string words) => Days(state) is > 0 and var days ? $"{days} {words}" : null;

        string?[] parts =
        [
            $"{Days(StripState.InStandard)} days in standard",
            $"{Days(StripState.DueNotInStandard)} not",
            Some(StripState.NotYetDue, "not yet due"),
            Some(StripState.Leave, "on leave"),
            Some(StripState.Excused, "excused"),
            Some(StripState.NoStandard, "without a standard"),
            sessions == 1 ? "1 session" : $"{sessions} sessions",
        ];
        return $"{label}: {string.Join(", ", parts.OfType<string>())}";
    }
}
