namespace Touchline.Statistics;

/// <summary>
/// The restricted cubic spline basis of Harrell (2001, section 2.4.5): linear beyond the outer knots, its cubic terms divided by
/// the squared distance of the outer knots, as <c>Hmisc::rcspline.eval(norm = 2)</c>.
/// </summary>
public sealed class RestrictedCubicSpline
{
    private readonly double[] _knots;

    /// <summary>A spline with given knots.</summary>
    /// <param name="knots">Three to ten knots, rising.</param>
    /// <exception cref="ArgumentException">There are too few or too many knots, or they do not rise.</exception>
    public RestrictedCubicSpline(params double[] knots)
    {
        ArgumentNullException.ThrowIfNull(knots);
        if (knots.Length is < 3 or > 10 || knots.Zip(knots.Skip(1)).Any(pair => !(pair.First < pair.Second)))
            throw new ArgumentException("A restricted cubic spline takes three to ten rising knots.", nameof(knots));
        _knots = [.. knots];
    }

    /// <summary>The knots, rising.</summary>
    public IReadOnlyList<double> Knots => _knots;

    /// <summary>The number of basis columns: the variable itself and one for each knot but two.</summary>
    public int Columns => _knots.Length - 1;

    /// <summary>
    /// Knots at Harrell's quantiles (3: .10 .50 .90; 4: .05 .35 .65 .95; 5: .05 .275 .50 .725 .95, type 7), with fewer than 100
    /// values the outer ones at the fifth smallest and fifth largest where these lie outside the others; equal knots count once.
    /// Null when fewer than three distinct ones are left.
    /// </summary>
    /// <param name="values">The values of the variable, all finite.</param>
    /// <param name="knots">The number of knots, 3 to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of knots is not 3, 4 or 5.</exception>
    public static RestrictedCubicSpline? AtQuantiles(IEnumerable<double> values, int knots)
    {
        double[] shares = knots switch
        {
            3 => [0.1, 0.5, 0.9],
            4 => [0.05, 0.35, 0.65, 0.95],
            5 => [0.05, 0.275, 0.5, 0.725, 0.95],
            _ => throw new ArgumentOutOfRangeException(nameof(knots), "Between 3 and 5 knots."),
        };
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
            return null;
        var span = 1e-9 * (sorted[^1] - sorted[0]);
        var found = new List<double>();
        var wanted = shares.Select(share => Ranks.Quantile(sorted, share)).ToArray();
        if (sorted.Length is >= 10 and < 100 && sorted[4] < wanted[1] && sorted[^5] > wanted[^2])
            (wanted[0], wanted[^1]) = (sorted[4], sorted[^5]);
        foreach (var knot in wanted)
        {
            if (found.Count == 0 || knot - found[^1] > span)
                found.Add(knot);
        }

        return found.Count < 3 ? null : new RestrictedCubicSpline([.. found]);
    }

    /// <summary>The basis at one value: the value itself, then the cubic terms.</summary>
    /// <param name="value">The value.</param>
    public double[] Basis(double value) => Row(value, value, Cube);

    /// <summary>The derivative of the basis at one value.</summary>
    /// <param name="value">The value.</param>
    public double[] Slope(double value) => Row(value, 1, gap => gap > 0 ? 3 * gap * gap : 0);

    private static double Cube(double gap) => gap > 0 ? gap * gap * gap : 0;

    private double[] Row(double value, double first, Func<double, double> power)
    {
        var row = new double[Columns];
        row[0] = first;
        double last = _knots[^1], before = _knots[^2], scale = (last - _knots[0]) * (last - _knots[0]);
        for (var column = 1; column < row.Length; column++)
        {
            var knot = _knots[column - 1];
            row[column] = (power(value - knot) - power(value - before) * (last - knot) / (last - before)
                + power(value - last) * (before - knot) / (last - before)) / scale;
        }

        return row;
    }
}
