namespace Touchline.Statistics;

/// <summary>
/// How a regression on outcomes made of residuals, each cluster's times its own weight, answers to these weights: with r the
/// residuals and z the regressor of interest less all others, entry (h, g) is the score of cluster h after refitting the
/// residuals of cluster g alone. A refit is then a product of this small matrix and the weights (after Roodman and others 2019).
/// </summary>
internal sealed class ClusterInfluence
{
    private readonly Fit _fit;
    private readonly Factor _cluster;
    private readonly double[][] _regressorSums;
    private readonly bool _stays;

    internal ClusterInfluence(Fit fit, Factor cluster, int term, bool reabsorb)
    {
        (_fit, _cluster) = (fit, cluster);
        Focus = LessOthers(fit, fit.Column(term), term);
        Squares = Vec.SumOfSquares(Focus);
        _regressorSums = [.. Enumerable.Range(0, fit.Kept.Length).Select(other => Clustered.Scores(fit.Column(other), Focus, cluster))];
        _stays = !reabsorb || fit.Within.Sample.Effects.All(effect => effect.IsNestedIn(cluster));
    }

    /// <summary>The regressor of interest less its projection on all others and the effects.</summary>
    internal double[] Focus { get; }

    /// <summary>Its squared norm.</summary>
    internal double Squares { get; }

    /// <summary>A column less its projection on all regressors but one.</summary>
    internal static double[] LessOthers(Fit fit, double[] column, int term)
    {
        int[] others = [.. Enumerable.Range(0, fit.Kept.Length).Where(other => other != term)];
        double[] rest = [.. column];
        var triangle = Triangle.Of([.. others.Select(fit.Column), column], fit.Within.Options.Parallel);
        var coefficients = triangle.SolveFor(others.Length);
        for (var other = 0; other < others.Length; other++)
            Vec.Add(rest, -coefficients[other], fit.Column(others[other]));
        return rest;
    }

    /// <summary>
    /// For some residuals: the numerators (the sum over each cluster of residual times regressor of interest) and the matrix by
    /// rows, row h holding the answers of cluster h.
    /// </summary>
    internal (double[] Numerators, double[][] Scores) Of(double[] residuals)
    {
        var clusters = _cluster.Levels;
        var rows = Enumerable.Range(0, clusters).Select(_ => new double[clusters]).ToArray();
        var cross = Enumerable.Range(0, _fit.Kept.Length).Select(term => Clustered.Scores(_fit.Column(term), residuals, _cluster)).ToArray();
        var direct = Clustered.Scores(Focus, residuals, _cluster);
        var back = _fit.Root.Transposed();
        Parallel.For(0, clusters, _fit.Within.Options.Parallel, group =>
        {
            var fitted = _fit.Root.Times(back.Times(Array.ConvertAll(cross, sums => sums[group])));
            var scores = _stays ? null : Clustered.Scores(Focus, Alone(residuals, group), _cluster);
            for (var row = 0; row < clusters; row++)
            {
                var score = scores?[row] ?? (row == group ? direct[group] : 0);
                for (var term = 0; term < fitted.Length; term++)
                    score -= _regressorSums[term][row] * fitted[term];
                rows[row][group] = score;
            }
        });
        return (direct, rows);
    }

    private double[] Alone(double[] residuals, int group)
    {
        var codes = _cluster.Codes;
        var alone = new double[residuals.Length];
        for (var row = 0; row < alone.Length; row++)
            alone[row] = codes[row] == group ? residuals[row] : 0;
        return _fit.Within.Absorb(alone);
    }
}
