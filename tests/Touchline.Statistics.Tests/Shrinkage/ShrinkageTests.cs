using Xunit;

namespace Touchline.Statistics.Tests.Shrinkage;

public sealed class ShrinkageTests
{
    [Fact]
    public void A_coach_with_three_answers_is_not_ranked_first()
    {
        var rng = new Rng(2);
        var coaches = Enumerable.Range(0, 20).SelectMany(coach => Enumerable.Repeat(coach, coach == 0 ? 3 : 60)).ToArray();
        double[] answers = [.. coaches.Select(coach => coach == 0 ? 4.8 + 0.2 * rng.NextNormal() : 3.5 + 0.05 * coach + rng.NextNormal())];
        var units = ShrinkageEstimate.OfRows(answers, Factor.Of("coach", coaches)).Units;
        Assert.Equal("0", units.MaxBy(unit => unit.Raw)!.Unit);
        Assert.NotEqual("0", units.MaxBy(unit => unit.Shrunken)!.Unit);
        Assert.True(units[0].RankHigh - units[0].RankLow > units[19].RankHigh - units[19].RankLow);
    }

    [Fact]
    public void Units_that_differ_by_chance_alone_are_drawn_to_one_mean()
    {
        foreach (var method in Enum.GetValues<VarianceMethod>())
        {
            var estimate = ShrinkageEstimate.Of(["a", "b", "c"], [1, 1.1, 0.9], [1, 1, 1], method);
            Assert.Equal(0, estimate.Between!.Value, 1e-12);
            Assert.True(estimate.Has(CaveatCode.NoVarianceBetween));
            Assert.All(estimate.Units, unit => Assert.Equal(1, unit.Shrunken, 1e-9));
        }
    }

    [Fact]
    public void A_unit_far_ahead_is_first_in_every_draw()
    {
        var units = ShrinkageEstimate.Of(["a", "b", "c", "d"], [10, 1, 1.1, 0.9], [0.01, 0.01, 0.01, 0.01]).Units;
        Assert.Equal((1, 1), (units[0].RankLow, units[0].RankHigh));
        Assert.Equal((2, 4), (units[1].RankLow, units[1].RankHigh));
    }

    [Fact]
    public void Equal_variances_give_the_closed_form_of_REML()
    {
        double[] means = [1, 4, 2, 8, 5];
        var estimate = ShrinkageEstimate.Of(["a", "b", "c", "d", "e"], means, [2, 2, 2, 2, 2]);
        Assert.Equal(7.5 - 2, estimate.Between!.Value, 1e-9);
    }

    [Fact]
    public void One_unit_is_the_reason_for_no_result()
    {
        Assert.Equal(CaveatCode.TooFewRows, ShrinkageEstimate.Of(["a"], [1], [1]).WhyNone!.Code);
        Assert.Throws<ArgumentException>(() => ShrinkageEstimate.Of(["a"], [1, 2], [1]));
    }
}
