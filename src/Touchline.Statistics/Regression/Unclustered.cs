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
        var matrix = kind == CovarianceKind.Iid ? fit.Bread : fit.Bread.Around(Meat(fit));
        return new Covariance(kind)
        {
            Matrix = matrix.Scaled(factor),
            SmallSampleFactor = kind == CovarianceKind.Iid ? 1 : factor,
            DegreesOfFreedom = [.. Enumerable.Repeat(df, size)],
        };
    }

    private static Square Meat(Fit fit)
    {
        var size = fit.Kept.Length;
        var meat = new Square(size);
        Parallel.For(0, size, fit.Within.Options.Parallel, row =>
        {
            double[] weighted = [.. fit.Column(row)];
            for (var i = 0; i < weighted.Length; i++)
                weighted[i] *= fit.Residuals[i] * fit.Residuals[i];
            for (var column = 0; column <= row; column++)
                meat[row, column] = meat[column, row] = Vec.Dot(weighted, fit.Column(column));
        });
        return meat;
    }
}
