namespace Touchline.Statistics;

/// <summary>
/// Projects columns off the dummies of any number of effects. One effect is exact. With more, the largest is swept out
/// exactly and the others by conjugate gradients on what is left of their normal equations, preconditioned by the counts
/// of their levels: for two effects the accelerated alternating projections of Gaure (2013) and Correia (2016).
/// </summary>
internal sealed class Absorber
{
    private readonly Factor[] _others;
    private readonly int[] _starts;
    private readonly double[] _counts;
    private readonly GroupedRows? _largest;
    private readonly AbsorbOptions _options;

    internal Absorber(IReadOnlyList<Factor> effects, AbsorbOptions options)
    {
        _options = options;
        var ordered = effects.OrderByDescending(effect => effect.Levels).ToArray();
        _others = ordered.Length > 1 ? ordered[1..] : [];
        _starts = new int[_others.Length + 1];
        for (var effect = 0; effect < _others.Length; effect++)
            _starts[effect + 1] = _starts[effect] + _others[effect].Levels;
        _counts = [.. _others.SelectMany(effect => effect.Counts()).Select(count => (double)count)];
        if (ordered.Length > 0)
            _largest = new GroupedRows(ordered[0], [.. _others.Select(effect => effect.Codes)]);
    }

    /// <summary>
    /// Replaces a column by what the effects leave of it. Gives the squared norm of the column around its mean, and whether
    /// the tolerance was reached.
    /// </summary>
    internal (double CentredSquares, bool Converged) Absorb(Span<double> column)
    {
        if (_largest is null)
            return (Around(column), true);
        var mean = Vec.Mean(column);
        for (var row = 0; row < column.Length; row++)
            column[row] -= mean;
        var squares = Vec.SumOfSquares(column);
        _largest.SubtractMeans(column);
        if (_others.Length == 0 || squares <= 1e-200)
            return (squares, true);
        double[] right = new double[_counts.Length], solution = new double[_counts.Length];
        for (var round = 0; round < 5; round++)
        {
            Sums(column, right);
            var enough = Enough(column, squares);
            if (Norm(right) <= enough)
                return (squares, true);
            Solve(right, solution, 0.3 * enough);
            Subtract(column, solution);
            _largest.SubtractMeans(column);
        }

        Sums(column, right);
        return (squares, Norm(right) <= 100 * Enough(column, squares));
    }

    /// <summary>What may be left: relative to what is left of the column now, but not below rounding of the whole.</summary>
    private double Enough(ReadOnlySpan<double> column, double squares) =>
        Math.Max(_options.Tolerance * Math.Sqrt(Vec.SumOfSquares(column)), 1e-14 * Math.Sqrt(squares));

    private static double Around(ReadOnlySpan<double> column)
    {
        var mean = Vec.Mean(column);
        double squares = 0;
        foreach (var value in column)
            squares += (value - mean) * (value - mean);
        return squares;
    }

    /// <summary>Conjugate gradients from zero until the remaining sums are below a norm.</summary>
    private void Solve(double[] right, double[] solution, double enough)
    {
        var size = right.Length;
        double[] rest = [.. right], direction = new double[size], image = new double[size], scratch = _largest!.Scratch();
        Array.Clear(solution);
        var old = 1.0;
        for (var iteration = 0; iteration < _options.MaxIterations; iteration++)
        {
            var now = 0.0;
            for (var i = 0; i < size; i++)
                now += rest[i] * rest[i] / _counts[i];
            if (Math.Sqrt(now) <= enough)
                return;
            for (var i = 0; i < size; i++)
                direction[i] = rest[i] / _counts[i] + (iteration == 0 ? 0 : now / old * direction[i]);
            _largest.Apply(direction, _starts, image, scratch);
            var curvature = Vec.Dot(direction, image);
            if (!(curvature > 0))
                return;
            Vec.Add(solution, now / curvature, direction);
            Vec.Add(rest, -now / curvature, image);
            old = now;
        }
    }

    private void Sums(ReadOnlySpan<double> column, double[] sums)
    {
        Array.Clear(sums);
        for (var effect = 0; effect < _others.Length; effect++)
        {
            var codes = _others[effect].Codes;
            var part = sums.AsSpan(_starts[effect]);
            for (var row = 0; row < column.Length; row++)
                part[codes[row]] += column[row];
        }
    }

    private double Norm(double[] sums)
    {
        var norm = 0.0;
        for (var i = 0; i < sums.Length; i++)
            norm += sums[i] * sums[i] / _counts[i];
        return Math.Sqrt(norm);
    }

    private void Subtract(Span<double> column, double[] solution)
    {
        for (var effect = 0; effect < _others.Length; effect++)
        {
            var codes = _others[effect].Codes;
            var part = solution.AsSpan(_starts[effect]);
            for (var row = 0; row < column.Length; row++)
                column[row] -= part[codes[row]];
        }
    }
}
