namespace Touchline.Statistics;

/// <summary>How chance is replayed.</summary>
public sealed record RandomisationOptions
{
    /// <summary>The defaults.</summary>
    public static readonly RandomisationOptions Default = new();

    /// <summary>Up to so many assignments all are taken, and p is exact; 100,000 by default, at least 1.</summary>
    public int MostEnumerated { get; init; } = 100_000;

    /// <summary>With more assignments so many are drawn, at least 99.</summary>
    public int Draws { get; init; } = 9_999;

    /// <summary>The seed of the draws.</summary>
    public ulong Seed { get; init; } = 19_350_101;
}
