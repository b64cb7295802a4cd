using Touchline.Model.Sessions.Parts;

namespace Touchline.Model.Sessions;

/// <summary>A change that was agreed with a rep, and was not yet looked for at a later session.</summary>
/// <param name="Rep">With whom.</param>
/// <param name="Day">The day of the session in which it was agreed.</param>
/// <param name="Kind">The kind of that session.</param>
/// <param name="Text">The change, or the skill in focus.</param>
public sealed record AgreedChange(PersonId Rep, DateOnly Day, Kind Kind, string Text);

/// <summary>A finished part of a rep's session.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Day">The session's day.</param>
/// <param name="Kind">The session's kind.</param>
/// <param name="Part">The part.</param>
public sealed record PartOfRep(PersonId Rep, DateOnly Day, Kind Kind, SessionPart Part);

/// <summary>At the next session with the rep the coach says whether the change agreed last was seen: the road from coaching to behaviour.</summary>
public static class SeenNextTime
{
    /// <summary>The part that holds the answers, in kinds whose own forms do not ask.</summary>
    public const string PartName = "seen";

    /// <summary>The field of an answer in a form that is about one rep, such as feedback on a joint call.</summary>
    public const string Field = "seen";

    /// <summary>Days through which something agreed is looked for.</summary>
    public const int Days = 182;

    /// <summary>What can be said. Where there was no occasion, it is asked again next time.</summary>
    public static IReadOnlyList<(string Name, string Label)> Answers { get; } = [("yes", "Yes"), ("partly", "Partly"), ("no", "No"), (NoOccasion, "No occasion")];

    private const string NoOccasion = "no-occasion";

    /// <summary>Names of the parts in which something is agreed or answered.</summary>
    public static IReadOnlyList<string> PartNames { get; } = ["feedback", "focus", PartName];

    /// <summary>The field of the answer for one of several reps.</summary>
    public static string FieldOf(PersonId rep) => $"{Field}:{rep.Value}";

    /// <summary>The coach's answers, one for each rep of a session.</summary>
    public static PartForm Form(Session session) => new(PartName, "Seen from last time", PartWriter.Coach,
        [.. session.Reps.Select(rep => new PartField(FieldOf(rep.PersonId), "Seen", Needed: session.Reps.Count == 1, OneOf: [.. Answers.Select(answer => answer.Name)]))]);

    /// <summary>Every answer that a part gives, also that there was no occasion.</summary>
    public static IEnumerable<string> AnswersIn(PartFields fields) =>
        fields.All.Where(field => field.Key == Field || field.Key.StartsWith(Field + ":", StringComparison.Ordinal)).Select(field => field.Value);

    /// <summary>What is agreed with each rep and stands to be looked for: the change agreed last, unless an answer came after it.</summary>
    /// <param name="parts">Finished parts of the reps' earlier sessions, in any order.</param>
    /// <param name="skillOf">What a skill of the rubric is called.</param>
    public static IReadOnlyList<AgreedChange> Open(IEnumerable<PartOfRep> parts, Func<string, string> skillOf)
    {
        var open = new Dictionary<PersonId, AgreedChange>();
        foreach (var row in parts.OrderBy(row => row.Day).ThenBy(row => row.Part.Finished))
        {
            var fields = row.Part.Fields;
            if (new[] { fields[Field], fields[FieldOf(row.Rep)] }.Any(answer => answer.Length > 0 && answer != NoOccasion)) open.Remove(row.Rep);
            if (row.Part.Name == "feedback" && fields["change"] is { Length: > 0 } change) open[row.Rep] = new AgreedChange(row.Rep, row.Day, row.Kind, change);
            if (row.Part.Name == "focus" && fields["skill"] is { Length: > 0 } skill)
                open[row.Rep] = new AgreedChange(row.Rep, row.Day, row.Kind, fields[PartForm.CommitmentText] is { Length: > 0 } promise ? $"{skillOf(skill)}: {promise}" : skillOf(skill));
        }
        return [.. open.Values];
    }
}
