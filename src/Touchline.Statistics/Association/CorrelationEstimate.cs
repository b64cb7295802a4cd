namespace Touchline.Statistics;

/// <summary>The kind of correlation.</summary>
public enum CorrelationKind
{
    /// <summary>Pearson's r, interval by Fisher's z: atanh(r) with standard error 1/√(n-3).</summary>
    Pearson,

    /// <summary>Spearman's rho (Pearson's r of mean ranks), interval after Bonett and Wright (2000): √((1 + rho²/2)/(n-3)).</summary>
    Spearman,
}

/// <summary>How two variables go together, with a 95% interval. This is not yet evidence of cause.</summary>
public sealed record CorrelationEstimate : Estimate
{
    private string X { get; init; } = "";

    private string Y { get; init; } = "";

    /// <summary>Pearson or Spearman.</summary>
    public CorrelationKind Kind { get; private init; }

    /// <summary>The correlation, -1 to 1; null when there is none.</summary>
    public double? Value { get; private init; }

    /// <summary>The 95% interval; null with fewer than four rows.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>The two-sided p-value from t = r √((n-2)/(1-r²)) with n-2 degrees of freedom (for Spearman an approximation).</summary>
    public double? P { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions =>
        [Assumption.IndependentRows, Kind == CorrelationKind.Pearson ? Assumption.JointNormal : Assumption.Monotone];

    /// <summary>Correlates two variables; rows that lack a value in either are left out.</summary>
    /// <param name="xName">The name of the first variable.</param>
    /// <param name="x">One value for each row.</param>
    /// <param name="yName">The name of the second variable.</param>
    /// <param name="y">One value for each row.</param>
    /// <param name="kind">The kind of correlation.</param>
    /// <exception cref="ArgumentException">The variables differ in length.</exception>
    public static CorrelationEstimate Of(string xName, double[] x, string yName, double[] y, CorrelationKind kind = CorrelationKind.Pearson)
    {
        var panel = Panel.Of(yName, y).Regress(xName, x);
        var sample = Sample.Of(panel, dropSingletons: false);
        var (a, b) = (sample.Regressors[0], sample.Outcome);
        var rows = b.Length;
        List<Caveat> caveats = [new(CaveatCode.NotEvidenceOfCause, "A correlation is not yet evidence: good results may draw coaching, or both may have a common cause."), .. sample.Caveats];
        if (kind == CorrelationKind.Spearman)
        {
            var ((ranksX, tiesX), (ranksY, tiesY)) = (Ranks.Of(a), Ranks.Of(b));
            (a, b) = (ranksX, ranksY);
            if (tiesX || tiesY)
                caveats.Add(new(CaveatCode.Ties, "Equal values share their mean rank."));
        }

        var empty = new CorrelationEstimate { Method = $"{kind} correlation", Rows = rows, Data = panel, Kind = kind, X = xName, Y = yName, Caveats = caveats };
        if (rows == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No row has both values.") };
        if (rows < 3)
            return empty with { WhyNone = new(CaveatCode.TooFewRows, $"{rows} rows are too few for a correlation; it takes three.") };
        if (Correlation(a, b) is not { } r)
            return empty with { WhyNone = new(CaveatCode.NoVariation, "One of the variables does not vary.") };
        if (1 - Math.Abs(r) < 1e-14)
        {
            r = Math.Sign(r);
            return empty with { Value = r, P = 0, Interval = rows > 3 ? new Interval(r, r) : null, Caveats = [.. caveats, new(CaveatCode.PerfectCorrelation, "The two go together without exception.")] };
        }

        var half = rows > 3 ? Distributions.NormalQuantile(0.975) * Math.Sqrt((kind == CorrelationKind.Spearman ? 1 + r * r / 2 : 1) / (rows - 3)) : double.NaN;
        return empty with
        {
            Value = r,
            P = Distributions.StudentTwoSided(r * Math.Sqrt((rows - 2) / ((1 - r) * (1 + r))), rows - 2),
            Interval = Statistics.Interval.Finite(Math.Tanh(Math.Atanh(r) - half), Math.Tanh(Math.Atanh(r) + half)),
            Caveats = rows > 3 ? caveats : [.. caveats, new(CaveatCode.TooFewRows, "An interval takes four rows.")],
        };
    }

    /// <summary>The product-moment correlation; null when a column does not vary.</summary>
    internal static double? Correlation(double[] x, double[] y)
    {
        double[] a = Centred(x), b = Centred(y);
        double xx = Vec.SumOfSquares(a), yy = Vec.SumOfSquares(b);
        return xx <= Math.Max(1e-200, 1e-26 * Vec.SumOfSquares(x)) || yy <= Math.Max(1e-200, 1e-26 * Vec.SumOfSquares(y))
            ? null
            : Math.Clamp(Vec.Dot(a, b) / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    internal static double[] Centred(double[] values)
    {
        var mean = Vec.Mean(values);
        return Array.ConvertAll(values, value => value - mean);
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["kind", "correlation", "p", "95% interval"],
        Value is null ? [] : [[Kind.ToString(), TextTable.Cell(Value), TextTable.Cell(P), TextTable.Cell(Interval)]]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"{X} and {Y} correlate at {Show.Number(Value ?? 0)} (95% interval {TextTable.Cell(Interval)}, p {Show.P(P)}); this is not yet evidence of cause.";

    /// <inheritdoc/>
    public override string ToRScript()
    {
        var data = $"{Show.ReadPanel}\nx <- d[[{RegressionText.Quote(X)}]]; y <- d[[{RegressionText.Quote(Y)}]]\n";
        return Kind == CorrelationKind.Pearson
            ? data + "cor.test(x, y)\n"
            : data + "r <- cor(x, y, method = \"spearman\"); n <- length(x)\n"
                + "c(r, tanh(atanh(r) + c(-1, 1) * qnorm(.975) * sqrt((1 + r^2 / 2) / (n - 3))))   # Bonett and Wright\n"
                + "2 * pt(-abs(r * sqrt((n - 2) / (1 - r^2))), n - 2)\n";
    }
}
