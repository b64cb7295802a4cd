using Xunit;

namespace Touchline.Statistics.Tests.Panels;

public sealed class SingletonTests
{
    private static readonly int[] Reps = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4];
    private static readonly Panel Data = Panel.Of("y", [1, 3, 2, 5, 4, 8, 1, 2, 9, 7]).Regress("x", [0, 1, 1, 2, 1, 4, 0, 1, 5, 2])
        .Absorb(Factor.Of("rep", Reps), EffectRole.Unit).ClusterBy(Factor.Of("rep", Reps));

    [Fact]
    public void A_singleton_is_kept_and_counted()
    {
        var estimate = RegressionEstimate.Of(Data);
        Assert.Equal(10, estimate.Rows);
        Assert.Equal([5], estimate.Covariance.Clusters);
        Assert.Contains(estimate.Caveats, caveat => caveat.Code == CaveatCode.SingletonsKept && caveat.Says.StartsWith("2 of 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Dropping_singletons_changes_counts_but_no_coefficient()
    {
        var kept = RegressionEstimate.Of(Data);
        var dropped = RegressionEstimate.Of(Data, options: new AbsorbOptions { DropSingletons = true });
        Assert.Equal(kept["x"]!.Value, dropped["x"]!.Value, 1e-12);
        Assert.Equal(8, dropped.Rows);
        Assert.Equal([3], dropped.Covariance.Clusters);
        Assert.True(dropped.Has(CaveatCode.SingletonsDropped));
        Assert.False(dropped.Has(CaveatCode.SingletonsKept));
    }
}
