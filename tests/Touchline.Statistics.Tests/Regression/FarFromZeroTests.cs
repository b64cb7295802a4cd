using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Regression;

/// <summary>A column far from zero (a year, a time stamp, a turnover) keeps the digits of its spread: as many as doubles leave it.</summary>
public sealed class FarFromZeroTests
{
    private static readonly DrawnPanel Data = new(reps: 24, months: 8, coaches: 8);

    private static readonly double[] X = [.. Data.X];

    private static readonly double[] Z = [.. Data.Z];

    [Theory]
    [InlineData(1e4, 1e-10)]
    [InlineData(1e6, 1e-8)]
    [InlineData(1e9, 1e-5)]
    public void Without_effects_the_origin_of_the_exposure_moves_only_the_intercept(double origin, double digits)
    {
        foreach (var kind in new[] { CovarianceKind.Iid, CovarianceKind.Hc1, CovarianceKind.Cluster0, CovarianceKind.Cluster1, CovarianceKind.Cluster2 })
        {
            var near = Plain(X, kind);
            var far = Plain(Far(origin), kind);
            foreach (var term in new[] { "x", "z" })
            {
                Assert.Equal(1, far[term]!.Value / near[term]!.Value, digits);
                Assert.Equal(1, far[term]!.StandardError!.Value / near[term]!.StandardError!.Value, digits);
            }

            Assert.Equal(1, (far[Within.Intercept]!.Value + origin * far["x"]!.Value) / near[Within.Intercept]!.Value, digits * origin);
            Assert.Empty(far.Fit.Dropped);
        }
    }

    [Fact]
    public void Groups_keep_their_slopes_when_the_exposure_lies_far_from_zero()
    {
        var (near, far) = (Grouped(X), Grouped(Far(1e9)));
        for (var group = 0; group < 3; group++)
            Assert.Equal(1, far.Groups[group].Effect!.Value / near.Groups[group].Effect!.Value, 1e-5);
        Assert.Equal(near.Different.P!.Value, far.Different.P!.Value, 1e-5);

        static InteractionsEstimate Grouped(double[] exposure) => InteractionsEstimate.Of(
            Panel.Of("y", [.. Data.Y]).Absorb(Data.Reps, EffectRole.Unit).Absorb(Data.Months, EffectRole.Period).ClusterBy(Data.Coaches),
            "x", exposure, Factor.Of("third", Data.Rep.Select(rep => rep % 3).ToArray()));
    }

    [Fact]
    public void A_mixed_model_keeps_its_variances_when_columns_lie_far_from_zero()
    {
        var (near, far) = (Mixed([.. Data.Y], X), Mixed([.. Data.Y.Select(y => y + 1e6)], Far(1e6)));
        Assert.Equal(1, far.FixedEffects[1].Value / near.FixedEffects[1].Value, 1e-6);
        Assert.Equal(1, far.FixedEffects[1].StandardError!.Value / near.FixedEffects[1].StandardError!.Value, 1e-6);
        Assert.Equal(near.Share("rep")!.Value, far.Share("rep")!.Value, 1e-5);
        Assert.Equal(near.FixedEffects[0].Value + 1e6 - 1e6 * far.FixedEffects[1].Value, far.FixedEffects[0].Value, 1e-3);

        static MixedEstimate Mixed(double[] outcome, double[] exposure) => MixedEstimate.Of(Panel.Of("y", outcome).Regress("x", exposure), new RandomTerm(Data.Reps));
    }

    [Fact]
    public void A_joint_test_is_the_same_in_the_largest_and_the_smallest_units()
    {
        var near = Plain(X, CovarianceKind.Cluster1).Test("x", "z");
        var vast = RegressionEstimate.Of(Panel.Of("y", [.. Data.Y.Select(y => 1e40 * y)]).Regress("x", [.. X.Select(x => 1e-40 * x)])
            .Regress("z", [.. Z.Select(z => 1e-40 * z)]).ClusterBy(Data.Coaches)).Test("x", "z");
        Assert.Equal(1, vast.F!.Value / near.F!.Value, 1e-9);
    }

    private static double[] Far(double origin) => [.. X.Select(x => x + origin)];

    private static RegressionEstimate Plain(double[] exposure, CovarianceKind kind) =>
        RegressionEstimate.Of(Panel.Of("y", [.. Data.Y]).Regress("x", exposure).Regress("z", Z).ClusterBy(Data.Coaches), kind);
}
