using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Planning;

public sealed class PowerTests
{
    private static readonly Fit Fit = Fit.Of(Within.Of(new DrawnPanel(reps: 160, coaches: 40).WithX()));
    private static readonly PowerEstimate Power = PowerEstimate.Of(Fit, "x");

    [Fact]
    public void The_smallest_detectable_effect_is_about_two_point_eight_standard_errors()
    {
        var error = RegressionEstimate.Of(Fit, Covariance.Of(Fit, CovarianceKind.Cluster1))["x"]!.StandardError!.Value;
        Assert.InRange(Power.SmallestDetectable!.Value / error, 2.6, 3.2);
        Assert.InRange(Power.PowerAt(Power.SmallestDetectable.Value)!.Value, 0.8, 0.805);
    }

    [Fact]
    public void Without_an_effect_the_test_finds_one_in_about_twenty()
    {
        Assert.InRange(Power.PowerAt(0)!.Value, 0.035, 0.075);
    }

    [Fact]
    public void Half_the_effect_takes_about_four_times_the_clusters()
    {
        Assert.InRange(Power.ClustersFor(Power.SmallestDetectable!.Value / 2)!.Value, 158, 162);
        Assert.Null(Power.ClustersFor(0));
    }

    [Fact]
    public void Equal_seeds_give_equal_power()
    {
        Assert.Equal(Power.SmallestDetectable, PowerEstimate.Of(Fit, "x").SmallestDetectable);
        Assert.NotEqual(Power.SmallestDetectable, PowerEstimate.Of(Fit, "x", new PowerOptions { Seed = 1 }).SmallestDetectable);
    }
}
