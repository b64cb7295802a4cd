namespace Touchline.Statistics.Tests.Reference;

/// <summary>Correlations, shrinkage, reliability, agreement and splines.</summary>
internal static partial class Computed
{
    private static Dictionary<string, Numbers> Correlation(ReferenceData data)
    {
        var pearson = CorrelationEstimate.Of("x", data["x"], "y", data["y"]);
        var spearman = CorrelationEstimate.Of("x", data["x"], "y", data["y"], CorrelationKind.Spearman);
        return new()
        {
            ["n"] = new([pearson.Rows], 0),
            ["pearson"] = new([pearson.Value!.Value], Closed),
            ["pearson_ci"] = new([pearson.Interval!.Value.Low, pearson.Interval.Value.High], Closed),
            ["pearson_p"] = new([pearson.P!.Value], Closed),
            ["spearman"] = new([spearman.Value!.Value], Closed),
            ["spearman_ci_bonett_wright"] = new([spearman.Interval!.Value.Low, spearman.Interval.Value.High], Closed),
        };
    }

    private static Dictionary<string, Numbers> Reliability(ReferenceData data, string[] items, string[] reversed)
    {
        double[][] answers = [.. items.Select(item => reversed.Contains(item) ? Items.Reverse(data[item], 1, 6) : data[item])];
        var alpha = ReliabilityEstimate.Alpha(answers);
        var omega = ReliabilityEstimate.Omega(answers);
        return new()
        {
            ["n"] = new([alpha.Rows], 0),
            ["alpha_raw"] = new([alpha.Value!.Value], Closed),
            ["alpha_std"] = new([alpha.Standardised!.Value], Closed),
            ["omega_ml_one_factor"] = new([omega.Value!.Value], Iterated),
            ["loadings"] = new([.. omega.Loadings], Iterated),
        };
    }

    private static Dictionary<string, Numbers> Shrinkage(ReferenceData data, VarianceMethod method, double tolerance)
    {
        var estimate = ShrinkageEstimate.Of([.. data["y"].Select((_, i) => $"{i}")], data["y"], data["v"], method);
        return new()
        {
            ["mu"] = new([estimate.Mean!.Value], tolerance),
            ["tau2"] = new([estimate.Between!.Value], tolerance),
            ["blup"] = new([.. estimate.Units.Select(unit => unit.Shrunken)], tolerance),
            ["blup_se"] = new([.. estimate.Units.Select(unit => unit.StandardError)], tolerance),
        };
    }

    private static Dictionary<string, Numbers> Icc(ReferenceData data)
    {
        var forms = IccEstimate.Of([data["rater1"], data["rater2"], data["rater3"], data["rater4"]]).Forms;
        return new()
        {
            ["icc"] = new([.. forms.Select(form => form.Value)], Closed),
            ["F"] = new([.. forms.Select(form => form.F!.Value)], Closed),
            ["df1"] = new([.. forms.Select(form => form.Df1)], 0),
            ["df2"] = new([.. forms.Select(form => form.Df2)], 0),
            ["lower"] = new([.. forms.Select(form => form.Interval!.Value.Low)], Closed),
            ["upper"] = new([.. forms.Select(form => form.Interval!.Value.High)], Closed),
        };
    }

    private static Dictionary<string, Numbers> Kappa(ReferenceData data)
    {
        var estimate = KappaEstimate.Of(data["rater2"], data["rater3"]);
        return new()
        {
            ["unweighted"] = new([estimate.Unweighted!.Value], Closed),
            ["weighted_quadratic"] = new([estimate.Quadratic!.Value], Closed),
        };
    }

    private static Dictionary<string, Numbers> Spline(ReferenceData data)
    {
        var spline = new RestrictedCubicSpline(0.5, 3, 6, 8.5);
        var panel = Panel.Of("Reaction", data["Reaction"]);
        for (var column = 0; column < spline.Columns; column++)
            panel = panel.Regress($"b{column}", Array.ConvertAll(data["Days"], day => spline.Basis(day)[column]));
        return new()
        {
            ["knots"] = new([.. spline.Knots], 0),
            ["basis_at_day9"] = new(spline.Basis(9), Closed),
            ["coef"] = new([.. Fit.Of(Within.Of(panel)).Coefficients], Closed),
        };
    }
}
