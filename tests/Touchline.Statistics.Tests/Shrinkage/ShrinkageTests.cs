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
            Assert.All(estimate.Units, unit => Assert.Equal((1, 3), (unit.RankLow, unit.RankHigh)));
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

    /// <summary>Bare Fisher scoring goes to and fro here (metafor 3.8 gives up); R's optimize on the restricted likelihood gives the number.</summary>
    [Fact]
    public void REML_arrives_where_bare_Fisher_scoring_does_not()
    {
        double[] means = [1.82792161149508, 3.25030069929124, 2.79500713144626, 2.92802504156155, 3.23610161922576, 1.47953839863609,
            2.43686117513909, 2.43521800325972, 3.47950566386642, 3.52228311696761, 6.26002482543387];
        double[] variances = [2.79188327595225, 0.516973421275853, 0.649040819876227, 0.525030578712096, 0.2328885727219, 6.38324801041606,
            0.014570048586172, 1.3468074959619, 0.564124739463699, 0.334411339471796, 2.67636194008679];
        var estimate = ShrinkageEstimate.Of([.. means.Select((_, unit) => $"{unit}")], means, variances);
        Assert.Equal(0.142555533364153, estimate.Between!.Value, 1e-9);
        Assert.False(estimate.Has(CaveatCode.NotConverged));
    }

    [Fact]
    public void One_unit_is_the_reason_for_no_result()
    {
        Assert.Equal(CaveatCode.TooFewRows, ShrinkageEstimate.Of(["a"], [1], [1]).WhyNone!.Code);
        Assert.Throws<ArgumentException>(() => ShrinkageEstimate.Of(["a"], [1, 2], [1]));
    }
}
