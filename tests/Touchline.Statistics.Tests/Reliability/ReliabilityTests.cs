using Xunit;

namespace Touchline.Statistics.Tests.Reliability;

public sealed class ReliabilityTests
{
    private static double[][] Answers(double loading, int items = 5, int rows = 500)
    {
        var rng = new Rng(6);
        double[] trait = [.. Enumerable.Range(0, rows).Select(_ => rng.NextNormal())];
        return [.. Enumerable.Range(0, items).Select(_ => trait.Select(value => loading * value + Math.Sqrt(1 - loading * loading) * rng.NextNormal()).ToArray())];
    }

    [Fact]
    public void Alpha_and_omega_agree_when_all_items_load_alike()
    {
        var (alpha, omega) = (ReliabilityEstimate.Alpha(Answers(0.8)), ReliabilityEstimate.Omega(Answers(0.8)));
        Assert.Equal(alpha.Value!.Value, omega.Value!.Value, 0.01);
        Assert.InRange(alpha.Value.Value, alpha.Interval!.Value.Low, alpha.Interval.Value.High);
        Assert.InRange(omega.Value.Value, 0.87, 0.92);
        Assert.False(alpha.Has(CaveatCode.LowReliability));
    }

    [Fact]
    public void Reliability_below_seven_tenths_brings_a_warning()
    {
        Assert.True(ReliabilityEstimate.Alpha(Answers(0.4)).Has(CaveatCode.LowReliability));
        Assert.True(ReliabilityEstimate.Omega(Answers(0.4)).Has(CaveatCode.LowReliability));
    }

    [Fact]
    public void An_item_that_was_not_reversed_is_noticed()
    {
        var answers = Answers(0.8);
        answers[0] = Items.Reverse(answers[0], -3, 3);
        Assert.True(ReliabilityEstimate.Omega(answers).Has(CaveatCode.NegativeReliability));
    }

    [Fact]
    public void Three_items_give_the_loadings_that_reproduce_their_correlations()
    {
        var answers = Answers(0.7, items: 3);
        var loadings = ReliabilityEstimate.Omega(answers).Loadings;
        double r01 = CorrelationEstimate.Of("a", answers[0], "b", answers[1]).Value!.Value;
        Assert.Equal(r01, loadings[0] * loadings[1], 1e-6);
    }

    [Fact]
    public void Raters_who_agree_fully_have_correlations_of_one()
    {
        var estimate = IccEstimate.Of([[1, 2, 3, 4], [1, 2, 3, 4]]);
        Assert.All(estimate.Forms, form => Assert.Equal(1, form.Value, 1e-12));
        Assert.True(estimate.Has(CaveatCode.PerfectFit));
    }

    [Fact]
    public void A_category_that_does_not_occur_counts_when_the_scale_is_given()
    {
        double[] first = [1, 1, 2, 5, 5, 2], second = [1, 2, 2, 5, 2, 1];
        var occurring = KappaEstimate.Of(first, second);
        var onScale = KappaEstimate.Of(first, second, [1, 2, 3, 4, 5]);
        Assert.NotEqual(occurring.Quadratic, onScale.Quadratic);
        Assert.Equal(occurring.Unweighted!.Value, onScale.Unweighted!.Value, 1e-12);
        Assert.Throws<ArgumentException>(() => KappaEstimate.Of([6, 1], [1, 2], [1, 2, 3]));
    }

    [Fact]
    public void Full_agreement_has_a_kappa_of_one_and_no_interval()
    {
        var estimate = KappaEstimate.Of([1, 2, 3], [1, 2, 3]);
        Assert.Equal(1, estimate.Quadratic!.Value, 1e-12);
        Assert.Null(estimate.Interval);
    }

    [Fact]
    public void The_interval_of_kappa_is_that_of_the_jackknife()
    {
        var rng = new Rng(8);
        double[] first = [.. Enumerable.Range(0, 400).Select(_ => 1.0 + rng.NextInt(5))];
        double[] second = [.. first.Select(rating => Math.Clamp(rating + rng.NextInt(4) - 1, 1, 5))];
        var all = KappaEstimate.Of(first, second);
        double[] without = [.. Enumerable.Range(0, 400).Select(row => KappaEstimate.Of(
            [.. first.Where((_, i) => i != row)], [.. second.Where((_, i) => i != row)]).Quadratic!.Value)];
        var jackknife = Math.Sqrt(399 * without.Average(kappa => Math.Pow(kappa - without.Average(), 2)));
        Assert.Equal(1.96 * jackknife, all.Interval!.Value.High - all.Quadratic!.Value, 0.03 * jackknife);
    }
}
