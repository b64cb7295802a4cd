using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Ladder;

public sealed class LadderTests
{
    private static readonly DrawnPanel Data = new(reps: 120, months: 24, coaches: 40);
    private static readonly string[] Bands = ["new", "core", "senior"];

    [Fact]
    public void A_lag_comes_from_the_same_rep_and_the_month_before_and_not_over_a_gap()
    {
        int[] rep = [0, 0, 0, 1, 1], month = [1, 2, 4, 1, 2];
        var panel = Panel.Of("y", [1, 2, 4, 3, 7]).ClusterBy(Factor.Of("rep", rep));
        var estimate = LagsEstimate.Of(panel, "x", [10, 20, 40, 50, 70], Factor.Of("rep", rep), month, lags: 1, leads: 0);
        Assert.Equal(2, estimate.Rows);
    }

    [Fact]
    public void An_effect_two_months_late_is_found_at_the_second_lag_and_not_at_the_lead()
    {
        var rng = new Rng(11);
        int[] rep = [.. Enumerable.Range(0, 3000).Select(row => row / 30)], month = [.. Enumerable.Range(0, 3000).Select(row => row % 30)];
        double[] x = [.. rep.Select(_ => rng.NextNormal())];
        double[] y = [.. rep.Select((_, row) => (month[row] >= 2 ? 0.5 * x[row - 2] : 0) + rng.NextNormal())];
        var estimate = LagsEstimate.Of(Panel.Of("y", y).Absorb(Factor.Of("rep", rep)).Absorb(Factor.Of("month", month)).ClusterBy(Factor.Of("rep", rep)),
            "x", x, Factor.Of("rep", rep), month);
        Assert.Equal([-1, 0, 1, 2, 3], estimate.Effects.Select(effect => effect.Shift));
        Assert.InRange(estimate.Effects[3].Coefficient!.Value, 0.4, 0.6);
        Assert.True(estimate.Lags.P < 1e-6);
        Assert.True(estimate.EarlierLags.P < 1e-6);
        Assert.True(estimate.Leads.P > 0.01);
        Assert.Equal(estimate.Effects.Where(effect => effect.Shift >= 0).Sum(effect => effect.Coefficient!.Value), estimate.Cumulative!.Value, 1e-12);
        Assert.False(estimate.Has(CaveatCode.SignificantLead));
    }

    [Fact]
    public void Results_that_draw_coaching_show_as_a_significant_lead()
    {
        var rng = new Rng(12);
        int[] rep = [.. Enumerable.Range(0, 3000).Select(row => row / 30)], month = [.. Enumerable.Range(0, 3000).Select(row => row % 30)];
        double[] y = [.. rep.Select(_ => rng.NextNormal())];
        double[] x = [.. rep.Select((_, row) => (month[row] >= 1 ? -0.5 * y[row - 1] : 0) + rng.NextNormal())];
        var estimate = LagsEstimate.Of(Panel.Of("y", y).Absorb(Factor.Of("rep", rep)).ClusterBy(Factor.Of("rep", rep)), "x", x, Factor.Of("rep", rep), month);
        Assert.True(estimate.Has(CaveatCode.SignificantLead));
    }

    [Fact]
    public void A_joint_test_of_one_coefficient_is_its_t_squared()
    {
        var estimate = RegressionEstimate.Of(Data.WithX());
        var test = estimate.Test("x");
        Assert.Equal(Math.Pow(estimate["x"]!.T!.Value, 2), test.F!.Value, 1e-8 * test.F.Value);
        Assert.Equal(estimate["x"]!.P!.Value, test.P!.Value, 1e-12);
    }

    [Fact]
    public void A_curve_that_flattens_has_a_point_of_diminishing_returns_and_a_line_has_none()
    {
        var rng = new Rng(13);
        double[] dose = [.. Data.X.Select(_ => 10 * rng.NextDouble())];
        double[] flat = [.. dose.Select(x => Math.Min(x, 5) + 0.5 * rng.NextNormal())], line = [.. dose.Select(x => x + 0.5 * rng.NextNormal())];
        Panel With(double[] y) => Panel.Of("y", y).Absorb(Data.Reps).ClusterBy(Data.Coaches);
        var bent = DoseEstimate.Of(With(flat), "dose", dose);
        var straight = DoseEstimate.Of(With(line), "dose", dose);
        Assert.InRange(bent.DiminishingFrom!.Value, 4, 8);
        Assert.True(bent.NonLinear.P < 0.001);
        Assert.Null(straight.DiminishingFrom);
        Assert.InRange(straight.Curve[^1].Effect.Value - straight.Curve[0].Effect.Value, 9.5, 10.5);
        Assert.Equal(41, bent.Curve.Count);
    }

    [Fact]
    public void Two_distinct_doses_give_a_straight_line_with_a_caveat()
    {
        var estimate = DoseEstimate.Of(Data.Panel(), "dose", [.. Data.X.Select(x => x > 0 ? 1.0 : 0.0)]);
        Assert.Null(estimate.Spline);
        Assert.True(estimate.Has(CaveatCode.TooFewDistinctValues));
        Assert.True(estimate.HasResult);
    }

    [Fact]
    public void A_spline_is_straight_beyond_its_outer_knots()
    {
        var spline = new RestrictedCubicSpline(1, 2, 4, 7);
        for (var column = 0; column < spline.Columns; column++)
        {
            Assert.Equal(spline.Basis(9)[column] - spline.Basis(8)[column], spline.Basis(20)[column] - spline.Basis(19)[column], 1e-9);
            Assert.Equal(spline.Slope(8)[column], spline.Basis(9)[column] - spline.Basis(8)[column], 1e-9);
        }

        Assert.Throws<ArgumentException>(() => new RestrictedCubicSpline(1, 1, 2));
    }

    [Fact]
    public void Knots_stand_at_quantiles_and_with_few_values_at_the_fifth_from_either_end()
    {
        double[] many = [.. Enumerable.Range(0, 201).Select(value => (double)value)], few = [.. Enumerable.Range(1, 41).Select(value => (double)value)];
        Assert.Equal([10, 70, 130, 190], RestrictedCubicSpline.AtQuantiles(many, 4)!.Knots.Select(knot => Math.Round(knot, 9)));
        Assert.Equal([5, 21, 37], RestrictedCubicSpline.AtQuantiles(few, 3)!.Knots);
        Assert.Null(RestrictedCubicSpline.AtQuantiles([1, 1, 1, 2], 3));
    }

    [Fact]
    public void Slopes_by_group_are_those_of_the_groups_and_adjusted_together()
    {
        var rng = new Rng(14);
        string[] band = [.. Data.Rep.Select(rep => Bands[rep % 3])];
        double[] y = [.. Data.X.Select((x, row) => (band[row] == "core" ? 0.8 : 0) * x + rng.NextNormal())];
        var estimate = InteractionsEstimate.Of(Panel.Of("y", y).Absorb(Data.Reps).ClusterBy(Data.Coaches), "x", [.. Data.X], Factor.Of<string>("band", band));
        Assert.Equal(["new", "core", "senior"], estimate.Groups.Select(group => group.Group));
        Assert.InRange(estimate.Groups[1].Effect!.Value, 0.7, 0.9);
        Assert.True(estimate.Different.P < 0.001);
        Assert.Equal(BenjaminiHochberg.Adjust([.. estimate.Groups.Select(group => group.Effect!.P)]), estimate.Groups.Select(group => group.AdjustedP));
        Assert.False(estimate.Has(CaveatCode.CollinearDropped) || estimate.Has(CaveatCode.ConstantExposure));
    }
}
