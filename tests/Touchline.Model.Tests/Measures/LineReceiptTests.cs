using CsCheck;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class LineReceiptTests
{
    private static readonly Person Coach = new() { Name = "Dana" };
    private static readonly Person Rep = new() { Name = "Grace" };

    [Fact]
    public void The_worked_example_opens_to_its_four_runs_and_why()
    {
        var receipt = Open(new DayRange(Day(3, 1), Day(4, 30)), [Day(3, 10), Day(3, 20), Day(4, 20)]);

        Assert.Equal(
            [
                (new DayRange(Day(3, 1), Day(3, 14)), DayState.NotYetDue),
                (new DayRange(Day(3, 15), Day(4, 2)), DayState.InStandard),
                (new DayRange(Day(4, 3), Day(4, 19)), DayState.DueNotInStandard),
                (new DayRange(Day(4, 20), Day(4, 30)), DayState.InStandard),
            ],
            receipt.Runs.Select(run => (run.Days, run.State)));
        Assert.Equal((47, 30), (receipt.Part.Counts.Due, receipt.Part.Counts.InStandard));
        Assert.Equal([Day(3, 10), Day(3, 20)], receipt.Runs[1].Sessions);
        Assert.Equal([Day(4, 20)], receipt.Runs[3].Sessions);
        Assert.Equal(new Pace(1, 14), receipt.Runs[2].Pace);
        Assert.Equal(Day(3, 1), receipt.Runs[0].Since);
    }

    [Fact]
    public void A_session_before_the_period_whose_window_reaches_in_is_within_reach()
    {
        var receipt = Open(new DayRange(Day(4, 1), Day(4, 30)), [Day(3, 20)]);

        Assert.Equal(Day(3, 19), receipt.Reach);
        Assert.Equal([Day(3, 20)], receipt.Runs[0].Sessions);
    }

    [Fact]
    public void Leave_lengthens_the_reach_for_only_active_days_count()
    {
        var receipt = Open(new DayRange(Day(4, 1), Day(4, 30)), [], leave: new Leave { PersonId = Rep.Id, From = Day(3, 22), Until = Day(3, 28) });

        Assert.Equal(Day(3, 12), receipt.Reach);
    }

    [Fact]
    public void An_excused_run_carries_the_excuse_and_its_reason()
    {
        var excuse = new Excuse { AppliesTo = ExcuseCover.Coach, PersonId = Coach.Id, From = Day(4, 6), Until = Day(4, 10), Reason = "Hiring freeze" };
        var receipt = Open(new DayRange(Day(4, 1), Day(4, 30)), [], excuse: excuse);

        var run = Assert.Single(receipt.Runs, run => run.State == DayState.Excused);
        Assert.Equal("Hiring freeze", Assert.Single(run.Excuses).Reason);
        Assert.Equal(5, run.Days.Days);
    }

    [Fact]
    public void A_standard_that_changes_is_listed_with_the_days_on_which_each_held()
    {
        var receipt = Open(new DayRange(Day(4, 1), Day(4, 30)), [], next: new Standard { Kind = Kind.OneOnOne, Times = 1, Days = 7, From = Day(4, 11) });

        Assert.Equal([(new DayRange(Day(4, 1), Day(4, 10)), 14), (new DayRange(Day(4, 11), Day(4, 30)), 7)], receipt.Standards.Select(held => (held.Days, held.Standard.Days)));
        Assert.Equal(Day(4, 11), receipt.Runs.First(run => run.State == DayState.NotYetDue).Since);
    }

    [Fact]
    public void The_runs_of_a_receipt_cover_its_days_without_gap_and_add_to_its_counts() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        foreach (var kind in org.Measures.Kinds)
            foreach (var part in FigureParts.Lines(org.Measures, org.Records.People[0].Id, Scope.Tree, period, kind))
            {
                var receipt = LineReceipt.Of(org.Measures, part, kind);
                Assert.Equal(part.Days.Days, receipt.Runs.Sum(run => run.Days.Days));
                Assert.Equal(part.Counts.InStandard, receipt.Runs.Where(run => run.State == DayState.InStandard).Sum(run => run.Days.Days));
                Assert.Equal(part.Counts.Due, receipt.Runs.Where(run => run.State is DayState.InStandard or DayState.DueNotInStandard).Sum(run => run.Days.Days));
                Assert.All(receipt.Runs.Where(run => run.State == DayState.InStandard), run => Assert.NotEmpty(run.Sessions));
                Assert.All(receipt.Runs.Where(run => run.State == DayState.Excused), run => Assert.NotEmpty(run.Excuses));
            }
    }, iter: 150);

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static LineReceipt Open(DayRange period, IReadOnlyList<DateOnly> held, Leave? leave = null, Excuse? excuse = null, Standard? next = null)
    {
        var standard = new Standard { Kind = Kind.OneOnOne, Times = 1, Days = 14, From = new DateOnly(2025, 1, 1) };
        var records = new OrganisationRecords
        {
            Organisation = new Organisation(),
            People = [Coach, Rep],
            Lines = [new ReportingLine { PersonId = Rep.Id, CoachId = Coach.Id, From = Day(3, 1) }],
            Standards = next is null ? [standard] : [standard, next],
            Leave = leave is null ? [] : [leave],
            Excuses = excuse is null ? [] : [excuse],
            Sessions = [.. held.Select(day => new Session { Kind = Kind.OneOnOne, Day = day, State = SessionState.Held, Coaches = [new SessionCoach { PersonId = Coach.Id }], Reps = [new SessionRep { PersonId = Rep.Id }] })],
        };
        var measures = new CoachingMeasures(records, Day(11, 23));
        return LineReceipt.Of(measures, Assert.Single(FigureParts.Lines(measures, Coach.Id, Scope.Own, period, Kind.OneOnOne)), Kind.OneOnOne);
    }
}
