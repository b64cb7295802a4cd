namespace Touchline.Statistics;

/// <summary>One point of a dose-response curve.</summary>
/// <param name="Dose">The exposure.</param>
/// <param name="Effect">The outcome there, compared with that at the reference dose, with its band.</param>
/// <param name="Slope">The effect of one more unit there.</param>
public sealed record DosePoint(double Dose, Coefficient Effect, Coefficient Slope);

/// <summary>Is more always better? The exposure enters as a restricted cubic spline beside the panel's effects.</summary>
public sealed record DoseEstimate : Estimate
{
    private const int Points = 41;

    private DoseEstimate(RegressionEstimate regression) => Regression = regression;

    private string Exposure { get; init; } = "";

    /// <summary>The regression behind it.</summary>
    public RegressionEstimate Regression { get; }

    /// <summary>The spline; null when the exposure has too few distinct values for a curve and a straight line was fitted.</summary>
    public RestrictedCubicSpline? Spline { get; private init; }

    /// <summary>The dose that others are compared with: the median.</summary>
    public double? Reference { get; private init; }

    /// <summary>The curve at 41 doses from the lowest to the highest.</summary>
    public IReadOnlyList<DosePoint> Curve { get; private init; } = [];

    /// <summary>The joint test of all terms of the exposure.</summary>
    public required WaldTest Any { get; init; }

    /// <summary>The joint test of the terms beyond the straight line.</summary>
    public required WaldTest NonLinear { get; init; }

    /// <summary>
    /// The first dose on the curve from which one more unit is no longer shown to help (its slope's interval reaches zero or
    /// below, after it lay above zero), if the curve is not straight (p below 0.05); else null.
    /// </summary>
    public double? DiminishingFrom { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [.. Regression.Assumptions.Where(assumption => assumption != Assumption.Linear)];

    /// <summary>Estimates the curve.</summary>
    /// <param name="panel">The panel, without the exposure.</param>
    /// <param name="name">The name of the exposure.</param>
    /// <param name="exposure">One value for each row.</param>
    /// <param name="knots">The number of knots at quantiles, 3 to 5; equal quantiles leave fewer.</param>
    /// <param name="kind">The covariance.</param>
    /// <param name="options">How effects are absorbed; null for the defaults.</param>
    /// <exception cref="ArgumentException">The exposure's length is not the panel's, or the number of knots is out of range.</exception>
    public static DoseEstimate Of(Panel panel, string name, double[] exposure, int knots = 4,
        CovarianceKind kind = CovarianceKind.Cluster1, AbsorbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var usable = Sample.Of(panel.Regress(name, exposure), dropSingletons: false);
        var values = usable.Regressors[^1];
        var spline = RestrictedCubicSpline.AtQuantiles(values, knots);
        string[] terms = [.. Enumerable.Range(0, spline?.Columns ?? 1).Select(column => name + new string('\'', column))];
        var basis = Array.ConvertAll(exposure, value => !Sample.IsUsable(value) ? null : spline?.Basis(value) ?? [value]);
        for (var column = 0; column < terms.Length; column++)
            panel = panel.Regress(terms[column], Array.ConvertAll(basis, row => row?[column] ?? double.NaN));
        var regression = RegressionEstimate.Of(panel, kind, options);
        var nonLinear = regression.Test(terms[1..]);
        var curve = regression.HasResult ? Draw(regression, spline, terms, values) : [];
        var caveats = regression.Caveats.ToList();
        if (spline is null)
            caveats.Add(new(CaveatCode.TooFewDistinctValues, $"{name} has too few distinct values for a curve; a straight line is fitted."));
        else if (spline.Knots.Count < knots)
            caveats.Add(new(CaveatCode.FewerKnots, $"Equal values of {name} leave {spline.Knots.Count} knots instead of {knots}."));
        return new DoseEstimate(regression)
        {
            Method = "restricted cubic spline, " + regression.Method,
            Rows = regression.Rows,
            Data = regression.Data,
            Exposure = name,
            Spline = spline,
            Reference = curve.Length == 0 ? null : Middle(values),
            Curve = curve,
            Any = regression.Test(terms),
            NonLinear = nonLinear,
            DiminishingFrom = nonLinear.P < 0.05 ? Turn(curve) : null,
            Caveats = caveats,
            WhyNone = regression.WhyNone,
        };
    }

    private static DosePoint[] Draw(RegressionEstimate regression, RestrictedCubicSpline? spline, string[] terms, double[] values)
    {
        double low = values.Min(), high = values.Max();
        var origin = spline?.Basis(Middle(values)) ?? [Middle(values)];
        return [.. Enumerable.Range(0, Points).Select(point =>
        {
            var dose = low + (high - low) * point / (Points - 1);
            var basis = spline?.Basis(dose) ?? [dose];
            var slope = spline?.Slope(dose) ?? [1];
            return new DosePoint(dose, Combine(column => basis[column] - origin[column]), Combine(column => slope[column]));
        })];

        Coefficient Combine(Func<int, double> weight) =>
            regression.Combine("", Enumerable.Range(0, terms.Length).ToDictionary(column => terms[column], weight));
    }

    private static double Middle(double[] values) => Vec.Median([.. values]);

    private static double? Turn(DosePoint[] curve)
    {
        var helped = Array.FindIndex(curve, point => point.Slope.Interval?.Low > 0);
        return helped < 0 ? null : curve[helped..].FirstOrDefault(point => point.Slope.Interval?.Low <= 0)?.Dose;
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new([Exposure, "effect", "95% interval", "slope", "95% interval"], [.. Curve.Where((_, point) => point % 5 == 0)
        .Select(point => (IReadOnlyList<string>)[TextTable.Cell(point.Dose), TextTable.Cell(point.Effect.Value), TextTable.Cell(point.Effect.Interval),
            TextTable.Cell(point.Slope.Value), TextTable.Cell(point.Slope.Interval)])]);

    /// <inheritdoc/>
    protected override string ExplainResult() => (NonLinear.P < 0.05
        ? $"The effect of {Exposure} is not a straight line ({NonLinear})."
        : $"There is no evidence that the effect of {Exposure} departs from a straight line ({NonLinear}).")
        + (DiminishingFrom is { } dose ? $" From {Show.Number(dose)} on, more is not shown to help." : "");

    /// <inheritdoc/>
    public override string ToRScript() =>
        (Spline is null ? "" : $"# The columns {Exposure}, {Exposure}' ... are Hmisc::rcspline.eval(x, knots = {Show.Vector(Spline.Knots)}, inclx = TRUE, norm = 2).\n")
        + Regression.ToRScript();
}
