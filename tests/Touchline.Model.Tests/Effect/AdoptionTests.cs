using Touchline.Model.Effect;
using Xunit;

namespace Touchline.Model.Tests.Effect;

public class AdoptionTests
{
    private static int? StartOf(params double[] consistency) => Adoption.StartOf([.. consistency.Select((value, at) => (100 + at, value))]);

    [Fact]
    public void A_coach_began_in_the_first_of_three_months_in_standard_after_two_that_were_not()
    {
        Assert.Equal(102, StartOf(3, 4, 8, 9, 8, 9));
        Assert.Equal(104, StartOf(3, 4, 8, 7, 8, 9, 8));
    }

    [Fact]
    public void Who_was_so_from_the_start_or_rose_by_less_than_ten_points_is_taken_as_so_from_the_start()
    {
        Assert.Equal(100, StartOf(8, 9, 8, 8, 9));
        Assert.Equal(100, StartOf(4, 8, 8, 8, 8));
        Assert.Equal(100, StartOf(7.4, 7.4, 7.6, 7.6, 7.6));
    }

    [Fact]
    public void Who_was_never_three_months_in_a_row_in_standard_did_not_begin()
    {
        Assert.Null(StartOf(3, 4, 5, 6));
        Assert.Null(StartOf(3, 8, 8, 3, 8, 8));
        Assert.Null(StartOf(9));
    }

    [Fact]
    public void What_changed_is_found_beside_those_who_had_not_begun_and_nothing_before()
    {
        var adoption = Adoption.Of(new SimulatedOrganisation(new SimulationTruth { Coaches = 60, Months = 16, Effect = 3, Adopting = 0.5, Turnover = 0 }).Panel());

        Assert.True(adoption.Estimate!.Simple!.Interval!.Value.Low > 0);
        Assert.False(adoption.MovedBefore);
    }

    [Fact]
    public void Without_an_effect_nothing_changes()
    {
        var adoption = Adoption.Of(new SimulatedOrganisation(new SimulationTruth { Coaches = 60, Months = 16, Effect = 0, Adopting = 0.5, Turnover = 0 }).Panel());

        Assert.True(adoption.Estimate!.Simple!.Interval!.Value.CoversZero);
    }

    [Fact]
    public void With_fewer_than_five_who_began_it_says_how_many()
    {
        var adoption = Adoption.Of(new SimulatedOrganisation(new SimulationTruth { Coaches = 12, Adopting = 0, CommonCause = 0 }).Panel());

        Assert.Null(adoption.Estimate);
        Assert.InRange(adoption.Began, 0, 4);
    }

    [Fact]
    public void Nothing_at_all_is_nobody() => Assert.Equal(new Adoption(0, 0, null), Adoption.Of(new EffectPanel(new EffectQuestion("won-amount"), [])));
}
