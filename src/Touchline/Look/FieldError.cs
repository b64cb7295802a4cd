namespace Touchline.Look;

/// <summary>What is wrong with a field, in words that say what to do.</summary>
/// <param name="Field">The field's name (its id, where the two differ); empty for the whole form.</param>
/// <param name="Text">The words.</param>
public sealed record FieldError(string Field, string Text);

/// <summary>One choice of a list or of chips.</summary>
public sealed record Option(string Value, string Label);
