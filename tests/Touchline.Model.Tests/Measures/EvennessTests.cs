using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class EvennessTests
{
    private static readonly Person Coach = new() { Name = "Coach" };
    private static readonly Person Star = new() { Name = "Star" };
    private static readonly Person Core = new() { Name = "Core" };
    private static readonly Person New = new() { Name = "New" };
    private static readonly DayRange March = new(new(2026, 3, 1), new(2026, 3, 31));

    [Fact]
    public void Who_has_no_session_of_their_own_is_never_coached_though_there_were_team_meetings()
    {
        var evenness = Of(Session(Kind.OneOnOne, 10, Star), Session(Kind.TeamMeeting, 12, Star, Core));

        Assert.Equal((1, 0.5m), (evenness.NeverCoached, evenness.NeverCoachedShare));
        Assert.Equal(Core.Id, evenness.Longest!.Rep);
    }

    [Fact]
    public void The_longest_wait_begins_before_the_period_where_it_does() =>
        Assert.Equal(31 + 28 + 31, Of().Reps.Single(rep => rep.Rep == Core.Id).LongestGap);

    [Fact]
    public void Days_on_leave_are_no_days_of_waiting() =>
        Assert.Equal(31 + 28 + 31 - 10, Of([new Leave { PersonId = Core.Id, From = new(2026, 2, 10), Until = new(2026, 2, 19) }]).Reps.Single(rep => rep.Rep == Core.Id).LongestGap);

    [Fact]
    public void Who_joined_within_two_weeks_is_not_judged() => Assert.DoesNotContain(Of().Judged, rep => rep.Rep == New.Id);

    [Fact]
    public void Sessions_and_minutes_are_counted_within_the_period()
    {
        var star = Of(Session(Kind.OneOnOne, 10, Star), Session(Kind.JointCall, 20, Star)).Reps.Single(rep => rep.Rep == Star.Id);

        Assert.Equal((2, 60, 31 + 28 + 9), (star.Sessions, star.Minutes, star.LongestGap));
    }

    private static Session Session(Kind kind, int day, params Person[] reps) => new()
    {
        Kind = kind,
        Day = new DateOnly(2026, 3, day),
        State = SessionState.Held,
        Minutes = 30,
        Coaches = [new SessionCoach { PersonId = Coach.Id }],
        Reps = [.. reps.Select(rep => new SessionRep { PersonId = rep.Id })],
    };

    private static Evenness Of(params Session[] sessions) => Of([], sessions);

    private static Evenness Of(IReadOnlyList<Leave> leave, params Session[] sessions)
    {
        ReportingLine Line(Person rep, DateOnly from) => new() { PersonId = rep.Id, CoachId = Coach.Id, From = from };
        var records = new OrganisationRecords
        {
            Organisation = new Organisation(),
            People = [Coach, Star, Core, New],
            Sessions = sessions,
            Leave = leave,
            Lines = [Line(Star, new(2026, 1, 1)), Line(Core, new(2026, 1, 1)), Line(New, new(2026, 3, 25))],
        };
        return Evenness.Of(new CoachingMeasures(records, new DateOnly(2026, 3, 31)), Coach.Id, March);
    }

    [Fact]
    public void Gini_is_0_where_all_get_the_same_and_nears_1_where_one_gets_all()
    {
        static RepShare Rep(int sessions, int days = 40) => new(PersonId.New(), days, sessions, 0, 0);

        Assert.Equal(0, new Evenness([Rep(3), Rep(3), Rep(3)]).Gini);
        Assert.Equal(0, new Evenness([Rep(2, 20), Rep(4, 40)]).Gini);
        Assert.Equal(0.75m, new Evenness([Rep(8), Rep(0), Rep(0), Rep(0)]).Gini);
        Assert.Null(new Evenness([Rep(0), Rep(0)]).Gini);
        Assert.Null(new Evenness([Rep(3), Rep(3, RepShare.LeastDays - 1)]).Gini);
    }
}
