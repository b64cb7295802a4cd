namespace Touchline.Look.Charts;

/// <summary>An effect with its interval at one distance in time; a check is drawn hollow and dashed.</summary>
public sealed record TimingPoint(string Label, double Value, double Low, double High, bool IsCheck);
