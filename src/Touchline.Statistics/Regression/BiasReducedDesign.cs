namespace Touchline.Statistics;

/// <summary>
/// The design behind CR2: the regressors and the dummies of effects that cross the clusters, projected off the nested effects
/// and scaled to unit norm, with the inverse of their triangle.
/// </summary>
internal sealed record BiasReducedDesign(double[][] Columns, double[] Norms, Square Root)
{
    internal static BiasReducedDesign Of(Fit fit, Factor[] crossing)
    {
        var sample = fit.Within.Sample;
        var size = fit.Kept.Length;
        var absorber = new Absorber([.. sample.Effects.Except(crossing)], fit.Within.Options);
        var columns = new List<double[]>();
        for (var term = 0; term < size; term++)
            columns.Add(crossing.Length == 0 ? [.. fit.Column(term)] : Project([.. sample.Regressors[fit.Kept[term]]]));
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

        return new BiasReducedDesign([.. kept.Select(column => columns[column])], norms[..size], triangle.Inverse(kept.Count));

        double[] Project(double[] column)
        {
            absorber.Absorb(column);
            return column;
        }
    }

    /// <summary>
    /// For one cluster with design X and bread M: the adjusted scores M X'A e, and for each coefficient the squared norm of
    /// a = A X M c and its sums X'a, where A = (I - X M X')^-1/2 acts as the identity outside the span of X.
    /// </summary>
    internal (double[] Scores, double[] Own, double[][] Sums) OfCluster(double[] residuals, int[] rows, Square bread)
    {
        var width = Columns.Length;
        var local = Array.ConvertAll(Columns, column => Array.ConvertAll(rows, row => column[row]));
        var here = Array.ConvertAll(rows, row => residuals[row]);
        var cross = Square.Of(width, (i, j) => Vec.Dot(local[i], local[j]));
        var back = Root.Transposed();
        var inner = Root.Times(back.Times(cross).Times(Root).MapEigenvalues(Bend)).Times(back);
        var scores = Array.ConvertAll(local, column => Vec.Dot(column, here));
        Vec.Add(scores, 1, cross.Times(inner.Times(scores)));
        var own = new double[Norms.Length];
        var sums = new double[Norms.Length][];
        for (var term = 0; term < sums.Length; term++)
        {
            var weights = new double[width];
            for (var i = 0; i < width; i++)
                weights[i] = bread[i, term];
            Vec.Add(weights, 1, inner.Times(cross.Times(weights)));
            sums[term] = cross.Times(weights);
            own[term] = Vec.Dot(weights, sums[term]);
        }

        return (bread.Times(scores)[..sums.Length], own, sums);
    }

    /// <summary>What (1 - h)^-1/2 adds to the identity along an eigenvector of the hat matrix, over h; a share of one is left out (pseudo-inverse).</summary>
    private static double Bend(double share) =>
        share < 1e-12 ? 0.5 : ((1 - share > 1e-10 ? 1 / Math.Sqrt(1 - share) : 0) - 1) / share;
}
