namespace Touchline.Statistics;

/// <summary>
/// One group's effect in one period: the change of its outcome since the base period less that of the controls, adjusted for
/// covariates, with its influence function (Sant'Anna and Zhao 2020, equations 2.6 and 3.1 and appendix).
/// </summary>
internal static class StaggeredCell
{
    /// <summary>A fitted probability beyond this takes a control out, as it has no like among the treated.</summary>
    private const double MostLikely = 0.995;

    /// <summary>The effect and the influence of each unit on it; null when it cannot be estimated.</summary>
    /// <param name="change">The change of the outcome.</param>
    /// <param name="treated">1 for the group, 0 for controls.</param>
    /// <param name="columns">The covariates, constant first.</param>
    /// <param name="method">How covariates are adjusted for.</param>
    internal static (double Effect, double[] Influence)? Of(double[] change, double[] treated, double[][] columns, StaggeredMethod method)
    {
        var controls = Array.ConvertAll(treated, one => 1 - one);
        if (Ols(columns, change, controls) is not { } regression)
            return null;
        double[] rest = [.. change.Select((value, i) => value - Fitted(columns, regression.Values, i))];
        var treatedPart = Weighted(rest, treated, columns, regression.Influence);
        if (method == StaggeredMethod.Regression || columns.Length == 1)
        {
            var free = Weighted(rest, controls, columns, regression.Influence);
            return columns.Length == 1 ? (treatedPart.Mean - free.Mean, treatedPart.Influence) : treatedPart;
        }

        if (Logit.Of(columns, treated) is not { } score)
            return null;
        double[] odds = [.. treated.Select((one, i) => one == 1 || score.Fitted[i] >= MostLikely ? 0 : score.Fitted[i] / (1 - score.Fitted[i]))];
        if (!(odds.Sum() > 0))
            return null;
        var control = Weighted(rest, odds, columns, regression.Influence);
        double[] slope = [.. columns.Select(column => Mean(i => odds[i] * (rest[i] - control.Mean) * column[i], rest.Length))];
        var share = odds.Average();
        double[] influence = [.. rest.Select((_, i) => treatedPart.Influence[i] - control.Influence[i]
            - Enumerable.Range(0, slope.Length).Sum(j => score.Influence[j][i] * slope[j]) / share)];
        return (treatedPart.Mean - control.Mean, influence);
    }

    /// <summary>The weighted mean of what the regression leaves, with its influence, that of the regression's coefficients included.</summary>
    private static (double Mean, double[] Influence) Weighted(double[] rest, double[] weights, double[][] columns, double[][] regression)
    {
        var share = weights.Average();
        var mean = Mean(i => weights[i] * rest[i], rest.Length) / share;
        double[] slope = [.. columns.Select(column => Mean(i => weights[i] * column[i], rest.Length))];
        return (mean, [.. rest.Select((value, i) => (weights[i] * (value - mean) - Enumerable.Range(0, slope.Length).Sum(j => regression[j][i] * slope[j])) / share)]);
    }

    /// <summary>Least squares on the controls, and the influence of each unit on each coefficient.</summary>
    private static (double[] Values, double[][] Influence)? Ols(double[][] columns, double[] change, double[] controls)
    {
        int count = columns.Length, units = change.Length;
        var cross = Square.Of(count, (i, j) => Mean(unit => controls[unit] * columns[i][unit] * columns[j][unit], units));
        double[] right = [.. columns.Select(column => Mean(unit => controls[unit] * column[unit] * change[unit], units))];
        if (controls.Sum() <= count || cross.SolvePositive(right) is not { } solved)
            return null;
        var influence = Enumerable.Range(0, count).Select(_ => new double[units]).ToArray();
        for (var unit = 0; unit < units; unit++)
        {
            var rest = controls[unit] * (change[unit] - Fitted(columns, solved.Solution, unit));
            if (rest == 0 || cross.SolvePositive([.. columns.Select(column => rest * column[unit])]) is not { } part)
                continue;
            for (var i = 0; i < count; i++)
                influence[i][unit] = part.Solution[i];
        }

        return (solved.Solution, influence);
    }

    internal static double Fitted(double[][] columns, double[] coefficients, int unit)
    {
        var sum = 0.0;
        for (var i = 0; i < coefficients.Length; i++)
            sum += coefficients[i] * columns[i][unit];
        return sum;
    }

    internal static double Mean(Func<int, double> term, int units)
    {
        var sum = 0.0;
        for (var unit = 0; unit < units; unit++)
            sum += term(unit);
        return sum / units;
    }
}
