namespace Touchline.Statistics;

/// <summary>
/// The profiled REML criterion of a mixed model at given relative covariance factors, by penalised least squares (Bates and
/// others 2015, equations 40 to 42): log|Λ'Z'ZΛ + I| + log|R'R| + (n - p)(1 + log(2π r² / (n - p))).
/// </summary>
internal sealed class MixedCriterion
{
    private readonly MixedDesign _design;
    private readonly Square[] _roots;
    private readonly Square _lower;

    private MixedCriterion(MixedDesign design, Square[] roots, Square lower, double value) =>
        (_design, _roots, _lower, Value) = (design, roots, lower, value);

    /// <summary>The criterion, minus twice the restricted log likelihood.</summary>
    internal double Value { get; }

    /// <summary>The residual variance.</summary>
    internal double Residual => Math.Pow(_lower[_lower.Size - 1, _lower.Size - 1], 2) / (_design.Rows - _design.Fixed);

    /// <summary>The relative covariance factors (lower triangles), one for each factor.</summary>
    internal Square[] Roots => _roots;

    /// <summary>Lower triangles row by row from one vector.</summary>
    internal static Square[] Unpack(MixedDesign design, double[] theta)
    {
        var next = 0;
        return Array.ConvertAll(design.Widths, width =>
        {
            var root = new Square(width);
            for (var row = 0; row < width; row++)
            {
                for (var column = 0; column <= row; column++)
                    root[row, column] = theta[next++];
            }

            return root;
        });
    }

    /// <summary>The criterion, or null when the penalised system is not of full rank.</summary>
    internal static MixedCriterion? At(MixedDesign design, double[] theta)
    {
        var roots = Unpack(design, theta);
        var rest = design.Dense.Scaled(1);
        var logDeterminant = 0.0;
        foreach (var level in design.Levels)
        {
            var lower = Cholesky.Of(Penalised(level.Own, roots[0]));
            if (lower is null)
                return null;
            for (var i = 0; i < lower.Size; i++)
                logDeterminant += 2 * Math.Log(lower[i, i]);
            var solved = level.Others.Select(other => (other.Column, Half: Cholesky.Forward(lower, RelativeScale.Times(roots[0], other.Products)))).ToArray();
            foreach (var (row, left) in solved)
            {
                foreach (var (column, right) in solved)
                    rest[row, column] -= Vec.Dot(left, right);
            }
        }

        RelativeScale.Apply(design, roots, rest);
        if (Cholesky.Of(rest) is not { } factor)
            return null;
        var free = design.Rows - design.Fixed;
        for (var i = 0; i < design.Random + design.Fixed; i++)
            logDeterminant += 2 * Math.Log(factor[i, i]);
        var value = logDeterminant + free * (1 + Math.Log(2 * Math.PI * factor[factor.Size - 1, factor.Size - 1] / free * factor[factor.Size - 1, factor.Size - 1]));
        return double.IsFinite(value) ? new MixedCriterion(design, roots, factor, value) : null;
    }

    /// <summary>The fixed effects and their covariance.</summary>
    internal (double[] Values, Square Covariance) FixedEffects()
    {
        var (start, count) = (_design.Random, _design.Fixed);
        var solution = Solution();
        var inverse = new Square(count);
        for (var column = 0; column < count; column++)
        {
            for (var row = column; row < count; row++)
            {
                var sum = row == column ? 1.0 : 0;
                for (var i = column; i < row; i++)
                    sum -= _lower[start + row, start + i] * inverse[i, column];
                inverse[row, column] = sum / _lower[start + row, start + row];
            }
        }

        return (solution[start..], inverse.Transposed().TimesOwnTranspose().Scaled(Residual));
    }

    /// <summary>The predicted random effects of a factor by level, in the units of its columns.</summary>
    internal double[][] RandomEffects(int factor)
    {
        var solution = Solution();
        var width = _design.Widths[factor];
        if (factor > 0)
            return [.. Enumerable.Range(0, _design.Factors[factor].Levels).Select(level => Unscaled(factor, Multiply(_roots[factor], solution.AsSpan(_design.Starts[factor] + level * width, width))))];
        for (var other = 1; other < _design.Widths.Length; other++)
        {
            for (var start = _design.Starts[other]; start < _design.Starts[other] + _design.Factors[other].Levels * _design.Widths[other]; start += _design.Widths[other])
                Multiply(_roots[other], solution.AsSpan(start, _design.Widths[other])).CopyTo(solution.AsSpan(start));
        }

        return Array.ConvertAll(_design.Levels, level =>
        {
            var right = new double[width];
            foreach (var (column, products) in level.Others)
                Vec.Add(right, column == solution.Length ? 1 : -solution[column], products);
            var spherical = Penalised(level.Own, _roots[0]).SolvePositive(RelativeScale.Times(_roots[0], right));
            return Unscaled(0, Multiply(_roots[0], spherical?.Solution ?? new double[width]));
        });
    }

    /// <summary>Spherical random effects of all but the first factor, then fixed effects, by back substitution.</summary>
    private double[] Solution()
    {
        var size = _lower.Size - 1;
        var solution = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = _lower[size, row];
            for (var i = row + 1; i < size; i++)
                sum -= _lower[i, row] * solution[i];
            solution[row] = sum / _lower[row, row];
        }

        return solution;
    }

    private double[] Unscaled(int factor, double[] effects) => [.. effects.Select((effect, i) => effect / _design.Scales[factor][i])];

    /// <summary>Λ'CΛ + I.</summary>
    private static Square Penalised(Square cross, Square root)
    {
        var result = root.Transposed().Times(cross).Times(root);
        for (var i = 0; i < result.Size; i++)
            result[i, i] += 1;
        return result;
    }

    private static double[] Multiply(Square root, ReadOnlySpan<double> vector) => root.Times(vector);
}
