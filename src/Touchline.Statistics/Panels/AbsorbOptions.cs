namespace Touchline.Statistics;

/// <summary>How effects are absorbed. All have sensible defaults.</summary>
public sealed record AbsorbOptions
{
    /// <summary>The defaults.</summary>
    public static readonly AbsorbOptions Default = new();

    /// <summary>
    /// The norm of what is left of a column on any effect, relative to the norm of what the effects leave (at least 1e-14 of the centred column's); from 1e-14 to 1e-2.
    /// By default 1e-10, so that results agree with those of looser tolerances (1e-8 is common) in all their valid digits.
    /// </summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>The largest number of iterations for each column; 10,000 by default, at least 1.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>Whether rows that stand alone in an effect are left out; no by default, as they change no estimate but are counted.</summary>
    public bool DropSingletons { get; init; }

    /// <summary>The number of columns worked on at once; by default the number of processors, at most 8. It changes no result.</summary>
    public int Threads { get; init; } = Math.Min(Environment.ProcessorCount, 8);

    internal ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Math.Max(1, Threads) };
}
