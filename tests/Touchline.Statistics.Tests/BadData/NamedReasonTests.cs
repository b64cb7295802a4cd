using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.BadData;

/// <summary>Each kind of bad data by name: a result with a caveat, or a reason for none.</summary>
public sealed class NamedReasonTests
{
    private static readonly int[] Units = [.. Enumerable.Range(0, 60).Select(row => row / 6)];
    private static readonly int[] Months = [.. Enumerable.Range(0, 60).Select(row => row % 6)];

    private static double[] Noise(ulong seed, int rows = 60)
    {
        var rng = new Rng(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => rng.NextNormal())];
    }

    private static Panel Base(double[] y, double[] x) => Panel.Of("y", y).Regress("x", x)
        .Absorb(Factor.Of("rep", Units), EffectRole.Unit).Absorb(Factor.Of("month", Months), EffectRole.Period);

    [Fact]
    public void Twelve_clusters_bring_a_caveat_and_three_a_stronger_one()
    {
        var twelve = RegressionEstimate.Of(new DrawnPanel().WithX());
        var three = RegressionEstimate.Of(Base(Noise(1), Noise(2)).ClusterBy(Factor.Of("coach", Array.ConvertAll(Units, unit => unit % 3))));
        Assert.True(twelve.Has(CaveatCode.FewClusters));
        Assert.True(three.Has(CaveatCode.VeryFewClusters));
        Assert.NotNull(three["x"]!.Interval);
    }

    [Fact]
    public void One_cluster_gives_coefficients_without_standard_errors()
    {
        var estimate = RegressionEstimate.Of(Base(Noise(1), Noise(2)).ClusterBy(Factor.Of("coach", new int[60])));
        Assert.True(estimate.HasResult);
        Assert.True(estimate.Has(CaveatCode.OneCluster));
        Assert.Null(estimate["x"]!.StandardError);
        Assert.NotEqual(0, estimate["x"]!.Value);
    }

    [Fact]
    public void Few_months_and_few_reps_bring_caveats()
    {
        int[] reps = [.. Enumerable.Range(0, 20).Select(row => row / 5)], months = [.. Enumerable.Range(0, 20).Select(row => row % 5)];
        var estimate = RegressionEstimate.Of(Panel.Of("y", Noise(1, 20)).Regress("x", Noise(2, 20))
            .Absorb(Factor.Of("rep", reps), EffectRole.Unit).Absorb(Factor.Of("month", months), EffectRole.Period), CovarianceKind.Iid);
        Assert.True(estimate.Has(CaveatCode.FewPeriods));
        Assert.True(estimate.Has(CaveatCode.FewUnits));
    }

    [Fact]
    public void An_exposure_constant_within_reps_is_named_and_leaves_nothing_to_estimate()
    {
        var estimate = RegressionEstimate.Of(Base(Noise(1), Array.ConvertAll(Units, unit => 0.1 * unit)), CovarianceKind.Iid);
        Assert.Equal(CaveatCode.NothingToEstimate, estimate.WhyNone!.Code);
        Assert.Equal(["x"], estimate.Fit.Dropped);
        Assert.Contains(estimate.Caveats, caveat => caveat.Code == CaveatCode.ConstantExposure && caveat.Says.StartsWith("x ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_collinear_regressor_is_dropped_and_named()
    {
        var x = Noise(2);
        var estimate = RegressionEstimate.Of(Base(Noise(1), x).Regress("twice", Array.ConvertAll(x, value => 2 * value + 1)), CovarianceKind.Iid);
        Assert.Equal(["twice"], estimate.Fit.Dropped);
        Assert.Equal(["x"], estimate.Fit.Terms);
        Assert.True(estimate.Has(CaveatCode.CollinearDropped));
    }

    [Fact]
    public void A_perfect_predictor_gives_its_coefficient_without_an_interval()
    {
        var x = Noise(2);
        var estimate = RegressionEstimate.Of(Base(Array.ConvertAll(x, value => 3 * value), x), CovarianceKind.Iid);
        Assert.Equal(3, estimate["x"]!.Value, 1e-9);
        Assert.Null(estimate["x"]!.Interval);
        Assert.True(estimate.Has(CaveatCode.PerfectFit));
    }

    [Fact]
    public void A_constant_outcome_is_the_reason_for_no_result()
    {
        var estimate = RegressionEstimate.Of(Base([.. Enumerable.Repeat(7.0, 60)], Noise(2)), CovarianceKind.Iid);
        Assert.Equal(CaveatCode.ConstantOutcome, estimate.WhyNone!.Code);
    }

    [Fact]
    public void All_missing_is_the_reason_for_no_result()
    {
        var estimate = RegressionEstimate.Of(Base([.. Enumerable.Repeat(double.NaN, 60)], Noise(2)), CovarianceKind.Iid);
        Assert.Equal(CaveatCode.AllMissing, estimate.WhyNone!.Code);
        Assert.Equal(0, estimate.Rows);
    }

    [Fact]
    public void A_missing_value_leaves_its_row_out_as_if_it_had_never_been_there()
    {
        double[] y = Noise(1), x = Noise(2);
        var without = RegressionEstimate.Of(Panel.Of("y", y[1..]).Regress("x", x[1..]).Absorb(Factor.Of("rep", Units.AsSpan(1))), CovarianceKind.Iid);
        x[0] = double.NaN;
        var with = RegressionEstimate.Of(Panel.Of("y", y).Regress("x", x).Absorb(Factor.Of("rep", Units)), CovarianceKind.Iid);
        Assert.Equal(without["x"]!.StandardError, with["x"]!.StandardError);
        Assert.True(with.Has(CaveatCode.RowsMissing));
        Assert.Equal(59, with.Rows);
    }

    [Fact]
    public void An_outlier_is_counted()
    {
        var y = Noise(1);
        y[30] = 1000;
        Assert.Contains(RegressionEstimate.Of(Base(y, Noise(2)), CovarianceKind.Iid).Caveats, caveat => caveat.Code == CaveatCode.Outliers);
        Assert.False(RegressionEstimate.Of(Base(Noise(1), Noise(2)), CovarianceKind.Iid).Has(CaveatCode.Outliers));
    }

    [Fact]
    public void More_effects_than_rows_leave_no_degrees_of_freedom()
    {
        int[] reps = [0, 0, 1, 1], months = [0, 1, 0, 1];
        var estimate = RegressionEstimate.Of(Panel.Of("y", [1, 2, 4, 9]).Regress("x", [0, 1, 3, 1])
            .Absorb(Factor.Of("rep", reps)).Absorb(Factor.Of("month", months)), CovarianceKind.Hc1);
        Assert.True(estimate.Has(CaveatCode.NoDegreesOfFreedom) || estimate.Has(CaveatCode.PerfectFit));
        Assert.Null(estimate["x"]!.StandardError);
    }

    [Fact]
    public void Ties_are_named_in_a_rank_correlation_only()
    {
        double[] x = [1, 1, 2, 3, 4], y = [2, 1, 3, 5, 4];
        Assert.True(CorrelationEstimate.Of("x", x, "y", y, CorrelationKind.Spearman).Has(CaveatCode.Ties));
        Assert.False(CorrelationEstimate.Of("x", x, "y", y).Has(CaveatCode.Ties));
    }

    [Fact]
    public void Clusters_that_the_panel_does_not_name_are_a_programming_error()
    {
        Assert.Throws<ArgumentException>(() => RegressionEstimate.Of(Base(Noise(1), Noise(2))));
        Assert.Throws<ArgumentException>(() => Panel.Of("y", Noise(1)).Regress("x", Noise(2, 59)));
    }
}
