namespace Touchline.Statistics;

/// <summary>The effect of an exposure in one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Effect">The effect of one more unit; null when it cannot be estimated there.</param>
/// <param name="AdjustedP">The p-value after Benjamini and Hochberg (1995) over the groups; null without a p-value.</param>
public sealed record GroupEffect(string Group, int Rows, Coefficient? Effect, double? AdjustedP);

/// <summary>Where does it pay most? One slope of the exposure for each group, beside the panel's effects and the groups' own levels.</summary>
public sealed record InteractionsEstimate : Estimate
{
    private InteractionsEstimate(RegressionEstimate regression) => Regression = regression;

    private string Exposure { get; init; } = "";

    /// <summary>The regression behind it.</summary>
    public RegressionEstimate Regression { get; }

    /// <summary>The groups, in order of first appearance.</summary>
    public IReadOnlyList<GroupEffect> Groups { get; private init; } = [];

    /// <summary>The test that all groups have one slope.</summary>
    public required WaldTest Different { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => Regression.Assumptions;

    /// <summary>Estimates the slopes.</summary>
    /// <param name="panel">The panel, without the exposure.</param>
    /// <param name="name">The name of the exposure.</param>
    /// <param name="exposure">One value for each row.</param>
    /// <param name="group">The group of each row, at most 100 groups.</param>
    /// <param name="kind">The covariance.</param>
    /// <param name="options">How effects are absorbed; null for the defaults.</param>
    /// <exception cref="ArgumentException">Columns differ in length, or there are more than 100 groups.</exception>
    public static InteractionsEstimate Of(Panel panel, string name, double[] exposure, Factor group,
        CovarianceKind kind = CovarianceKind.Cluster1, AbsorbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(exposure);
        ArgumentNullException.ThrowIfNull(group);
        if (exposure.Length != panel.Rows || group.Rows != panel.Rows || group.Levels > 100)
            throw new ArgumentException("Exposure and group have one value for each row of the panel, and there are up to 100 groups.", nameof(group));
        string Slope(int level) => $"{name} x {group.Name} {group.Label(level)}";
        double[] Column(int level, Func<int, double> value) =>
            [.. Enumerable.Range(0, panel.Rows).Select(row => group.Codes[row] < 0 ? double.NaN : group.Codes[row] == level ? value(row) : Sample.IsUsable(value(row)) ? 0 : double.NaN)];
        var full = panel;
        var ownLevels = panel.Effects.All(effect => group.Codes.Contains(-1) || effect.Factor.Codes.Contains(-1) || !group.Codes.SequenceEqual(effect.Factor.Codes));
        for (var level = 1; ownLevels && level < group.Levels; level++)
            full = full.Regress($"{group.Name} {group.Label(level)}", Column(level, _ => 1));
        var origin = Origin(exposure);
        for (var level = 0; level < group.Levels; level++)
            full = full.Regress(Slope(level), Column(level, row => exposure[row] - origin));
        var regression = RegressionEstimate.Of(full, kind, options);
        var slopes = Enumerable.Range(0, group.Levels).Select(level => regression[Slope(level)]).ToArray();
        var adjusted = BenjaminiHochberg.Adjust([.. slopes.Select(slope => slope?.P)]);
        return new InteractionsEstimate(regression)
        {
            Method = $"{name} by {group.Name}, " + regression.Method,
            Rows = regression.Rows,
            Data = regression.Data,
            Exposure = name,
            Groups = !regression.HasResult ? [] : [.. slopes.Select((slope, level) => new GroupEffect(group.Label(level), group.Codes.Count(code => code == level), slope, adjusted[level]))],
            Different = Equal(regression, slopes),
            Caveats = slopes.Count(slope => slope is not null) > 1 ? Own(regression, group) : [.. Own(regression, group), new(CaveatCode.OneGroup, "Fewer than two groups can be compared.")],
            WhyNone = regression.WhyNone,
        };
    }

    /// <summary>From where the exposure is counted: zero, or its mean when it lies so far off that slopes would drown in the groups' levels. No slope changes by it.</summary>
    private static double Origin(double[] exposure)
    {
        double[] usable = [.. exposure.Where(Sample.IsUsable)];
        var mean = Vec.Mean(usable);
        var squares = Vec.SumOfSquares(CorrelationEstimate.Centred(usable));
        return mean * mean * usable.Length > 1e6 * squares ? mean : 0;
    }

    /// <summary>The caveats without those on dummies of groups that the effects absorb: they are no loss.</summary>
    private static IReadOnlyList<Caveat> Own(RegressionEstimate regression, Factor group)
    {
        var dummies = Enumerable.Range(1, Math.Max(0, group.Levels - 1)).Select(level => $"{group.Name} {group.Label(level)} ").ToArray();
        return [.. regression.Caveats.Where(caveat => caveat.Code is not (CaveatCode.ConstantExposure or CaveatCode.CollinearDropped)
            || !dummies.Any(dummy => caveat.Says.StartsWith(dummy, StringComparison.Ordinal)))];
    }

    /// <summary>Tests that the differences of all slopes from the first are zero.</summary>
    private static WaldTest Equal(RegressionEstimate regression, Coefficient?[] slopes)
    {
        var terms = regression.Fit.Terms.ToList();
        int[] found = [.. slopes.OfType<Coefficient>().Select(slope => terms.IndexOf(slope.Term))];
        if (found.Length < 2)
            return WaldTest.Of([], null, 0);
        var differences = found[1..].Select(index => regression.Fit.Coefficients[index] - regression.Fit.Coefficients[found[0]]).ToArray();
        var matrix = regression.Covariance.Matrix;
        var covariance = matrix is null ? null : Square.Of(differences.Length, (i, j) =>
            matrix[found[i + 1], found[j + 1]] - matrix[found[i + 1], found[0]] - matrix[found[0], found[j + 1]] + matrix[found[0], found[0]]);
        return WaldTest.Of(differences, covariance, matrix is null ? 0 : found.Min(index => regression.Covariance.DegreesOfFreedom[index]));
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["group", "rows", "effect", "95% interval", "p", "adjusted p"], [.. Groups.Select(group => (IReadOnlyList<string>)
        [group.Group, TextTable.Cell(group.Rows), TextTable.Cell(group.Effect?.Value), TextTable.Cell(group.Effect?.Interval), TextTable.Cell(group.Effect?.P), TextTable.Cell(group.AdjustedP)])]);

    /// <inheritdoc/>
    protected override string ExplainResult()
    {
        var found = Groups.Where(group => group.Effect is not null).ToArray();
        var clear = found.Where(group => group.AdjustedP < 0.05).Select(group => group.Group).ToArray();
        return $"{Exposure} goes with results in {clear.Length} of {found.Length} groups after adjustment{(clear.Length > 0 ? $" ({string.Join(", ", clear)})" : "")}; "
            + $"that the groups differ: {Different}.";
    }

    /// <inheritdoc/>
    public override string ToRScript() => Regression.ToRScript() + "# Adjusted: p.adjust(p[the slopes], \"BH\")\n";
}
