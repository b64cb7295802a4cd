namespace Touchline.Statistics;

/// <summary>The mean outcome in one group of rows by exposure.</summary>
/// <param name="Group">The group, from 1, lowest exposure first.</param>
/// <param name="From">The lowest exposure in it.</param>
/// <param name="To">The highest exposure in it.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Mean">The mean outcome.</param>
/// <param name="Interval">The 95% t interval of the mean; null when it has one row or no variation.</param>
public sealed record GroupMean(int Group, double From, double To, int Rows, double Mean, Interval? Interval);

/// <summary>Mean outcomes by quantile groups of exposure (quartiles by default).</summary>
public sealed record GroupMeansEstimate : Estimate
{
    private string X { get; init; } = "";

    private string Y { get; init; } = "";

    private int Asked { get; init; }

    /// <summary>The groups, lowest exposure first. Equal exposures fall into one group.</summary>
    public IReadOnlyList<GroupMean> Groups { get; private init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.IndependentRows];

    /// <summary>Groups rows by quantiles of exposure (type 7, upper end included) and takes means.</summary>
    /// <param name="xName">The name of the exposure.</param>
    /// <param name="x">One value for each row.</param>
    /// <param name="yName">The name of the outcome.</param>
    /// <param name="y">One value for each row.</param>
    /// <param name="groups">The number of groups, 2 to 20.</param>
    /// <exception cref="ArgumentException">The variables differ in length, or the number of groups is out of range.</exception>
    public static GroupMeansEstimate Of(string xName, double[] x, string yName, double[] y, int groups = 4)
    {
        if (groups is < 2 or > 20)
            throw new ArgumentOutOfRangeException(nameof(groups), "Between 2 and 20 groups.");
        var panel = Panel.Of(yName, y).Regress(xName, x);
        var sample = Sample.Of(panel, dropSingletons: false);
        var exposure = sample.Regressors[0];
        var empty = new GroupMeansEstimate { Method = $"means by {groups} groups of {xName}", Rows = sample.Rows, Data = panel, X = xName, Y = yName, Asked = groups, Caveats = sample.Caveats };
        if (sample.Rows == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No row has both values.") };
        double[] sorted = [.. exposure.Order()];
        var breaks = Enumerable.Range(1, groups - 1).Select(group => Ranks.Quantile(sorted, group / (double)groups)).ToArray();
        var found = Enumerable.Range(0, sample.Rows).GroupBy(row => breaks.Count(limit => exposure[row] > limit)).OrderBy(group => group.Key)
            .Select((group, index) => Mean(index + 1, [.. group.Select(row => exposure[row])], [.. group.Select(row => sample.Outcome[row])])).ToArray();
        var fewer = new Caveat(CaveatCode.FewerKnots, $"Equal values of {xName} leave {found.Length} groups instead of {groups}.");
        return empty with { Groups = found, Caveats = found.Length == groups ? sample.Caveats : [.. sample.Caveats, fewer] };
    }

    private static GroupMean Mean(int number, double[] exposure, double[] outcome)
    {
        var mean = Vec.Mean(outcome);
        var variance = outcome.Length > 1 ? Vec.SumOfSquares(CorrelationEstimate.Centred(outcome)) / (outcome.Length - 1.0) / outcome.Length : (double?)null;
        return new GroupMean(number, exposure.Min(), exposure.Max(), outcome.Length, mean, Coefficient.Of("", mean, variance, outcome.Length - 1).Interval);
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new([X, "rows", $"mean {Y}", "95% interval"], [.. Groups.Select(group => (IReadOnlyList<string>)
        [$"{Show.Number(group.From)} to {Show.Number(group.To)}", TextTable.Cell(group.Rows), TextTable.Cell(group.Mean), TextTable.Cell(group.Interval)])]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"Mean {Y} is {Show.Number(Groups[0].Mean)} where {X} is lowest and {Show.Number(Groups[^1].Mean)} where it is highest; this is not yet evidence of cause.";

    /// <inheritdoc/>
    public override string ToRScript() =>
        $"{Show.ReadPanel}\nx <- d[[{RegressionText.Quote(X)}]]; y <- d[[{RegressionText.Quote(Y)}]]\n"
        + $"group <- cut(x, unique(c(-Inf, quantile(x, 1:{Asked - 1} / {Asked}), Inf)))\n"
        + "sapply(split(y, group), function(v) if (length(v) > 1) c(mean(v), t.test(v)$conf.int) else v)\n";
}
