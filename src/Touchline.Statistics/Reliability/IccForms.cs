namespace Touchline.Statistics;

/// <summary>The mean squares of targets by raters.</summary>
internal sealed record MeanSquares(int Targets, int Raters, double Between, double Judges, double Error, double Within, double Total)
{
    /// <summary>Whether no error is left beyond rounding.</summary>
    internal bool Perfect => Error <= 1e-20 * Total;

    internal static MeanSquares Of(double[][] columns)
    {
        var (raters, targets) = (columns.Length, columns[0].Length);
        var means = Enumerable.Range(0, targets).Select(target => columns.Average(column => column[target])).ToArray();
        var judges = Array.ConvertAll(columns, column => Vec.Mean(column));
        var grand = Vec.Mean(means);
        var between = raters * means.Sum(mean => (mean - grand) * (mean - grand));
        var judged = targets * judges.Sum(mean => (mean - grand) * (mean - grand));
        double within = 0, error = 0;
        for (var rater = 0; rater < raters; rater++)
        {
            for (var target = 0; target < targets; target++)
            {
                var value = columns[rater][target];
                within += (value - means[target]) * (value - means[target]);
                error += Math.Pow(value - means[target] - judges[rater] + grand, 2);
            }
        }

        return new MeanSquares(targets, raters, between / (targets - 1), judged / (raters - 1), error / ((targets - 1) * (raters - 1.0)), within / (targets * (raters - 1.0)), between + within);
    }
}

/// <summary>The six intraclass correlations from mean squares.</summary>
internal static class IccForms
{
    private const double Tail = 0.975;

    /// <summary>All six, or null when targets do not differ and no error is left.</summary>
    internal static IReadOnlyList<Icc>? Of(MeanSquares squares)
    {
        var (n, k) = ((double)squares.Targets, (double)squares.Raters);
        var (b, j, e, w) = (squares.Between, squares.Judges, squares.Perfect ? 0 : squares.Error, squares.Within);
        if (b <= 1e-20 * squares.Total && e == 0)
            return null;
        if (b <= 1e-26 * squares.Total)
            return null;
        var (one, two, three) = ((b - w) / (b + (k - 1) * w), (b - e) / (b + (k - 1) * e + k * (j - e) / n), (b - e) / (b + (k - 1) * e));
        var second = Second(squares, two);
        Icc[] forms =
        [
            Form("ICC1", one, b, w, n - 1, n * (k - 1), (low, high) => Ends((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))),
            Form("ICC2", two, b, e, n - 1, (n - 1) * (k - 1), (_, _) => second),
            Form("ICC3", three, b, e, n - 1, (n - 1) * (k - 1), (low, high) => Ends((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))),
            Form("ICC1k", (b - w) / b, b, w, n - 1, n * (k - 1), (low, high) => Ends(1 - 1 / low, 1 - 1 / high)),
            Form("ICC2k", (b - e) / (b + (j - e) / n), b, e, n - 1, (n - 1) * (k - 1), (_, _) => second is { } ends ? Ends(Step(ends.Low), Step(ends.High)) : null),
            Form("ICC3k", (b - e) / b, b, e, n - 1, (n - 1) * (k - 1), (low, high) => Ends(1 - 1 / low, 1 - 1 / high)),
        ];
        return forms.All(form => double.IsFinite(form.Value)) ? forms : null;

        double Step(double single) => single * k / (1 + single * (k - 1));
    }

    private static Interval? Ends(double low, double high) => Interval.Finite(low, high);

    private static Icc Form(string name, double value, double top, double bottom, double df1, double df2, Func<double, double, Interval?> ends)
    {
        if (bottom <= 1e-20 * top)
            return new Icc(name, value, null, df1, df2, null, null);
        var f = top / bottom;
        var (low, high) = (f / Distributions.FisherQuantile(Tail, df1, df2), f * Distributions.FisherQuantile(Tail, df2, df1));
        return new Icc(name, value, f, df1, df2, Distributions.FisherUpper(f, df1, df2), ends(low, high));
    }

    /// <summary>The interval of ICC2, with Satterthwaite's degrees of freedom for the mix of two mean squares.</summary>
    private static Interval? Second(MeanSquares squares, double two)
    {
        var (n, k) = ((double)squares.Targets, (double)squares.Raters);
        var (b, j, e) = (squares.Between, squares.Judges, squares.Error);
        if (squares.Perfect)
            return null;
        var f = j / e;
        var part = n * (1 + (k - 1) * two) - k * two;
        var df = (k - 1) * (n - 1) * Math.Pow(k * two * f + part, 2) / ((n - 1) * k * k * two * two * f * f + part * part);
        if (!(df > 1e-6))
            return null;
        var (up, down) = (Distributions.FisherQuantile(Tail, n - 1, df), Distributions.FisherQuantile(Tail, df, n - 1));
        var mix = k * j + (k * n - k - n) * e;
        return Ends(n * (b - up * e) / (up * mix + n * b), n * (down * b - e) / (mix + n * down * b));
    }
}
