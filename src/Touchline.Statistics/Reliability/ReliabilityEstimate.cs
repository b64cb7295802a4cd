namespace Touchline.Statistics;

/// <summary>Which reliability.</summary>
public enum ReliabilityKind
{
    /// <summary>Cronbach's (1951) alpha.</summary>
    Alpha,

    /// <summary>McDonald's (1999) omega total from one factor fitted by maximum likelihood to the correlations.</summary>
    Omega,
}

/// <summary>How well several items measure one thing. Below 0.7 it warns.</summary>
public sealed record ReliabilityEstimate : Estimate
{
    /// <summary>Alpha or omega.</summary>
    public ReliabilityKind Kind { get; private init; }

    /// <summary>The number of items used.</summary>
    public int Items { get; private init; }

    /// <summary>The reliability, at most 1 (alpha may be negative).</summary>
    public double? Value { get; private init; }

    /// <summary>Alpha of standardised items; null for omega.</summary>
    public double? Standardised { get; private init; }

    /// <summary>Feldt's (1965) 95% interval of alpha; null for omega.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>The factor's loading on each standardised item, -1 to 1; empty for alpha.</summary>
    public IReadOnlyList<double> Loadings { get; private init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions =>
        Kind == ReliabilityKind.Alpha ? [Assumption.OneFactor, Assumption.TauEquivalent] : [Assumption.OneFactor];

    /// <summary>Cronbach's alpha: k/(k-1) (1 - sum of item variances / variance of the sum).</summary>
    /// <param name="items">The answers, one array for each item, all of one length; reversed items already turned.</param>
    /// <exception cref="ArgumentException">The items differ in length.</exception>
    public static ReliabilityEstimate Alpha(IReadOnlyList<double[]> items)
    {
        var empty = Prepare(ReliabilityKind.Alpha, items, 2, out var columns);
        if (!empty.HasResult)
            return empty;
        var (count, rows) = (columns.Length, columns[0].Length);
        double[] sums = [.. Enumerable.Range(0, rows).Select(row => columns.Sum(column => column[row]))];
        var total = Statistics.Items.Variance(sums);
        if (total == 0)
            return empty with { WhyNone = new(CaveatCode.NoVariation, "The sum of the items does not vary.") };
        var alpha = count / (count - 1.0) * (1 - columns.Sum(Statistics.Items.Variance) / total);
        var correlations = Statistics.Items.Correlations(columns);
        var mean = (Enumerable.Range(0, count).Sum(i => Enumerable.Range(0, count).Sum(j => correlations[i, j])) - count) / (count * (count - 1.0));
        var (df1, df2) = (rows - 1.0, (rows - 1.0) * (count - 1));
        var standardised = count * mean / (1 + (count - 1) * mean);
        return empty.Judged(alpha) with
        {
            Standardised = double.IsFinite(standardised) ? standardised : null,
            Interval = alpha >= 1 ? null : Statistics.Interval.Finite(1 - (1 - alpha) * Distributions.FisherQuantile(0.975, df1, df2),
                1 - (1 - alpha) * Distributions.FisherQuantile(0.025, df1, df2)),
        };
    }

    /// <summary>McDonald's omega: (sum of loadings)² / ((sum of loadings)² + sum of unique variances).</summary>
    /// <param name="items">The answers, one array for each item, all of one length; reversed items already turned. At least three.</param>
    /// <exception cref="ArgumentException">The items differ in length.</exception>
    public static ReliabilityEstimate Omega(IReadOnlyList<double[]> items)
    {
        var empty = Prepare(ReliabilityKind.Omega, items, 3, out var columns);
        if (!empty.HasResult)
            return empty;
        var factor = OneFactor.Of(Statistics.Items.Correlations(columns));
        var sum = factor.Loadings.Sum();
        var unique = factor.Loadings.Sum(loading => 1 - loading * loading);
        List<Caveat> caveats = [.. empty.Caveats];
        if (factor.Heywood)
            caveats.Add(new(CaveatCode.HeywoodCase, "An item's unique variance reached its lower bound of 0.005; the factor is hardly more than that item."));
        if (!factor.Converged)
            caveats.Add(new(CaveatCode.NotConverged, "The factor did not converge."));
        return (empty with { Caveats = caveats, Loadings = factor.Loadings }).Judged(sum * sum / (sum * sum + unique));
    }

    private static ReliabilityEstimate Prepare(ReliabilityKind kind, IReadOnlyList<double[]> items, int fewest, out double[][] columns)
    {
        (columns, var missing) = Statistics.Items.Complete(items);
        var rows = columns.Length == 0 ? 0 : columns[0].Length;
        (columns, var constant) = Statistics.Items.Varying(columns);
        var empty = new ReliabilityEstimate { Method = kind == ReliabilityKind.Alpha ? "Cronbach's alpha" : "McDonald's omega, one factor", Rows = rows, Data = Statistics.Items.AsPanel("item", items), Kind = kind, Items = columns.Length, Caveats = [.. missing, .. rows > 1 ? constant : []] };
        if (rows == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No row answers every item.") };
        if (rows < 3)
            return empty with { WhyNone = new(CaveatCode.TooFewRows, $"{rows} rows are too few; it takes three.") };
        return columns.Length < fewest ? empty with { WhyNone = new(CaveatCode.TooFewItems, $"{columns.Length} items that vary are too few; it takes {fewest}.") } : empty;
    }

    private ReliabilityEstimate Judged(double value) => this with
    {
        Value = value,
        Caveats = value < 0 || Loadings.Any(loading => loading < 0) ? [.. Caveats, new(CaveatCode.NegativeReliability, "Items correlate negatively; one may have to be reversed."), .. Low(value)]
            : [.. Caveats, .. Low(value)],
    };

    private static Caveat[] Low(double value) =>
        value < 0.7 ? [new(CaveatCode.LowReliability, $"{Show.Number(value)} is below 0.7: the items do not measure one thing well.")] : [];

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["reliability", "value", "standardised", "95% interval", "items"],
        Value is null ? [] : [[Kind.ToString(), TextTable.Cell(Value), TextTable.Cell(Standardised), TextTable.Cell(Interval), TextTable.Cell(Items)]]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"{Items} items answered by {Rows} measure one thing with a reliability of {Show.Number(Value ?? 0)} ({Kind}), where 0.7 or more is wanted.";

    /// <inheritdoc/>
    public override string ToRScript() => Show.ReadPanel + "   # one column for each item, reversed items turned\n"
        + (Kind == ReliabilityKind.Alpha ? "psych::alpha(d)\n" : "l <- factanal(d, 1)$loadings\nsum(l)^2 / (sum(l)^2 + sum(1 - l^2))\n");
}
