namespace Touchline.Statistics;

/// <summary>
/// CR2 (Bell and McCaffrey 2002) under the working model of independent errors, with Satterthwaite degrees of freedom
/// (Pustejovsky and Tipton 2018). Effects nested in the clusters may stay absorbed; the dummies of others are added as
/// columns, up to 150 levels in all.
/// </summary>
internal static class BiasReduced
{
    private const int MostLevels = 150;

    internal static Covariance Covariance(Fit fit, Factor cluster, IReadOnlyList<Caveat> caveats)
    {
        var sample = fit.Within.Sample;
        var crossing = sample.Effects.Where(effect => !effect.IsNestedIn(cluster)).ToArray();
        if (crossing.Sum(effect => effect.Levels) > MostLevels)
        {
            return new Covariance(CovarianceKind.Cluster2)
            {
                WhyNone = new(CaveatCode.DesignTooLarge, $"CR2 takes effects that cross the clusters with up to {MostLevels} levels."),
                Caveats = caveats,
            };
        }

        var design = BiasReducedDesign.Of(fit, crossing);
        var bread = design.Root.TimesOwnTranspose();
        var columns = design.Columns;
        var size = fit.Kept.Length;
        var members = Members(cluster);
        double[] diagonal = new double[size], ownSquares = new double[size], crossed = new double[size];
        var scoreSum = new Square(size);
        var zz = Enumerable.Range(0, size).Select(_ => new Square(columns.Length)).ToArray();
        foreach (var rows in members)
        {
            var (adjustedScores, own, sums) = design.OfCluster(fit.Residuals, rows, bread);
            for (var term = 0; term < size; term++)
            {
                for (var other = 0; other < size; other++)
                    scoreSum[term, other] += adjustedScores[term] * adjustedScores[other];
                var throughBread = bread.Times(sums[term]);
                var shrink = Vec.Dot(sums[term], throughBread);
                diagonal[term] += own[term] - shrink;
                ownSquares[term] += own[term] * own[term];
                crossed[term] += own[term] * shrink;
                for (var i = 0; i < columns.Length; i++)
                {
                    for (var j = 0; j < columns.Length; j++)
                        zz[term][i, j] += throughBread[i] * sums[term][j];
                }
            }
        }

        var df = Enumerable.Range(0, size).Select(term =>
        {
            var squares = ownSquares[term] - 2 * crossed[term] + TraceOfSquare(zz[term]);
            return squares > 0 ? diagonal[term] * diagonal[term] / squares : 0;
        }).ToArray();
        return new Covariance(CovarianceKind.Cluster2)
        {
            Matrix = scoreSum,
            Clusters = [cluster.Levels],
            ClusterNames = [cluster.Name],
            DegreesOfFreedom = df,
            Caveats = caveats,
        };
    }

    private static int[][] Members(Factor cluster)
    {
        var members = Enumerable.Range(0, cluster.Levels).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < cluster.Rows; row++)
            members[cluster.Codes[row]].Add(row);
        return Array.ConvertAll(members, rows => rows.ToArray());
    }

    private static double TraceOfSquare(Square matrix)
    {
        var trace = 0.0;
        for (var i = 0; i < matrix.Size; i++)
        {
            for (var j = 0; j < matrix.Size; j++)
                trace += matrix[i, j] * matrix[j, i];
        }

        return trace;
    }
}
