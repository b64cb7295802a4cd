namespace Touchline.Look;

/// <summary>One of the places under a place of the menu.</summary>
public sealed record SubNavEntry(string Label, string Address);
