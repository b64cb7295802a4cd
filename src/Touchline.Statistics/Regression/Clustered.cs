namespace Touchline.Statistics;

/// <summary>Covariances for errors that depend on each other within clusters (Liang and Zeger 1986; Cameron, Gelbach and Miller 2011).</summary>
internal static class Clustered
{
    internal static Covariance Covariance(Fit fit, CovarianceKind kind, Factor[] clusters, IReadOnlyList<Caveat> caveats)
    {
        var groups = clusters.Min(cluster => cluster.Levels);
        double rows = fit.Within.Rows;
        var parameters = kind == CovarianceKind.ArellanoSss
            ? fit.Kept.Length
            : fit.Parameters(effect => clusters.Any(cluster => ReferenceEquals(cluster, effect) || effect.IsNestedIn(cluster)));
        var corrects = kind is CovarianceKind.Cluster1 or CovarianceKind.ArellanoSss;
        if (corrects && rows <= parameters)
        {
            return new Covariance(kind)
            {
                WhyNone = new(CaveatCode.NoDegreesOfFreedom, $"{rows} rows are not more than the parameters and effects to estimate."),
                Caveats = caveats,
            };
        }

        var factor = corrects ? groups / (groups - 1.0) * (rows - 1) / (rows - parameters) : 1;
        var meat = Meat(fit, clusters[0]);
        if (clusters.Length == 2)
            meat = meat.Plus(1, Meat(fit, clusters[1])).Plus(-1, Meat(fit, clusters[0].Cross(clusters[1])));
        var matrix = fit.Sandwich(meat).Scaled(factor);
        var notes = caveats.ToList();
        if (clusters.Length == 2 && matrix.IsFinite && Enumerable.Range(0, matrix.Size).Any(term => matrix[term, term] < 0))
        {
            matrix = matrix.MapEigenvalues(value => Math.Max(value, 0));
            notes.Add(new(CaveatCode.VarianceRepaired, "A two-way variance came out negative; the nearest valid covariance is used."));
        }

        return new Covariance(kind)
        {
            Matrix = matrix,
            SmallSampleFactor = factor,
            Clusters = [.. clusters.Select(cluster => cluster.Levels)],
            ClusterNames = [.. clusters.Select(cluster => cluster.Name)],
            DegreesOfFreedom = [.. Enumerable.Repeat(groups - 1.0, fit.Kept.Length)],
            Caveats = notes,
        };
    }

    /// <summary>The sum over clusters of the outer product of their scores, those of the orthonormal regressors.</summary>
    private static Square Meat(Fit fit, Factor cluster)
    {
        var size = fit.Kept.Length;
        var scores = new double[size][];
        Parallel.For(0, size, fit.Within.Options.Parallel, term => scores[term] = Scores(fit.Column(term), fit.Residuals, cluster));
        var rotated = Enumerable.Range(0, size).Select(term => fit.Rotate(term, cluster.Levels, other => scores[other])).ToArray();
        return Square.Of(size, (row, column) => Vec.Dot(rotated[row], rotated[column]));
    }

    /// <summary>The sum of products of two columns in each cluster.</summary>
    internal static double[] Scores(double[] column, double[] residuals, Factor cluster)
    {
        var sums = new double[cluster.Levels];
        var codes = cluster.Codes;
        for (var row = 0; row < codes.Length; row++)
            sums[codes[row]] += column[row] * residuals[row];
        return sums;
    }
}
