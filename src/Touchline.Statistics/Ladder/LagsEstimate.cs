using System.Globalization;

namespace Touchline.Statistics;

/// <summary>
/// Distributed lags and placebo leads of an exposure: does it come before results, or results before it? A row needs all its
/// lags and leads; rows without them are left out.
/// </summary>
public sealed record LagsEstimate : Estimate
{
    private LagsEstimate(RegressionEstimate regression) => Regression = regression;

    private string Exposure { get; init; } = "";

    /// <summary>The regression behind it, with controls if the panel had any.</summary>
    public RegressionEstimate Regression { get; }

    /// <summary>The coefficients by shift: -1 is the lead of one period, 0 the same period, 3 the lag of three periods; null when left out.</summary>
    public IReadOnlyList<(int Shift, Coefficient? Coefficient)> Effects { get; private init; } = [];

    /// <summary>The joint test of the same period and all lags.</summary>
    public required WaldTest Lags { get; init; }

    /// <summary>The joint test of the lags of one period or more.</summary>
    public required WaldTest EarlierLags { get; init; }

    /// <summary>The test of the leads: a placebo, as the future cannot act on the past.</summary>
    public required WaldTest Leads { get; init; }

    /// <summary>The sum of the same period's and all lags' effects.</summary>
    public Coefficient? Cumulative { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => Regression.Assumptions;

    /// <summary>Estimates lags and leads of an exposure beside the panel's own regressors and effects.</summary>
    /// <param name="panel">The panel, without the exposure.</param>
    /// <param name="name">The name of the exposure.</param>
    /// <param name="exposure">One value for each row.</param>
    /// <param name="unit">The unit of each row.</param>
    /// <param name="time">The period of each row as a running number (months since any start).</param>
    /// <param name="lags">The number of lags beside the same period, 0 to 24.</param>
    /// <param name="leads">The number of leads, 0 to 24.</param>
    /// <param name="kind">The covariance.</param>
    /// <param name="options">How effects are absorbed; null for the defaults.</param>
    /// <exception cref="ArgumentException">Columns differ in length, or a number of lags or leads is out of range.</exception>
    public static LagsEstimate Of(Panel panel, string name, double[] exposure, Factor unit, int[] time, int lags = 3, int leads = 1,
        CovarianceKind kind = CovarianceKind.Cluster1, AbsorbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(exposure);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(time);
        if (exposure.Length != panel.Rows || unit.Rows != panel.Rows || time.Length != panel.Rows)
            throw new ArgumentException("Exposure, unit and time have one value for each row of the panel.", nameof(exposure));
        if (lags is < 0 or > 24 || leads is < 0 or > 24)
            throw new ArgumentOutOfRangeException(nameof(lags), "Between 0 and 24 lags and leads.");
        int[] shifts = [.. Enumerable.Range(-leads, leads + lags + 1)];
        var (columns, duplicates) = LagColumns.Of(exposure, unit, time, shifts);
        for (var i = 0; i < shifts.Length; i++)
            panel = panel.Regress(Term(name, shifts[i]), columns[i]);
        var regression = RegressionEstimate.Of(panel, kind, options);
        string[] Terms(Func<int, bool> which) => [.. shifts.Where(which).Select(shift => Term(name, shift))];
        var leadTest = regression.Test(Terms(shift => shift < 0));
        var caveats = regression.Caveats.ToList();
        if (duplicates)
            caveats.Add(new(CaveatCode.DuplicatePeriods, "A unit has two rows in one period; the first was used for lags."));
        if (leadTest.P < 0.05)
            caveats.Add(new(CaveatCode.SignificantLead, $"Later {name} goes with earlier results ({leadTest}): results may drive it."));
        return new LagsEstimate(regression)
        {
            Method = "distributed lags, " + regression.Method,
            Rows = regression.Rows,
            Data = regression.Data,
            Exposure = name,
            Effects = [.. shifts.Select(shift => (shift, regression[Term(name, shift)]))],
            Lags = regression.Test(Terms(shift => shift >= 0)),
            EarlierLags = regression.Test(Terms(shift => shift > 0)),
            Leads = leadTest,
            Cumulative = regression.HasResult ? regression.Combine($"sum of lags 0 to {lags}", Terms(shift => shift >= 0).ToDictionary(term => term, _ => 1.0)) : null,
            Caveats = caveats,
            WhyNone = regression.WhyNone,
        };
    }

    private static string Term(string name, int shift) => string.Create(CultureInfo.InvariantCulture,
        $"{name}[t{(shift == 0 ? "" : shift > 0 ? $"-{shift}" : $"+{-shift}")}]");

    /// <inheritdoc/>
    public override TextTable ToTable() => Regression.ToTable();

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"{Exposure} of this and earlier periods: {Lags}. Leads (placebo): {Leads}. Together the lags add up to {TextTable.Cell(Cumulative?.Value)} {TextTable.Cell(Cumulative?.Interval)}.";

    /// <inheritdoc/>
    public override string ToRScript() => "# The panel holds the lags and leads as columns.\n" + Regression.ToRScript();
}
