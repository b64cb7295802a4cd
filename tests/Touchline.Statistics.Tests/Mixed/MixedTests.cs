using Xunit;

namespace Touchline.Statistics.Tests.Mixed;

public sealed class MixedTests
{
    private static readonly int[] Coach = [.. Enumerable.Range(0, 2000).Select(row => row / 50)];
    private static readonly int[] Rep = [.. Enumerable.Range(0, 2000).Select(row => row / 10)];

    private static (double[] Y, double[] X) Draw(double coachSd, double repSd)
    {
        var rng = new Rng(21);
        double[] coaches = [.. Enumerable.Range(0, 40).Select(_ => coachSd * rng.NextNormal())], reps = [.. Enumerable.Range(0, 200).Select(_ => repSd * rng.NextNormal())];
        double[] x = [.. Coach.Select(_ => rng.NextNormal())];
        return ([.. Coach.Select((coach, row) => 1 + 0.5 * x[row] + coaches[coach] + reps[Rep[row]] + rng.NextNormal())], x);
    }

    [Fact]
    public void Shares_of_variance_are_found_by_level()
    {
        var (y, x) = Draw(1, 0.7);
        var estimate = MixedEstimate.Of(Panel.Of("y", y).Regress("x", x), new RandomTerm(Factor.Of("rep", Rep)), new RandomTerm(Factor.Of("coach", Coach)));
        Assert.InRange(estimate.Share("coach")!.Value, 0.25, 0.6);
        Assert.InRange(estimate.Share("rep")!.Value, 0.1, 0.35);
        Assert.InRange(estimate.FixedEffects[1].Value, 0.43, 0.57);
        Assert.Equal(240, estimate.RandomEffects.Count);
        Assert.Null(estimate.Share("month"));
    }

    [Fact]
    public void A_variance_of_zero_lies_at_the_boundary_with_a_caveat()
    {
        var rng = new Rng(22);
        double[] y = [.. Coach.Select((_, row) => row % 50 < 25 ? 1 : -1.0)];
        double[] noise = [.. Coach.Select(_ => 0.01 * rng.NextNormal())];
        var estimate = MixedEstimate.Of(Panel.Of("y", [.. y.Zip(noise, (a, b) => a + b)]), new RandomTerm(Factor.Of("coach", Coach)));
        Assert.Equal(0, estimate.Components[0].Value, 1e-12);
        Assert.True(estimate.Has(CaveatCode.BoundaryFit));
        Assert.All(estimate.RandomEffects, effect => Assert.Equal(0, effect.Effects[0], 1e-12));
    }

    [Fact]
    public void In_a_balanced_design_the_variance_is_that_of_the_analysis_of_variance()
    {
        var (y, _) = Draw(1, 0);
        var estimate = MixedEstimate.Of(Panel.Of("y", y), new RandomTerm(Factor.Of("coach", Coach)));
        var means = Enumerable.Range(0, 40).Select(coach => y.Skip(50 * coach).Take(50).Average()).ToArray();
        var within = Enumerable.Range(0, 2000).Sum(row => Math.Pow(y[row] - means[Coach[row]], 2)) / (2000 - 40);
        var between = means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / 39;
        Assert.Equal(within, estimate.Components[1].Value, 1e-7);
        Assert.Equal(between - within / 50, estimate.Components[0].Value, 1e-6);
    }

    [Fact]
    public void One_level_is_the_reason_for_no_result()
    {
        var (y, x) = Draw(1, 1);
        Assert.Equal(CaveatCode.OneGroup, MixedEstimate.Of(Panel.Of("y", y).Regress("x", x), new RandomTerm(Factor.Of("coach", new int[2000]))).WhyNone!.Code);
        Assert.Throws<ArgumentException>(() => MixedEstimate.Of(Panel.Of("y", y).Absorb(Factor.Of("rep", Rep)), new RandomTerm(Factor.Of("coach", Coach))));
    }
}
