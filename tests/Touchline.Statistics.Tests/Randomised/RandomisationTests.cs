using Xunit;

namespace Touchline.Statistics.Tests.Randomised;

/// <summary>Permutations counted by hand, and Fisher's own example.</summary>
public sealed class RandomisationTests
{
    private static RandomisationEstimate Of(double[] outcome, string treated, int[] stratum, RandomisationOptions? options = null) =>
        RandomisationEstimate.Of("y", outcome, [.. treated.Select(sign => sign == '1')], Factor.Of("lot", stratum), options);

    [Fact]
    public void Three_of_six_that_lie_above_all_others_are_two_of_twenty_assignments()
    {
        var estimate = Of([4, 5, 6, 1, 2, 3], "111000", [0, 0, 0, 0, 0, 0]);

        Assert.Equal(3, estimate.Difference!.Value, 12);
        Assert.Equal(20, estimate.Draws);
        Assert.True(estimate.Enumerated);
        // The observed one and its mirror: 2 / 20.
        Assert.Equal(0.1, estimate.P!.Value, 12);
    }

    [Fact]
    public void Within_pairs_only_partners_change_places()
    {
        var estimate = Of([5, 4, 7, 5, 9, 6], "101010", [0, 0, 1, 1, 2, 2]);

        // Differences 1, 2, 3: of eight sign vectors only all plus and all minus reach 2.
        Assert.Equal(2, estimate.Difference!.Value, 12);
        Assert.Equal(8, estimate.Draws);
        Assert.Equal(0.25, estimate.P!.Value, 12);
    }

    [Fact]
    public void A_lot_of_three_weighs_by_treated_times_untreated_over_all()
    {
        // Lot 0: 4 against the mean of 1 and 3, weight 1 x 2 / 3; lot 1: 5 against 2, weight 1 / 2.
        var estimate = Of([4, 1, 3, 5, 2], "10010", [0, 0, 0, 1, 1]);

        Assert.Equal(((2.0 / 3 * 2) + (0.5 * 3)) / (2.0 / 3 + 0.5), estimate.Difference!.Value, 12);
        Assert.Equal(6, estimate.Draws);
        // Lot 0 gives 2, -2.5 or 0.5, lot 1 gives 3 or -3, weights 4 to 3: only 17/7 itself and -19/7 reach 17/7.
        Assert.Equal(2.0 / 6, estimate.P!.Value, 12);
    }

    /// <summary>Darwin's maize as Fisher (1935, section 21) has it: 863 of 32,768 sums of signs reach 314, and as many fall to -314.</summary>
    [Fact]
    public void Darwins_maize_gives_the_probability_that_Fisher_counted()
    {
        double[] differences = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

        var estimate = Of([.. differences.SelectMany(difference => new[] { difference, 0 })], string.Concat(differences.Select(_ => "10")), [.. differences.SelectMany((_, pair) => new[] { pair, pair })]);

        Assert.Equal(314.0 / 15, estimate.Difference!.Value, 10);
        Assert.Equal(32_768, estimate.Draws);
        Assert.Equal(1_726.0 / 32_768, estimate.P!.Value, 12);
        Assert.True(estimate.Interval!.Value.CoversZero, "p lies just above 5%");
    }

    [Fact]
    public void The_interval_holds_what_the_replay_does_not_reject_and_nothing_else()
    {
        double[] outcome = [3.1, 4.7, 2.2, 9.9, 5.0, 6.3, 7.7, 1.4, 8.8, 2.9, 6.1, 4.4];
        const string treated = "110110010010";
        int[] lots = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];
        var ends = Of(outcome, treated, lots).Interval!.Value;

        double PAt(double effect) => Of([.. outcome.Select((value, row) => value - (treated[row] == '1' ? effect : 0))], treated, lots).P!.Value;

        Assert.All([ends.Low + 1e-6, ends.High - 1e-6], effect => Assert.True(PAt(effect) > 0.05));
        Assert.All([ends.Low - 1e-6, ends.High + 1e-6], effect => Assert.True(PAt(effect) <= 0.05));
    }

    [Fact]
    public void With_too_many_assignments_some_are_drawn_with_a_seed_that_is_stored()
    {
        double[] outcome = [.. Enumerable.Range(0, 80).Select(row => Math.Sin(row * 1.7) + (row % 2 == 0 ? 0.5 : 0))];
        int[] lots = [.. Enumerable.Range(0, 80).Select(row => row / 2)];
        var treated = string.Concat(Enumerable.Repeat("10", 40));

        var estimate = Of(outcome, treated, lots);

        Assert.False(estimate.Enumerated);
        Assert.Equal(9_999, estimate.Draws);
        Assert.NotNull(estimate.Seed);
        Assert.Equal(estimate.P, Of(outcome, treated, lots).P);
        Assert.InRange(Math.Abs(estimate.P!.Value - Of(outcome, treated, lots, new RandomisationOptions { Seed = 5 }).P!.Value), 0, 0.02);
    }

    [Theory]
    [InlineData("111", CaveatCode.NoContrast)]
    [InlineData("000", CaveatCode.NoContrast)]
    [InlineData("100", CaveatCode.ConstantOutcome)]
    public void Without_a_contrast_there_is_a_reason_and_no_number(string treated, CaveatCode code)
    {
        var estimate = Of([1, 1, 1], treated, [0, 0, 0]);

        Assert.True(estimate.Has(code));
        Assert.Null(estimate.P);
        Assert.Empty(estimate.ToTable().Rows);
    }

    [Fact]
    public void Missing_outcomes_and_lots_without_contrast_are_left_out_and_named()
    {
        var estimate = Of([4, 1, double.NaN, 2, 6, 3], "101010", [0, 0, 1, 1, 2, 2]);

        Assert.Equal(2, estimate.Strata);
        Assert.True(estimate.Has(CaveatCode.RowsMissing) && estimate.Has(CaveatCode.NoContrast));
        Assert.Null(estimate.Interval);
        Assert.True(estimate.Has(CaveatCode.IntervalUnbounded));
    }

    [Fact]
    public void Under_no_effect_one_in_twenty_is_rejected()
    {
        var rng = new Rng(11);
        var rejected = 0;
        for (var run = 0; run < 400; run++)
        {
            var outcome = Enumerable.Range(0, 24).Select(_ => rng.NextNormal() * (1 + rng.NextDouble())).ToArray();
            var treated = string.Concat(Enumerable.Range(0, 8).Select(_ => rng.NextInt(3)).Select(drawn => drawn == 0 ? "100" : drawn == 1 ? "010" : "001"));
            if (Of(outcome, treated, [.. Enumerable.Range(0, 24).Select(row => row / 3)]).P <= 0.05) rejected++;
        }

        Assert.InRange(rejected, 8, 33);
    }
}
