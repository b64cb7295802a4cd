namespace Touchline.Statistics;

/// <summary>Covariances for independent errors.</summary>
internal static class Unclustered
{
    internal static Covariance Covariance(Fit fit, CovarianceKind kind)
    {
        var rows = fit.Within.Rows;
        double df = rows - fit.Parameters(_ => false);
        if (df <= 0)
        {
            return new Covariance(kind)
            {
                WhyNone = new(CaveatCode.NoDegreesOfFreedom, $"{rows} rows are not more than the parameters and effects to estimate."),
            };
        }

        var size = fit.Kept.Length;
        var factor = kind == CovarianceKind.Iid ? fit.ResidualSquares / df : rows / df;
        var matrix = kind == CovarianceKind.Iid ? fit.Bread : fit.Sandwich(Meat(fit));
        return new Covariance(kind)
        {
            Matrix = matrix.Scaled(factor),
            SmallSampleFactor = kind == CovarianceKind.Iid ? 1 : factor,
            DegreesOfFreedom = [.. Enumerable.Repeat(df, size)],
        };
    }

    /// <summary>The sum over rows of the outer product of their scores, those of the orthonormal regressors.</summary>
    private static Square Meat(Fit fit)
    {
        const int block = 16_384;
        var (rows, size) = (fit.Residuals.Length, fit.Kept.Length);
        var parts = new Square[(rows + block - 1) / block];
        Parallel.For(0, parts.Length, fit.Within.Options.Parallel, part =>
        {
            var (start, count) = (part * block, Math.Min(block, rows - part * block));
            var scores = Enumerable.Range(0, size).Select(term => fit.Rotate(term, count, other => fit.Column(other).AsSpan(start, count))).ToArray();
            foreach (var score in scores)
            {
                for (var row = 0; row < count; row++)
                    score[row] *= fit.Residuals[start + row];
            }

            parts[part] = Square.Of(size, (row, column) => Vec.Dot(scores[row], scores[column]));
        });
        return parts.Aggregate((sum, part) => sum.Plus(1, part));
    }
}
