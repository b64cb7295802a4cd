using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Touchline.Statistics;

/// <summary>
/// Tail probabilities and quantiles, accurate also far out in the tails. Tails are computed as such, by the regularised
/// incomplete beta function, never as one minus the rest; quantiles by bisection and Newton steps on the tail.
/// </summary>
internal static class Distributions
{
    /// <summary>The standard normal quantile of a probability between 0 and 1 (both excluded).</summary>
    internal static double NormalQuantile(double probability) => Normal.InvCDF(0, 1, probability);

    /// <summary>Both tails of the standard normal beyond |z|.</summary>
    internal static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>Both tails of t with <paramref name="df"/> degrees of freedom beyond |t|.</summary>
    internal static double StudentTwoSided(double t, double df) =>
        t * t > 1e290 ? 0 : df > 1e9 ? NormalTwoSided(t) : Beta(df / 2, 0.5, df / (df + t * t), t * t / (df + t * t));

    /// <summary>The upper tail of F beyond f.</summary>
    internal static double FisherUpper(double f, double df1, double df2) =>
        f <= 0 ? 1 : f > 1e290 ? 0 : Beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f), df1 * f / (df2 + df1 * f));

    /// <summary>The positive t beyond which both tails hold <paramref name="tails"/> (0 to 1, both excluded).</summary>
    internal static double StudentQuantile(double tails, double df) => Solve(t => StudentTwoSided(t, df), tails);

    /// <summary>The F below which <paramref name="probability"/> (0 to 1, both excluded) lies.</summary>
    internal static double FisherQuantile(double probability, double df1, double df2) =>
        Solve(f => FisherUpper(f, df1, df2), 1 - probability);

    private static double Beta(double a, double b, double x, double complement)
    {
        if (x <= 0)
            return 0;
        if (complement <= 0)
            return 1;
        return Math.Clamp(SpecialFunctions.BetaRegularized(a, b, x), 0, 1);
    }

    /// <summary>Where a falling function of a positive number takes a value: bisection on the logarithm, then secants.</summary>
    private static double Solve(Func<double, double> falling, double value)
    {
        double low = 1e-12, high = 1;
        while (falling(high) > value && high < 1e100)
            high *= 4;
        for (var step = 0; step < 200 && high / low - 1 > 1e-15; step++)
        {
            var middle = step < 40 ? Math.Sqrt(low * high) : 0.5 * (low + high);
            if (falling(middle) > value)
                low = middle;
            else
                high = middle;
        }

        return 0.5 * (low + high);
    }
}
