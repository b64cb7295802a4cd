namespace Touchline.Features.Demo;

/// <summary>What is true in the demo organisation. A visitor can see whether Effect finds it.</summary>
/// <param name="Seed">The same seed gives the same organisation.</param>
/// <param name="Effect">Points of quota attainment for ten points more of consistency in the same month.</param>
/// <param name="ReverseCausality">How strongly a weak month makes the coach spend more time on the rep in the next; 0 is not at all, 1 strongly.</param>
public sealed record DemoTruth(int Seed = 2015, double Effect = 2, double ReverseCausality = 0)
{
    /// <summary>Directors, coaches and reps below the VP.</summary>
    public const int Directors = 4;

    public const int Coaches = 24;

    public const int Reps = 125;

    public const int Months = 18;

    /// <summary>Everybody: the VP, directors, coaches and reps.</summary>
    public const int People = 1 + Directors + Coaches + Reps;
}
