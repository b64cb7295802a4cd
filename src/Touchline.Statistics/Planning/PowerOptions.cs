namespace Touchline.Statistics;

/// <summary>How power is simulated.</summary>
public sealed record PowerOptions
{
    /// <summary>The defaults.</summary>
    public static readonly PowerOptions Default = new();

    /// <summary>The power asked for, above 0.05 and below 1; 0.8 by default.</summary>
    public double Target { get; init; } = 0.8;

    /// <summary>The number of simulations, at least 100; 10,000 by default, which gives the power to about 0.4 points.</summary>
    public int Simulations { get; init; } = 10_000;

    /// <summary>The seed of the simulations.</summary>
    public ulong Seed { get; init; } = 20_210_602;
}
