namespace Touchline.Look.Charts;

/// <summary>An estimate with its interval.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Sub">A few words under it.</param>
/// <param name="Estimate">The dot.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Text">The estimate as written ("+2.1").</param>
/// <param name="Range">The interval as written ("+0.9 to +3.3").</param>
/// <param name="Lead">The row that sums up the others.</param>
public sealed record ForestRow(
    string Label, string? Sub, double Estimate, double Low, double High, string Text, string? Range = null, bool Lead = false);
