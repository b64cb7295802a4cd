using CsCheck;
using Xunit;

namespace Touchline.Statistics.Tests.BadData;

/// <summary>Whatever the data, an estimator gives finite numbers with caveats or a named reason; it never throws.</summary>
public sealed class DegenerateTests
{
    private const int Panels = 600;

    [Theory]
    [InlineData(CovarianceKind.Iid)]
    [InlineData(CovarianceKind.Hc1)]
    [InlineData(CovarianceKind.Cluster0)]
    [InlineData(CovarianceKind.Cluster1)]
    [InlineData(CovarianceKind.Cluster2)]
    [InlineData(CovarianceKind.ArellanoHc0)]
    [InlineData(CovarianceKind.ArellanoSss)]
    public void A_regression_of_degenerate_data_gives_finite_numbers_or_a_reason(CovarianceKind kind) => Sample((data, twist) =>
    {
        var arellano = kind is CovarianceKind.ArellanoHc0 or CovarianceKind.ArellanoSss;
        var panel = data.Panel(arellano ? 1 + twist % 3 : twist % 4, kind == CovarianceKind.Cluster2 ? 1 : 1 + twist % 2).Regress("x", data.X);
        var estimate = RegressionEstimate.Of(panel, kind, new AbsorbOptions { DropSingletons = twist % 5 == 0 });
        _ = estimate.Test("x", "z");
        return [estimate];
    });

    [Fact]
    public void The_ladder_on_degenerate_data_gives_finite_numbers_or_a_reason() => Sample((data, twist) =>
    {
        var panel = data.Panel(twist % 4, 1 + twist % 2);
        return
        [
            LagsEstimate.Of(panel, "x", data.X, data.Units, data.Month, lags: twist % 3, leads: twist % 2),
            DoseEstimate.Of(panel, "x", data.X, knots: 3 + twist % 3),
            InteractionsEstimate.Of(panel, "x", data.X, Factor.Of("band", Array.ConvertAll(data.Other, code => Math.Abs(code % 7)))),
        ];
    });

    [Fact]
    public void A_bootstrap_and_power_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, twist) =>
    {
        var fit = Fit.Of(Within.Of(data.Panel(twist % 4, 1).Regress("x", data.X)));
        return
        [
            WildBootstrapEstimate.Of(fit, "x", new WildOptions { Draws = 99, Weights = (WildWeights)(twist % 3), Reabsorb = twist % 2 == 0 }),
            PowerEstimate.Of(fit, "x", new PowerOptions { Simulations = 100 }),
        ];
    });

    [Fact]
    public void Correlations_and_means_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, twist) =>
    [
        CorrelationEstimate.Of("x", data.X, "y", data.Outcome),
        CorrelationEstimate.Of("x", data.X, "y", data.Outcome, CorrelationKind.Spearman),
        GroupMeansEstimate.Of("x", data.X, "y", data.Outcome, 2 + twist % 4),
    ]);

    [Fact]
    public void Shrinkage_of_degenerate_data_gives_finite_numbers_or_a_reason() => Sample((data, twist) =>
    [
        ShrinkageEstimate.Of([.. data.X.Select((_, i) => $"{i}")], data.X, data.Z, (VarianceMethod)(twist % 2), draws: 100),
        ShrinkageEstimate.OfRows(data.X, data.Units, (VarianceMethod)(twist % 2), draws: 100),
    ]);

    [Fact]
    public void Reliability_and_agreement_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, _) =>
    [
        ReliabilityEstimate.Alpha([data.X, data.Z, data.Outcome]),
        ReliabilityEstimate.Omega([data.X, data.Z, data.Outcome]),
        IccEstimate.Of([data.X, data.Z, data.Outcome]),
        KappaEstimate.Of(data.X, data.Z),
    ]);

    [Fact]
    public void Lots_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, twist) =>
    [
        RandomisationEstimate.Of("y", data.Outcome, Array.ConvertAll(data.Other, code => code % 2 == 0), data.Units, new RandomisationOptions { Draws = 99, MostEnumerated = 1 + (twist % 50) }),
    ]);

    [Fact]
    public void Mixed_models_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, twist) =>
    {
        var panel = Panel.Of("y", data.Outcome);
        if (twist % 3 > 0)
            panel = panel.Regress("x", data.X);
        var first = twist % 2 == 0 ? new RandomTerm(data.Units) : new RandomTerm(data.Units, ("z", data.Z));
        return [twist % 5 == 0 ? MixedEstimate.Of(panel, first, new RandomTerm(data.Clusters)) : MixedEstimate.Of(panel, first)];
    }, 150);

    [Fact]
    public void Staggered_effects_of_degenerate_data_give_finite_numbers_or_a_reason() => Sample((data, twist) =>
    {
        int?[] start = Array.ConvertAll(data.Unit, unit => unit % 3 == 0 ? null : (int?)(unit % 5));
        return
        [
            GroupTimeEstimate.Of(data.Outcome, data.Units, data.Month, start, new StaggeredOptions
            {
                Draws = 100,
                Controls = (ControlGroup)(twist % 2),
                Method = (StaggeredMethod)(twist / 2 % 2),
                Covariates = twist % 3 == 0 ? [("x", data.X)] : [],
            }),
        ];
    });

    private static void Sample(Func<DegeneratePanel, int, Estimate[]> estimates, int panels = Panels) =>
        Gen.Select(DegeneratePanel.Any, Gen.Int[0, 119]).Sample((data, twist) =>
        {
            foreach (var estimate in estimates(data, twist))
                Finite.Check(estimate);
        }, iter: panels, threads: 2);
}
