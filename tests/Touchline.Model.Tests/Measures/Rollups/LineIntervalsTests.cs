using CsCheck;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures.Rollups;

public class LineIntervalsTests
{
    [Fact]
    public void Intervals_say_of_every_day_what_the_rule_says_of_it() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var organisation = new RandomOrganisation(seed);
            var rules = new RollupRules(organisation.Records, RandomOrganisation.Today);
            foreach (var line in organisation.Measures.Tree.Lines)
                foreach (var kind in organisation.Measures.Kinds)
                {
                    // Beyond today too: what is known now is projected, and so are the intervals.
                    var last = RandomOrganisation.Today.AddDays(200);
                    var days = organisation.Measures.Projected(line, kind, last);
                    var intervals = rules.Intervals(line, kind, organisation.Measures.SessionDays(line.Person, kind));
                    for (var day = days.From; day <= days.Last; day = day.AddDays(1)) Assert.Equal(days[day], StateOf(intervals, days[day], day));
                }
        },
        iter: 300, threads: 1);

    [Fact]
    public void The_worked_example_is_two_standing_intervals_in_an_open_due_one()
    {
        var sketch = new Sketch().Line("Rita", "Cora", "03-01").Standard(Kind.OneOnOne, 1, 14, "03-01");
        foreach (var day in (string[])["03-10", "03-20", "04-20"]) sketch.Held(Kind.OneOnOne, day, "Cora", "Rita");
        var measures = sketch.Measures("04-30");

        var intervals = new RollupRules(sketch.Records, Sketch.Day("04-30"))
            .Intervals(measures.Tree.Lines[0], Kind.OneOnOne, measures.SessionDays(sketch.Id("Rita"), Kind.OneOnOne));

        Assert.Equal([new DayRange(Sketch.Day("03-15"), null)], Of(intervals, IntervalState.Due));
        Assert.Equal([Sketch.Range("03-15", "04-02"), Sketch.Range("04-20", "05-03")], Of(intervals, IntervalState.Standing));
    }

    private static IEnumerable<DayRange> Of(IReadOnlyList<LineInterval> intervals, IntervalState state) =>
        intervals.Where(interval => interval.State == state).Select(interval => interval.Days).OrderBy(days => days.From);

    // Leave, not yet due and no standard count nowhere, so intervals do not tell them apart.
    private static DayState StateOf(IReadOnlyList<LineInterval> intervals, DayState said, DateOnly day)
    {
        bool Is(IntervalState state) => intervals.Count(interval => interval.State == state && interval.Days.Contains(day)) switch
        {
            0 => false,
            1 => true,
            _ => throw new InvalidOperationException($"Two intervals on {day}"),
        };
        return (Is(IntervalState.Due), Is(IntervalState.Standing), Is(IntervalState.Excused)) switch
        {
            (true, true, false) => DayState.InStandard,
            (true, false, false) => DayState.DueNotInStandard,
            (false, false, true) => DayState.Excused,
            (false, false, false) when said is DayState.Leave or DayState.NotYetDue or DayState.NoStandard => said,
            _ => (DayState)99,
        };
    }
}
