namespace Touchline.Statistics;

/// <summary>A confidence interval; both ends are finite and belong to it.</summary>
/// <param name="Low">The lower end, in the unit of the estimate.</param>
/// <param name="High">The upper end, in the unit of the estimate.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether zero lies within the interval, ends included.</summary>
    public bool CoversZero => Low <= 0 && High >= 0;

    /// <summary>The interval, or null when an end is not finite.</summary>
    internal static Interval? Finite(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? new Interval(low, high) : null;
}
