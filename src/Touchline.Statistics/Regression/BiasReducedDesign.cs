namespace Touchline.Statistics;

/// <summary>
/// The design behind CR2: the regressors and the dummies of effects that cross the clusters, projected off the nested effects
/// and scaled to unit norm, with the inverse of their triangle. Beside an intercept regressors are taken around their means, so
/// that none far from zero drowns its own spread. Contrasts say how the columns' coefficients make those of the regressors.
/// </summary>
internal sealed record BiasReducedDesign(double[][] Columns, double[][] Contrasts, Square Root)
{
    internal static BiasReducedDesign Of(Fit fit, Factor[] crossing)
    {
        var sample = fit.Within.Sample;
        var size = fit.Kept.Length;
        var absorber = new Absorber([.. sample.Effects.Except(crossing)], fit.Within.Options);
        var columns = new List<double[]>();
        var around = sample.Effects.Length == 0 ? Enumerable.Range(0, size).Select(term => term == 0 ? 0 : Vec.Mean(fit.Column(term))).ToArray() : [];
        for (var term = 0; term < size; term++)
        {
            columns.Add(crossing.Length > 0 ? Project([.. sample.Regressors[fit.Kept[term]]])
                : around.Length > 0 ? Array.ConvertAll(fit.Column(term), value => value - around[term]) : [.. fit.Column(term)]);
        }

        foreach (var effect in crossing)
        {
            for (var level = 0; level < effect.Levels; level++)
            {
                var dummy = Project(Array.ConvertAll(effect.Codes, code => code == level ? 1.0 : 0.0));
                if (Vec.SumOfSquares(dummy) > 1e-12)
                    columns.Add(dummy);
            }
        }

        var norms = columns.Select(column => Math.Sqrt(Vec.SumOfSquares(column))).ToArray();
        for (var column = 0; column < columns.Count; column++)
        {
            for (var row = 0; row < columns[column].Length; row++)
                columns[column][row] /= norms[column];
        }

        var triangle = Triangle.Of([.. columns], fit.Within.Options.Parallel);
        List<int> kept = [.. Enumerable.Range(0, columns.Count)];
        for (var position = size; position < kept.Count; position++)
        {
            if (Math.Abs(triangle[position, position]) > 1e-7)
                continue;
            var gone = position--;
            kept.RemoveAt(gone);
            triangle = triangle.Of([.. Enumerable.Range(0, triangle.Size).Where(column => column != gone)]);
        }

        var contrasts = Enumerable.Range(0, size).Select(term => Enumerable.Range(0, kept.Count).Select(column =>
            column == term ? 1 / norms[column] : term == 0 && column < around.Length ? -around[column] / norms[column] : 0).ToArray()).ToArray();
        return new BiasReducedDesign([.. kept.Select(column => columns[column])], contrasts, triangle.Inverse(kept.Count));

        double[] Project(double[] column)
        {
            absorber.Absorb(column);
            return column;
        }
    }

    /// <summary>
    /// For one cluster with design X and bread M: the adjusted scores c'M X'A e and for each coefficient the squared norm of
    /// a = A X M c and its sums X'a, where A = (I - X M X')^-1/2 acts as the identity outside the span of X.
    /// </summary>
    internal (double[] Scores, double[] Own, double[][] Sums) OfCluster(double[] residuals, int[] rows, Square bread)
    {
        var local = Array.ConvertAll(Columns, column => Array.ConvertAll(rows, row => column[row]));
        var adjust = Adjustment(local, rows.Length);
        var scores = Sums(adjust(Array.ConvertAll(rows, row => residuals[row])));
        var own = new double[Contrasts.Length];
        var sums = new double[Contrasts.Length][];
        for (var term = 0; term < sums.Length; term++)
        {
            var fitted = new double[rows.Length];
            var weights = bread.Times(Contrasts[term]);
            for (var column = 0; column < local.Length; column++)
                Vec.Add(fitted, weights[column], local[column]);
            var adjusted = adjust(fitted);
            (own[term], sums[term]) = (Vec.SumOfSquares(adjusted), Sums(adjusted));
        }

        var moved = bread.Times(scores);
        return (Array.ConvertAll(Contrasts, contrast => Vec.Dot(contrast, moved)), own, sums);

        double[] Sums(double[] values) => Array.ConvertAll(local, column => Vec.Dot(column, values));
    }

    /// <summary>Multiplication by A, from the eigenvalues of whichever is smaller: the hat matrix by rows or its like by columns.</summary>
    private Func<double[], double[]> Adjustment(double[][] local, int rows)
    {
        if (rows <= local.Length)
        {
            var basis = Rotated(local, rows);
            var hat = Square.Of(rows, (i, j) => Vec.Dot(basis[i], basis[j]));
            var root = hat.MapEigenvalues(share => 1 - share > 1e-10 ? 1 / Math.Sqrt(1 - share) : 0);
            return values => root.Times(values);
        }

        var back = Root.Transposed();
        var cross = Square.Of(local.Length, (i, j) => Vec.Dot(local[i], local[j]));
        var inner = Root.Times(back.Times(cross).Times(Root).MapEigenvalues(Bend)).Times(back);
        return values =>
        {
            double[] adjusted = [.. values];
            var weights = inner.Times(Array.ConvertAll(local, column => Vec.Dot(column, values)));
            for (var column = 0; column < local.Length; column++)
                Vec.Add(adjusted, weights[column], local[column]);
            return adjusted;
        };
    }

    /// <summary>The rows of the design times the inverse triangle, so that their inner products are the hat matrix.</summary>
    private double[][] Rotated(double[][] local, int rows)
    {
        var back = Root.Transposed();
        return Array.ConvertAll(Enumerable.Range(0, rows).ToArray(), row => back.Times(Array.ConvertAll(local, column => column[row])));
    }

    /// <summary>What (1 - h)^-1/2 adds to the identity along an eigenvector of the hat matrix, over h; a share of one is left out (pseudo-inverse).</summary>
    private static double Bend(double share) =>
        share < 1e-12 ? 0.5 : ((1 - share > 1e-10 ? 1 / Math.Sqrt(1 - share) : 0) - 1) / share;
}
