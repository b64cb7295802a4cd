namespace Touchline.Model.Sessions.Parts;

/// <summary>Who writes a part.</summary>
public enum PartWriter
{
    /// <summary>A coach of the session; one part for all coaches.</summary>
    Coach,

    /// <summary>Each rep of the session their own.</summary>
    Rep,

    /// <summary>Coach and rep one together.</summary>
    Both,
}

/// <summary>A field of a part.</summary>
/// <param name="Name">Stable, in kebab case.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Needed">The part is not finished without it.</param>
/// <param name="Longest">Most characters kept.</param>
/// <param name="OneOf">The values it may hold; null is any text.</param>
/// <param name="IsDay">It holds a day as 2026-03-31.</param>
public sealed record PartField(string Name, string Label, bool Needed = false, int Longest = PartField.LongText, IReadOnlyList<string>? OneOf = null, bool IsDay = false)
{
    /// <summary>Characters that a long text holds.</summary>
    public const int LongText = 10_000;

    /// <summary>Characters that a line holds.</summary>
    public const int Line = 500;
}

/// <summary>A piece of writing that sessions of a kind have: who writes it, its fields, and what makes it whole.</summary>
/// <param name="Name">Stable, in kebab case, such as <c>self-review</c>.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Writer">Who writes it.</param>
/// <param name="Fields">Its fields, in the order of the screen.</param>
public sealed record PartForm(string Name, string Label, PartWriter Writer, IReadOnlyList<PartField> Fields)
{
    /// <summary>The fields of a commitment that is made along with a part: what each rep of the session promises, and by when.</summary>
    public static IReadOnlyList<PartField> Commitment { get; } = [new(CommitmentText, "Commitment", Longest: PartField.Line), new(CommitmentBy, "By", IsDay: true)];

    /// <summary>The field that says what is promised.</summary>
    public const string CommitmentText = "commitment";

    /// <summary>The field that says by when; without it a week later.</summary>
    public const string CommitmentBy = "commitment-by";

    /// <summary>True where this person writes it in this session.</summary>
    public bool IsWrittenBy(PersonId person, Session session) => Writer switch
    {
        PartWriter.Coach => session.WasCoachedBy(person),
        PartWriter.Rep => session.Names(person),
        _ => session.WasCoachedBy(person) || session.Names(person),
    };

    /// <summary>Under whose name it is kept: a rep's own under the rep's, another under the first coach's.</summary>
    public PersonId OwnerOf(PersonId writer, Session session) =>
        Writer == PartWriter.Rep ? writer : session.Coaches.Select(coach => coach.PersonId).MinBy(coach => coach.Value);

    /// <summary>What would be refused even in a draft: too long, or a choice that is none.</summary>
    public RuleCheck CheckDraft(PartFields fields)
    {
        var check = new RuleCheck();
        foreach (var field in Fields)
        {
            var text = fields[field.Name];
            check
                .Refuse(text.Length > field.Longest, "too-long", field.Name, $"{field.Label} is {text.Length} characters long; at most {field.Longest} are kept.")
                .Refuse(text.Length > 0 && field.OneOf is { } choices && !choices.Contains(text), "not-a-choice", field.Name, $"{field.Label}: choose one of what is offered.")
                .Refuse(text.Length > 0 && field.IsDay && fields.Day(field.Name) is null, "not-a-day", field.Name, $"{field.Label}: \"{text}\" is not a day. Write it as 2026-03-31.");
        }
        return check;
    }

    /// <summary>What keeps it from being finished.</summary>
    public RuleCheck Check(PartFields fields)
    {
        var check = CheckDraft(fields);
        foreach (var field in Fields.Where(field => field.Needed))
            check.Refuse(fields[field.Name].Length == 0, "missing", field.Name, $"{field.Label} is missing.");
        return check;
    }
}
