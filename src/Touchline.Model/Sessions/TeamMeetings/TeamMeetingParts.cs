using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Model.Sessions.TeamMeetings;

/// <summary>What is written of a team meeting: the agenda sent before it, and what came of it.</summary>
public static class TeamMeetingParts
{
    /// <summary>Sent to the team with the agenda's items: the one skill in focus, and a word.</summary>
    public static PartForm Agenda { get; } = new("agenda", "Agenda", PartWriter.Coach,
        [new("focus", "Skill in focus", Longest: PartField.Line), new("word", "A word to the team", Longest: 2_000)]);

    /// <summary>Decisions, one a line, and a note for those who were absent.</summary>
    public static PartForm Minutes { get; } = new("minutes", "Decisions", PartWriter.Coach,
        [new("decisions", "Decisions, one a line", Needed: true), new("absent", "For those who were absent", Longest: 2_000)]);
}

/// <summary>The checks of a team meeting's craft, as product.md lists them.</summary>
public static class TeamMeetingCraft
{
    /// <summary>In the order of the meeting.</summary>
    public static IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("agenda-before", "Agenda sent before", "The agenda is sent before the meeting begins.", false, AgendaBefore),
        new("attendance", "At least 80% of the team there", "Record who was there.", false, Attendance),
        new("decided", "A decision or commitment recorded", "Write down a decision, or agree a commitment.", false, Decided),
        new("reviewed", "Earlier commitments reviewed", "Say of each open commitment how it stands.", false, CommonChecks.Reviewed),
    ];

    private static CheckState AgendaBefore(SessionWriting writing) =>
        writing.Agenda.Count > 0 && writing.Finished(TeamMeetingParts.Agenda.Name)?.Finished is { } sent && sent < writing.Begins ? CheckState.Passed : CheckState.Missed;

    // In whole numbers: four fifths of five are four.
    private static CheckState Attendance(SessionWriting writing) => writing.TeamSize == 0 ? CheckState.NotApplicable
        : 5 * writing.Session.Reps.Count >= 4 * writing.TeamSize ? CheckState.Passed : CheckState.NotYet;

    private static CheckState Decided(SessionWriting writing) =>
        writing.Commitments.Count > 0 || writing.Finished(TeamMeetingParts.Minutes.Name) is not null ? CheckState.Passed : CheckState.NotYet;
}
