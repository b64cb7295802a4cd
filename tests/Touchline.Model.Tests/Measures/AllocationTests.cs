using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class AllocationTests
{
    private static readonly List<RepShare> Nine = [.. Enumerable.Range(1, 9).Select(at => new RepShare(PersonId.New(), 61, at, at * 60, 0))];

    [Fact]
    public void Thirds_go_by_what_each_had_before_and_who_had_none_stands_apart()
    {
        var prior = Nine.Index().ToDictionary(pair => pair.Item.Rep, pair => (decimal)pair.Index);
        var fresh = new RepShare(PersonId.New(), 30, 0, 0, 30);

        var groups = Allocation.ByThirds([.. Nine, fresh], prior, "No results before");

        Assert.Equal([("Strugglers", 3, 6), ("Core", 3, 15), ("Stars", 3, 24), ("No results before", 1, 0)], groups.Select(group => (group.Name, group.Reps, group.Sessions)));
        Assert.Equal(1, groups[3].NeverCoached);
    }

    [Fact]
    public void Equal_results_are_never_parted()
    {
        var prior = Nine.ToDictionary(rep => rep.Rep, rep => rep.Sessions <= 5 ? 0m : rep.Sessions);

        Assert.Equal(5, Allocation.ByThirds(Nine, prior, "")[0].Reps);
    }

    [Fact]
    public void Too_few_make_no_thirds() =>
        Assert.Empty(Allocation.ByThirds(Nine, Nine.Take(8).ToDictionary(rep => rep.Rep, rep => (decimal)rep.Sessions), ""));

    [Fact]
    public void Hours_are_for_one_rep_in_a_month_of_active_days() =>
        Assert.Equal(2.5m, Math.Round(AllocationGroup.Of("x", [Nine[3], Nine[5]]).HoursPerMonth!.Value, 1));

    [Fact]
    public void A_rep_of_two_coaches_stands_once_and_who_coaches_is_no_rep_here()
    {
        var sketch = new Sketch().Standard(Kind.OneOnOne, 1, 14, "01-01")
            .Line("Cora", "Lena", "01-01").Line("Rita", "Cora", "01-01", "02-15").Line("Rita", "Otto", "02-16");
        sketch.Held(Kind.OneOnOne, "02-01", "Cora", "Rita");
        sketch.Held(Kind.OneOnOne, "03-01", "Otto", "Rita");
        sketch.Held(Kind.TeamMeeting, "03-02", "Otto", "Rita");

        var reps = Allocation.RepsOf(sketch.Measures("03-31"), [sketch.Id("Lena"), sketch.Id("Cora"), sketch.Id("Otto")], new DayRange(Sketch.Day("01-01"), Sketch.Day("03-31")));

        var rita = Assert.Single(reps);
        Assert.Equal((sketch.Id("Rita"), 2, 90), (rita.Rep, rita.Sessions, rita.ActiveDays));
    }
}
