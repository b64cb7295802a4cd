using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class ConsistencyTests
{
    private static readonly Kind OneOnOne = Kind.OneOnOne;

    /// <summary>Standard 1:1 once in 14 days; Rita reports to Cora from 1 March.</summary>
    private static Sketch Rita() => new Sketch().Line("Rita", "Cora", "03-01").Standard(OneOnOne, 1, 14, "01-01");

    private static Sketch WorkedExample()
    {
        var sketch = Rita();
        foreach (var day in new[] { "03-10", "03-20", "04-20" }) sketch.Held(OneOnOne, day, "Cora", "Rita");
        return sketch;
    }

    [Fact]
    public void The_worked_example_is_in_standard_on_30_of_47_due_days()
    {
        var counts = WorkedExample().Counts("Cora", OneOnOne, "03-01", "04-30");

        Assert.Equal(47, counts.Due);
        Assert.Equal(30, counts.InStandard);
        Assert.Equal(63.8m, Math.Round(100 * counts.Consistency!.Value, 1));
    }

    [Fact]
    public void The_worked_example_day_by_day()
    {
        var sketch = WorkedExample();
        var measures = sketch.Measures();

        var runs = measures.DaysOf(measures.Tree.Lines[0], OneOnOne).Runs(Sketch.Range("03-01", "04-30")).ToList();

        Assert.Equal(
            [
                (Sketch.Range("03-01", "03-14"), DayState.NotYetDue), (Sketch.Range("03-15", "04-02"), DayState.InStandard),
                (Sketch.Range("04-03", "04-19"), DayState.DueNotInStandard), (Sketch.Range("04-20", "04-30"), DayState.InStandard),
            ],
            runs);
    }

    [Fact]
    public void A_session_keeps_a_line_in_standard_through_its_window_and_not_a_day_longer()
    {
        var sketch = Rita();
        sketch.Held(OneOnOne, "04-01", "Cora", "Rita");
        var measures = sketch.Measures();
        var days = measures.DaysOf(measures.Tree.Lines[0], OneOnOne);

        Assert.Equal(DayState.DueNotInStandard, days[Sketch.Day("03-31")]);
        Assert.Equal(DayState.InStandard, days[Sketch.Day("04-01")]);
        Assert.Equal(DayState.InStandard, days[Sketch.Day("04-14")]);
        Assert.Equal(DayState.DueNotInStandard, days[Sketch.Day("04-15")]);
    }

    [Fact]
    public void A_session_on_the_day_after_the_window_still_loses_no_day()
    {
        var sketch = Rita();
        sketch.Held(OneOnOne, "03-14", "Cora", "Rita");
        sketch.Held(OneOnOne, "03-28", "Cora", "Rita");

        var counts = sketch.Counts("Cora", OneOnOne, "03-15", "04-10");

        Assert.Equal(counts.Due, counts.InStandard);
    }

    [Fact]
    public void Leave_does_not_count_and_stretches_the_window()
    {
        var sketch = Rita().Away("Rita", "03-21", "03-30");
        sketch.Held(OneOnOne, "03-20", "Cora", "Rita");

        // 20 March plus 13 further active days: 31 March to 12 April.
        var counts = sketch.Counts("Cora", OneOnOne, "03-20", "04-13");

        Assert.Equal(15, counts.Due);
        Assert.Equal(14, counts.InStandard);
    }

    [Fact]
    public void A_session_held_on_leave_counts_within_the_window()
    {
        var sketch = Rita().Away("Rita", "03-21", "03-30");
        sketch.Held(OneOnOne, "03-25", "Cora", "Rita");
        var measures = sketch.Measures();
        var days = measures.DaysOf(measures.Tree.Lines[0], OneOnOne);

        Assert.Equal(DayState.Leave, days[Sketch.Day("03-25")]);
        Assert.Equal(DayState.InStandard, days[Sketch.Day("03-31")]);
    }

    [Fact]
    public void Two_sessions_on_one_day_count_as_two()
    {
        var sketch = new Sketch().Line("Rita", "Cora", "03-01").Standard(OneOnOne, 2, 14, "01-01");
        sketch.Held(OneOnOne, "03-20", "Cora", "Rita");
        sketch.Held(OneOnOne, "03-20", "Cora", "Rita");

        Assert.Equal(1, sketch.Counts("Cora", OneOnOne, "03-20", "03-20").InStandard);
    }

    [Fact]
    public void A_line_shorter_than_its_window_is_never_due()
    {
        var sketch = new Sketch().Line("Rita", "Cora", "03-01", "03-14").Standard(OneOnOne, 1, 14, "01-01");

        Assert.Equal(0, sketch.Counts("Cora", OneOnOne, "01-01", "12-31").Due);
    }

    [Fact]
    public void Rows_of_one_pair_that_touch_are_one_line_and_are_not_new_again()
    {
        var touching = new Sketch().Line("Rita", "Cora", "03-01", "03-31").Line("Rita", "Cora", "04-01").Standard(OneOnOne, 1, 14, "01-01");
        var apart = new Sketch().Line("Rita", "Cora", "03-01", "03-31").Line("Rita", "Cora", "04-02").Standard(OneOnOne, 1, 14, "01-01");

        Assert.Equal(47, touching.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
        Assert.Equal(32, apart.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void A_line_holds_only_while_both_are_in_the_organisation()
    {
        var sketch = Rita();
        sketch.Person("Rita", starts: "03-11");
        sketch.Person("Cora", ends: "04-09");

        // 11 March to 9 April are 30 days, of which 14 are not yet due.
        Assert.Equal(16, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void Days_count_through_today_only()
    {
        Assert.Equal(1, Rita().Counts("Cora", OneOnOne, "03-01", "04-30", today: "03-15").Due);
    }

    [Fact]
    public void A_session_after_today_is_in_no_figure()
    {
        var sketch = Rita();
        sketch.Held(OneOnOne, "03-20", "Cora", "Rita");

        Assert.Equal(0, sketch.Counts("Cora", OneOnOne, "03-01", "04-30", today: "03-19").Sessions);
    }

    [Fact]
    public void A_changed_standard_gives_its_whole_window_to_get_going()
    {
        var sketch = Rita().Standard(OneOnOne, 1, 7, "04-01");

        // Due until 31 March by the old one, and again from the eighth day of the new one.
        var counts = sketch.Counts("Cora", OneOnOne, "03-01", "04-30");

        Assert.Equal(17 + 23, counts.Due);
    }

    [Fact]
    public void The_same_numbers_again_change_nothing()
    {
        Assert.Equal(47, Rita().Standard(OneOnOne, 1, 14, "04-01").Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void A_standard_that_applies_again_after_days_without_one_starts_anew()
    {
        var sketch = new Sketch().Line("Rita", "Cora", "03-01").Standard(OneOnOne, 1, 14, "01-01", "03-31").Standard(OneOnOne, 1, 14, "04-02");

        Assert.Equal(17 + 15, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void Zero_times_asks_nothing_of_those_it_covers()
    {
        var sketch = Rita().Standard(OneOnOne, 0, 14, "01-01", segment: "Inside").Segment("Rita", "Inside");

        Assert.Equal(0, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void A_teams_standard_goes_before_a_segments_and_that_before_everyones()
    {
        var sketch = Rita().Segment("Rita", "Field").Standard(OneOnOne, 1, 20, "01-01", segment: "Field").Standard(OneOnOne, 1, 30, "01-01", team: "Cora");

        Assert.Equal(61 - 30, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void Within_one_cover_the_latest_start_that_has_come_and_not_ended_holds()
    {
        var sketch = Rita().Standard(OneOnOne, 1, 20, "02-01", "02-20");

        Assert.Equal(47, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void A_change_of_segment_is_a_change_of_standard()
    {
        var sketch = Rita().Segment("Rita", "Field").Segment("Rita", "Inside", "04-01").Standard(OneOnOne, 1, 7, "01-01", segment: "Inside");

        Assert.Equal(17 + 23, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Theory]
    [InlineData(ExcuseCover.Rep, "Rita")]
    [InlineData(ExcuseCover.Coach, "Cora")]
    [InlineData(ExcuseCover.Below, "Lena")]
    [InlineData(ExcuseCover.Below, "Cora")]
    [InlineData(ExcuseCover.Everyone, null)]
    public void Excused_days_are_not_active_and_are_shown(ExcuseCover cover, string? person)
    {
        var sketch = Rita().Line("Cora", "Lena", "01-01").Excuse(cover, person, "04-01", "04-10");

        var counts = sketch.Counts("Cora", OneOnOne, "03-01", "04-30");

        Assert.Equal(37, counts.Due);
        Assert.Equal(10, counts.Excused);
        Assert.Equal(10m / 47m, counts.ExcusedShare);
    }

    [Fact]
    public void An_excused_day_that_is_not_yet_due_postpones_the_first_due_day()
    {
        Assert.Equal(42, Rita().Excuse(ExcuseCover.Rep, "Rita", "03-06", "03-10").Counts("Cora", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void Leave_goes_before_an_excuse()
    {
        var counts = Rita().Away("Rita", "04-01", "04-10").Excuse(ExcuseCover.Rep, "Rita", "04-06", "04-12").Counts("Cora", OneOnOne, "03-01", "04-30");

        Assert.Equal(2, counts.Excused);
    }

    [Fact]
    public void An_excuse_where_no_standard_applies_is_no_figure()
    {
        Assert.Equal(0, Rita().Excuse(ExcuseCover.Rep, "Rita", "04-01", "04-10").Counts("Cora", Kind.JointCall, "03-01", "04-30").Excused);
    }

    [Fact]
    public void A_move_splits_the_days_between_the_coaches()
    {
        var sketch = new Sketch().Line("Rita", "Cora", "03-01", "03-31").Line("Rita", "Carl", "04-01").Standard(OneOnOne, 1, 14, "01-01");
        sketch.Held(OneOnOne, "03-30", "Cora", "Rita");

        Assert.Equal(17, sketch.Counts("Cora", OneOnOne, "03-01", "04-30").Due);
        Assert.Equal(16, sketch.Counts("Carl", OneOnOne, "03-01", "04-30").Due);
    }

    [Fact]
    public void A_coach_who_leaves_keeps_their_history_in_every_total()
    {
        var sketch = new Sketch().Line("Cora", "Lena", "01-01").Line("Rita", "Cora", "03-01", "03-31").Standard(OneOnOne, 1, 14, "01-01");
        sketch.Person("Cora", ends: "03-31");

        Assert.Equal(17, sketch.Counts("Cora", OneOnOne, "03-01", "12-31").Due);
        Assert.Equal(17 + 76, sketch.Counts("Lena", OneOnOne, "01-01", "12-31", Scope.Tree).Due);
    }

    [Fact]
    public void A_leader_has_the_lines_of_the_chain_of_that_day()
    {
        var sketch = new Sketch().Line("Cora", "Lena", "01-01", "03-31").Line("Cora", "Otto", "04-01").Line("Rita", "Cora", "03-01").Standard(OneOnOne, 1, 14, "01-01");

        // Of Rita's line 17 due days in March; of Cora's own 76 from 15 January on.
        Assert.Equal(17 + 76, sketch.Counts("Lena", OneOnOne, "01-01", "04-30", Scope.Tree).Due);
        Assert.Equal(30 + 16, sketch.Counts("Otto", OneOnOne, "01-01", "04-30", Scope.Tree).Due);
    }

    [Fact]
    public void Consistency_over_kinds_is_the_weighted_mean_of_those_with_due_days()
    {
        var kinds = new[] { (Kind.OneOnOne, new Counts(Due: 10, InStandard: 5)), (Kind.JointCall, new Counts(Due: 4, InStandard: 4)), (Kind.CareerPlan, new Counts()) };

        Assert.Equal(0.75m, Consistency.Over(kinds, new Dictionary<Kind, decimal>()));
        Assert.Equal(0.625m, Consistency.Over(kinds, new Dictionary<Kind, decimal> { [Kind.OneOnOne] = 3 }));
        Assert.Equal(0.5m, Consistency.Over(kinds, new Dictionary<Kind, decimal> { [Kind.JointCall] = 0 }));
        Assert.Null(Consistency.Over(kinds[2..], new Dictionary<Kind, decimal>()));
    }
}
