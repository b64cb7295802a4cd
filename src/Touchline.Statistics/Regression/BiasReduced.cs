namespace Touchline.Statistics;

/// <summary>
/// CR2 (Bell and McCaffrey 2002) under the working model of independent errors, with Satterthwaite degrees of freedom
/// (Pustejovsky and Tipton 2018). Effects nested in the clusters may stay absorbed; the dummies of others are added as
/// columns, up to 500 levels in all.
/// </summary>
internal static class BiasReduced
{
    private const int MostLevels = 500;

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

        var (columns, bread) = Design(fit, crossing);
        var size = fit.Kept.Length;
        var members = Members(cluster);
        double[] diagonal = new double[size], ownSquares = new double[size], crossed = new double[size];
        var scoreSum = new Square(size);
        var zz = Enumerable.Range(0, size).Select(_ => new Square(columns.Length)).ToArray();
        foreach (var rows in members)
        {
            var (adjustedScores, own, sums) = OfCluster(fit, columns, bread, rows, size);
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

    /// <summary>The regressors and the dummies of crossing effects, projected off the nested ones, with the inverse of their cross-product.</summary>
    private static (double[][] Columns, Square Bread) Design(Fit fit, Factor[] crossing)
    {
        var sample = fit.Within.Sample;
        var nested = sample.Effects.Except(crossing).ToArray();
        var absorber = new Absorber(nested, fit.Within.Options);
        var columns = new List<double[]>();
        for (var term = 0; term < fit.Kept.Length; term++)
            columns.Add(crossing.Length == 0 ? fit.Column(term) : Project([.. sample.Regressors[fit.Kept[term]]]));
        foreach (var effect in crossing)
        {
            for (var level = 0; level < effect.Levels; level++)
                columns.Add(Project(Array.ConvertAll(effect.Codes, code => code == level ? 1.0 : 0.0)));
        }

        var triangle = Triangle.Of([.. columns], fit.Within.Options.Parallel);
        List<int> kept = [.. Enumerable.Range(0, columns.Count)];
        for (var position = 0; position < kept.Count; position++)
        {
            var norm = Math.Sqrt(Vec.SumOfSquares(columns[kept[position]]));
            if (norm > 1e-9 && Math.Abs(triangle[position, position]) > 1e-7 * norm)
                continue;
            kept.RemoveAt(position);
            var gone = position--;
            triangle = triangle.Of([.. Enumerable.Range(0, triangle.Size).Where(column => column != gone)]);
        }

        return ([.. kept.Select(column => columns[column])], triangle.InverseOfCross(kept.Count));

        double[] Project(double[] column)
        {
            absorber.Absorb(column);
            return column;
        }
    }

    private static int[][] Members(Factor cluster)
    {
        var members = Enumerable.Range(0, cluster.Levels).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < cluster.Rows; row++)
            members[cluster.Codes[row]].Add(row);
        return Array.ConvertAll(members, rows => rows.ToArray());
    }

    /// <summary>
    /// For one cluster with design X and bread M: the adjusted scores M X'A e, and for each coefficient the squared norm of
    /// a = A X M c and its sums X'a, where A = (I - X M X')^-1/2 acts as the identity outside the span of X.
    /// </summary>
    private static (double[] Scores, double[] Own, double[][] Sums) OfCluster(Fit fit, double[][] columns, Square bread, int[] rows, int size)
    {
        var width = columns.Length;
        var local = Array.ConvertAll(columns, column => Array.ConvertAll(rows, row => column[row]));
        var residuals = Array.ConvertAll(rows, row => fit.Residuals[row]);
        var cross = Square.Of(width, (i, j) => Vec.Dot(local[i], local[j]));
        var root = bread.MapEigenvalues(value => Math.Sqrt(Math.Max(value, 0)));
        var middle = root.Times(cross).Times(root).MapEigenvalues(Bend);
        var inner = root.Times(middle).Times(root);
        var scores = Array.ConvertAll(local, column => Vec.Dot(column, residuals));
        var bent = cross.Times(inner.Times(scores));
        var through = bread.Times(Array.ConvertAll(Enumerable.Range(0, width).ToArray(), i => scores[i] + bent[i]));
        var own = new double[size];
        var sums = new double[size][];
        for (var term = 0; term < size; term++)
        {
            var contrast = new double[width];
            for (var i = 0; i < width; i++)
                contrast[i] = bread[i, term];
            var first = cross.Times(contrast);
            var second = inner.Times(first);
            var weights = Array.ConvertAll(Enumerable.Range(0, width).ToArray(), i => contrast[i] + second[i]);
            sums[term] = cross.Times(weights);
            own[term] = Vec.Dot(weights, sums[term]);
        }

        return (through[..size], own, sums);
    }

    /// <summary>What (1 - h)^-1/2 adds to the identity along an eigenvector of the hat matrix, over h; a share of one is left out (pseudo-inverse).</summary>
    private static double Bend(double share) =>
        share < 1e-12 ? 0.5 : ((1 - share > 1e-10 ? 1 / Math.Sqrt(1 - share) : 0) - 1) / share;

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
