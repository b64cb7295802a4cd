using Xunit;

namespace Touchline.Statistics.Tests.Core;

public sealed class RngTests
{
    [Fact]
    public void The_first_numbers_of_a_seed_never_change()
    {
        // SplitMix64 from zero fills the state; these are xoshiro256**'s published recurrences on it.
        var rng = new Rng(0);
        Assert.Equal([11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL], [rng.NextBits(), rng.NextBits(), rng.NextBits()]);
    }

    [Fact]
    public void Equal_seeds_give_equal_sequences_and_others_do_not()
    {
        Assert.Equal(new Rng(9).NextDouble(), new Rng(9).NextDouble());
        Assert.NotEqual(new Rng(9).NextDouble(), new Rng(10).NextDouble());
    }

    [Fact]
    public void Webb_weights_have_mean_zero_and_variance_one()
    {
        var rng = new Rng(3);
        double[] weights = [.. Enumerable.Range(0, 60_000).Select(_ => rng.NextWebb())];
        Assert.Equal(6, weights.Distinct().Count());
        Assert.InRange(weights.Average(), -0.02, 0.02);
        Assert.InRange(weights.Average(weight => weight * weight), 0.98, 1.02);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_a_normal()
    {
        var rng = new Rng(4);
        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => rng.NextNormal())];
        Assert.InRange(numbers.Average(), -0.015, 0.015);
        Assert.InRange(numbers.Average(number => number * number), 0.98, 1.02);
        Assert.InRange(numbers.Average(number => Math.Pow(number, 4)), 2.85, 3.15);
    }

    [Fact]
    public void Whole_numbers_stay_below_their_bound_and_reach_every_value()
    {
        var rng = new Rng(5);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Enumerable.Range(0, 1000).Select(_ => rng.NextInt(7)).Distinct().Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => rng.NextInt(0));
    }
}
