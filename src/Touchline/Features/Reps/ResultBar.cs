namespace Touchline.Features.Reps;

/// <summary>A month's value; null where none is known.</summary>
public sealed record ResultBar(string Label, double? Value, bool IsRunning);
