namespace Touchline.Statistics.Tests.Reference;

/// <summary>What this library computes for each result of the reference files, by "file/result" and then by key.</summary>
internal static partial class Computed
{
    /// <summary>Values with the relative difference allowed.</summary>
    internal sealed record Numbers(double[] Values, double Tolerance);

    internal const double Closed = 1e-8;
    internal const double Iterated = 1e-6;

    internal static readonly Dictionary<string, Func<ReferenceData, Dictionary<string, Numbers>>> All = new()
    {
        ["grunfeld/fe_firm_cluster_firm"] = data => Of(Grunfeld(data).Absorb(data.Factor("firm")), CovarianceKind.Cluster1),
        ["grunfeld/fe_two_way_cluster_firm"] = data => Of(TwoWay(data), CovarianceKind.Cluster1),
        ["grunfeld/fe_two_way_iid"] = data => Of(TwoWay(data), CovarianceKind.Iid),
        ["grunfeld/ols_hetero"] = data => Of(Grunfeld(data), CovarianceKind.Hc1),
        ["grunfeld/plm_two_way"] = Plm,
        ["grunfeld/cr2_firm_dummies"] = FirmDummies,
        ["grunfeld/wild_restricted_value"] = data => Wild(data, "value"),
        ["grunfeld/wild_restricted_capital"] = data => Wild(data, "capital"),
        ["petersen/ols_cluster_firm"] = data => Of(Petersen(data).ClusterBy(data.Factor("firm")), CovarianceKind.Cluster1),
        ["petersen/ols_cluster_two_way"] = data =>
            Of(Petersen(data).ClusterBy(data.Factor("firm")).ClusterBy(data.Factor("year")), CovarianceKind.Cluster1),
        ["petersen/fe_two_way_cluster_firm"] = data =>
            Of(Petersen(data).Absorb(data.Factor("firm")).Absorb(data.Factor("year")).ClusterBy(data.Factor("firm")), CovarianceKind.Cluster1),
        ["petersen/cr2_year"] = data => Of(Petersen(data).ClusterBy(data.Factor("year")), CovarianceKind.Cluster2),
        ["petersen/correlation"] = Correlation,
        ["benjamini_hochberg/bh"] = data => new()
        {
            ["adjusted"] = new([.. BenjaminiHochberg.Adjust([.. data["p"]]).Select(p => p!.Value)], Closed),
        },
        ["bfi_agree_conscientious/agreeableness"] = data => Reliability(data, ["A1", "A2", "A3", "A4", "A5"], ["A1"]),
        ["bfi_agree_conscientious/conscientiousness"] = data => Reliability(data, ["C1", "C2", "C3", "C4", "C5"], ["C4", "C5"]),
        ["shrinkage_sleepstudy/dl"] = data => Shrinkage(data, VarianceMethod.DerSimonianLaird, Closed),
        ["shrinkage_sleepstudy/reml"] = data => Shrinkage(data, VarianceMethod.Reml, Iterated),
        ["shrout_fleiss/icc"] = Icc,
        ["shrout_fleiss/kappa"] = Kappa,
        ["sleepstudy/rcs"] = Spline,
        ["mpdta/reg_never"] = data => Staggered(data, new() { Method = StaggeredMethod.Regression, Controls = ControlGroup.NeverTreated }, Closed),
        ["mpdta/reg_notyet"] = data => Staggered(data, new() { Method = StaggeredMethod.Regression, Controls = ControlGroup.NotYetTreated }, Closed),
        ["mpdta/dr_never_lpop"] = data => Staggered(data, new() { Controls = ControlGroup.NeverTreated, Covariates = [("lpop", data["lpop"])] }, Iterated),
        ["sleepstudy/random_intercept"] = data => Mixed(Sleep(data), new RandomTerm(data.Factor("Subject"))),
        ["sleepstudy/random_slope"] = data => Mixed(Sleep(data), new RandomTerm(data.Factor("Subject"), ("Days", data["Days"]))),
        ["grunfeld/mixed"] = data => Mixed(Panel.Of("inv", data["inv"]).Regress("value", data["value"]).Regress("capital", data["capital"]),
            new RandomTerm(data.Factor("firm"))),
        ["petersen/mixed_crossed"] = data => Mixed(Petersen(data), new RandomTerm(data.Factor("firm")), new RandomTerm(data.Factor("year"))),
    };

    private static Panel Grunfeld(ReferenceData data) => Panel.Of("inv", data["inv"])
        .Regress("value", data["value"]).Regress("capital", data["capital"]).ClusterBy(data.Factor("firm"));

    private static Panel TwoWay(ReferenceData data) =>
        Grunfeld(data).Absorb(data.Factor("firm"), EffectRole.Unit).Absorb(data.Factor("year"), EffectRole.Period);

    private static Panel Petersen(ReferenceData data) => Panel.Of("y", data["y"]).Regress("x", data["x"]);

    private static Dictionary<string, Numbers> Of(Panel panel, CovarianceKind kind)
    {
        var estimate = RegressionEstimate.Of(panel, kind);
        var all = estimate.Coefficients;
        return new()
        {
            ["coef"] = new([.. all.Select(coefficient => coefficient.Value)], Closed),
            ["se"] = new([.. all.Select(coefficient => coefficient.StandardError!.Value)], Closed),
            ["t"] = new([.. all.Select(coefficient => coefficient.T!.Value)], Closed),
            ["p"] = new([.. all.Select(coefficient => coefficient.P!.Value)], Closed),
            ["ci_low"] = new([.. all.Select(coefficient => coefficient.Interval!.Value.Low)], Closed),
            ["ci_high"] = new([.. all.Select(coefficient => coefficient.Interval!.Value.High)], Closed),
            ["n"] = new([estimate.Rows], 0),
            ["r2_within"] = new([estimate.Fit.WithinR2!.Value], Closed),
            ["df_t"] = new([estimate.Covariance.DegreesOfFreedom[0]], 0),
            ["df"] = new([.. all.Select(coefficient => coefficient.DegreesOfFreedom!.Value)], Closed),
        };
    }

    private static Dictionary<string, Numbers> Plm(ReferenceData data)
    {
        var fit = Fit.Of(Within.Of(TwoWay(data)));
        double[] Errors(CovarianceKind kind) => [.. RegressionEstimate.Of(fit, Covariance.Of(fit, kind)).Coefficients.Select(coefficient => coefficient.StandardError!.Value)];
        return new()
        {
            ["coef"] = new([.. fit.Coefficients], Closed),
            ["se_arellano_hc0"] = new(Errors(CovarianceKind.ArellanoHc0), Closed),
            ["se_arellano_sss"] = new(Errors(CovarianceKind.ArellanoSss), Closed),
        };
    }

    private static Dictionary<string, Numbers> FirmDummies(ReferenceData data)
    {
        var panel = Grunfeld(data);
        for (var firm = 2; firm <= 10; firm++)
            panel = panel.Regress($"factor(firm){firm}", Array.ConvertAll(data["firm"], value => value == firm ? 1.0 : 0.0));
        return Of(panel, CovarianceKind.Cluster2);
    }

    private static Dictionary<string, Numbers> Wild(ReferenceData data, string term)
    {
        var estimate = WildBootstrapEstimate.Of(Fit.Of(Within.Of(TwoWay(data))), term);
        return new()
        {
            ["t_without_small_sample_factor"] = new([estimate.Coefficient!.T!.Value], Closed),
            ["p_two_sided"] = new([estimate.P!.Value], 0),
            ["draws"] = new([estimate.Draws], 0),
        };
    }
}
