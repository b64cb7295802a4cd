using Touchline.Look;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Features.Sessions.Parts;

/// <summary>What came back of a form that was refused, or in which two had changed one field.</summary>
public sealed record PartAnswer(string Part, PartFields Typed, IReadOnlyList<FieldError> Errors, IReadOnlyList<PartConflict> Conflicts);

/// <summary>What the fields of one part's form share.</summary>
public sealed record PartContext(PartForm Form, PartFields Open, PartAnswer? Answer)
{
    /// <summary>What the field shows: what was typed, where it came back, else what stands there.</summary>
    public string Shown(string field) => Answer is { } answer && answer.Typed[field] is { Length: > 0 } typed ? typed : Open[field];

    public string? ErrorOf(string field) => Answer?.Errors.FirstOrDefault(error => error.Field == field)?.Text;

    public PartConflict? ConflictOf(string field) => Answer?.Conflicts.FirstOrDefault(conflict => conflict.Field == field);

    public PartField Field(string name) => Form.Fields.First(field => field.Name == name);

    /// <summary>The name in the form, and an id that is one on the page.</summary>
    public static string NameOf(string field) => "f-" + field;

    public string IdOf(string field) => $"{Form.Name}-{field.Replace(':', '-')}";
}
