using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Model.Sessions.OneOnOnes;

/// <summary>What is written of a 1:1 beside its agenda: the notes both share.</summary>
public static class OneOnOneParts
{
    /// <summary>Shared notes, and whether it was said that nothing was promised.</summary>
    public static PartForm Notes { get; } = new("notes", "Shared notes", PartWriter.Both,
        [new("notes", "What you both want to remember", Longest: SessionLog.LongestNotes), new("none-agreed", "Nothing was promised", OneOf: ["yes"])]);
}

/// <summary>The checks of a 1:1's craft, as product.md lists them.</summary>
public static class OneOnOneCraft
{
    /// <summary>In the order of the meeting.</summary>
    public static IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("agenda-before", "Agenda set before", "The agenda is set before the meeting begins.", false, AgendaBefore),
        new("rep-added", "Rep added at least one item", "Add an item of your own to the agenda.", true, RepAdded),
        new("reviewed", "Open commitments reviewed", "Say of each open commitment how it stands.", false, CommonChecks.Reviewed),
        new("commitment", "A commitment agreed, or explicitly none", "Agree a commitment, or say that there is none.", false, Committed),
    ];

    private static CheckState AgendaBefore(SessionWriting writing) =>
        writing.Agenda.Any(item => item.Added < writing.Begins) ? CheckState.Passed : CheckState.Missed;

    private static CheckState RepAdded(SessionWriting writing) =>
        writing.Agenda.Any(item => writing.Session.Names(item.AddedBy)) ? CheckState.Passed : CheckState.NotYet;

    private static CheckState Committed(SessionWriting writing) =>
        writing.Commitments.Count > 0 || writing.Parts.Any(part => part.Name == OneOnOneParts.Notes.Name && part.Open["none-agreed"].Length > 0) ? CheckState.Passed : CheckState.NotYet;
}
