namespace Touchline.Look.Charts;

/// <summary>A value at a time; null where there is none.</summary>
public sealed record LinePoint(string Label, double? Value);
