namespace Touchline.Statistics;

/// <summary>The random weights of a wild cluster bootstrap.</summary>
public enum WildWeights
{
    /// <summary>All sign vectors when there are no more of them than draws, else Webb's weights.</summary>
    Automatic,

    /// <summary>Webb's (2014) six points, drawn.</summary>
    Webb,

    /// <summary>Signs (Rademacher); all sign vectors when there are no more of them than draws, else drawn.</summary>
    Rademacher,
}

/// <summary>How a wild cluster bootstrap is run.</summary>
public sealed record WildOptions
{
    /// <summary>The defaults.</summary>
    public static readonly WildOptions Default = new();

    /// <summary>The weights.</summary>
    public WildWeights Weights { get; init; }

    /// <summary>The number of draws, 9,999 by default; at least 99, and best one less than a multiple of 100.</summary>
    public int Draws { get; init; } = 9_999;

    /// <summary>The seed of the draws.</summary>
    public ulong Seed { get; init; } = 20_210_601;

    /// <summary>Whether the 95% interval is searched by inverting the test; yes by default.</summary>
    public bool Interval { get; init; } = true;

    /// <summary>
    /// Whether effects that cross the clusters are absorbed anew from every draw. No by default: they are partialled out once, as
    /// is common; then drawn residuals keep a little of them and the p-value tends to be smaller. Effects nested in the clusters
    /// make no difference. With it the refit is exact, as with dummies for every effect, at the cost of two absorptions per cluster.
    /// </summary>
    public bool Reabsorb { get; init; }
}
