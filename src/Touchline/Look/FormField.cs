using Microsoft.AspNetCore.Components;

namespace Touchline.Look;

/// <summary>What all fields share: a name, a label above, a hint and an error below, tied together for screen readers.</summary>
public abstract class FormField : ComponentBase
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Required { get; set; }

    /// <summary>Only where one page has the same name twice.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>The label is there for screen readers only, as in a row of a table.</summary>
    [Parameter] public bool LabelHidden { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Extra { get; set; }

    public string Key => Id ?? Name;
    public string HintId => Key + "-hint";
    public string ErrorId => Key + "-error";

    /// <summary>Of a group: a radio button alone cannot be wrong, the group of them can.</summary>
    public string LegendId => Key + "-legend";

    protected string? Invalid => Error is null ? null : "true";

    protected string? Described => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{ErrorId} {HintId}",
    };
}
