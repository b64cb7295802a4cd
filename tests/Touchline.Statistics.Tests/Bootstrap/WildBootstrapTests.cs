using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Bootstrap;

public sealed class WildBootstrapTests
{
    private static readonly Fit Twelve = Fit.Of(Within.Of(new DrawnPanel().WithX()));
    private static readonly Fit Twenty = Fit.Of(Within.Of(new DrawnPanel(coaches: 20).WithX()));

    [Fact]
    public void Twelve_clusters_are_enumerated_and_need_no_seed()
    {
        var estimate = WildBootstrapEstimate.Of(Twelve, "x");
        Assert.True(estimate.Enumerated);
        Assert.Equal(4096, estimate.Draws);
        Assert.Null(estimate.Seed);
    }

    [Fact]
    public void Twenty_clusters_are_drawn_with_Webbs_weights_and_a_stored_seed()
    {
        var estimate = WildBootstrapEstimate.Of(Twenty, "x", new WildOptions { Seed = 42 });
        Assert.False(estimate.Enumerated);
        Assert.Equal(9_999, estimate.Draws);
        Assert.Equal(42UL, estimate.Seed);
        Assert.Equal(estimate.P, WildBootstrapEstimate.Of(Twenty, "x", new WildOptions { Seed = 42 }).P);
    }

    [Fact]
    public void The_interval_holds_the_values_that_the_test_does_not_reject()
    {
        var data = new DrawnPanel(coaches: 20);
        var ends = WildBootstrapEstimate.Of(Twenty, "x").Interval!.Value;
        foreach (var (value, rejected) in new[] { (ends.Low - 0.002, true), (ends.Low + 0.002, false), (ends.High - 0.002, false), (ends.High + 0.002, true) })
        {
            double[] shifted = [.. data.Y.Select((y, row) => y - value * data.X[row])];
            var panel = Panel.Of("y", shifted).Regress("z", [.. data.Z]).Regress("x", [.. data.X])
                .Absorb(data.Reps).Absorb(data.Months).ClusterBy(data.Coaches);
            Assert.Equal(rejected, WildBootstrapEstimate.Of(Fit.Of(Within.Of(panel)), "x", new WildOptions { Interval = false }).P <= 0.05);
        }
    }

    [Fact]
    public void Effects_nested_in_clusters_make_refitting_and_partialling_out_the_same()
    {
        var data = new DrawnPanel(coaches: 20);
        var panel = Panel.Of("y", [.. data.Y]).Regress("x", [.. data.X]).Absorb(data.Reps).ClusterBy(data.Reps);
        var fit = Fit.Of(Within.Of(panel));
        Assert.Equal(WildBootstrapEstimate.Of(fit, "x").P, WildBootstrapEstimate.Of(fit, "x", new WildOptions { Reabsorb = true }).P);
    }

    [Fact]
    public void Four_clusters_cannot_reject_and_have_no_interval()
    {
        var estimate = WildBootstrapEstimate.Of(Fit.Of(Within.Of(new DrawnPanel(coaches: 4).WithX())), "x");
        Assert.True(estimate.P >= 0.125);
        Assert.True(estimate.Has(CaveatCode.BootstrapCannotReject));
        Assert.True(estimate.Has(CaveatCode.IntervalUnbounded));
        Assert.Null(estimate.Interval);
    }

    [Fact]
    public void Under_no_effect_the_test_rejects_about_one_time_in_twenty()
    {
        var rejected = 0;
        for (ulong run = 0; run < 400; run++)
        {
            var rng = new Rng(1000 + run);
            int[] coach = [.. Enumerable.Range(0, 120).Select(row => row / 10)];
            double[] shock = [.. Enumerable.Range(0, 12).Select(_ => rng.NextNormal())], common = [.. Enumerable.Range(0, 12).Select(_ => rng.NextNormal())];
            double[] x = [.. coach.Select(code => common[code] + rng.NextNormal())], y = [.. coach.Select(code => shock[code] + rng.NextNormal())];
            var fit = Fit.Of(Within.Of(Panel.Of("y", y).Regress("x", x).ClusterBy(Factor.Of("coach", coach))));
            rejected += WildBootstrapEstimate.Of(fit, "x", new WildOptions { Interval = false }).P <= 0.05 ? 1 : 0;
        }

        Assert.InRange(rejected, 8, 34);
    }
}
