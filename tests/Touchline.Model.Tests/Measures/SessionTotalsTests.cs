using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class SessionTotalsTests
{
    private static readonly Kind Call = Kind.JointCall;

    private static Sketch Tree() => new Sketch().Line("Lena", "Vera", "01-01").Line("Cora", "Lena", "01-01").Line("Rita", "Cora", "01-01").Line("Rolf", "Cora", "01-01");

    private static long Sessions(Sketch sketch, string coach, Scope scope = Scope.Own) => sketch.Counts(coach, Call, "01-01", "12-31", scope).Sessions;

    [Fact]
    public void A_session_counts_whoever_in_the_chain_held_it()
    {
        var sketch = Tree();
        sketch.Held(Call, "03-10", "Lena", "Rita");

        Assert.Equal((1, 1, 0), (Sessions(sketch, "Lena"), Sessions(sketch, "Vera", Scope.Tree), Sessions(sketch, "Cora", Scope.Tree)));
    }

    [Fact]
    public void A_session_of_somebody_outside_the_chain_counts_for_nobody()
    {
        var sketch = Tree().Line("Olaf", "Otto", "01-01");
        sketch.Held(Call, "03-10", "Otto", "Rita");

        Assert.Equal(0, Sessions(sketch, "Otto"));
    }

    [Fact]
    public void A_delegates_session_counts_while_the_delegation_holds()
    {
        var sketch = Tree().Delegate("Rita", "Otto", "03-01", "03-31");
        sketch.Held(Call, "03-31", "Otto", "Rita");
        sketch.Held(Call, "04-01", "Otto", "Rita");

        Assert.Equal(1, Sessions(sketch, "Otto"));
    }

    [Fact]
    public void A_disputed_session_does_not_count_for_who_disputes_it()
    {
        var sketch = Tree();
        var session = sketch.Held(Call, "03-10", "Cora", "Rita", "Rolf");
        session.Answer(sketch.Id("Rita"), RepResponse.Disputed);

        var measures = sketch.Measures();

        Assert.Empty(measures.SessionDays(sketch.Id("Rita"), Call));
        Assert.Single(measures.SessionDays(sketch.Id("Rolf"), Call));
        Assert.Equal(1, Sessions(sketch, "Cora"));
    }

    [Fact]
    public void A_session_of_two_coaches_is_once_in_each_total()
    {
        var sketch = Tree().Line("Carl", "Lena", "01-01");
        sketch.Held(Call, "03-10", ["Cora", "Carl"], ["Rita"]);

        Assert.Equal((1, 1, 1, 1), (Sessions(sketch, "Cora"), Sessions(sketch, "Carl"), Sessions(sketch, "Lena", Scope.Tree), Sessions(sketch, "Vera", Scope.Tree)));
    }

    [Fact]
    public void Planned_cancelled_and_deleted_sessions_count_nowhere()
    {
        var sketch = Tree();
        sketch.Held(Call, "03-10", "Cora", "Rita").State = SessionState.Planned;
        sketch.Held(Call, "03-11", "Cora", "Rita").Cancel();
        sketch.Held(Call, "03-12", "Cora", "Rita").Deleted = DateTimeOffset.UnixEpoch;

        Assert.Equal(0, Sessions(sketch, "Cora"));
    }

    [Theory]
    [InlineData("2026-03-17T23:00:00Z", false)]
    [InlineData("2026-03-18T12:00:00Z", true)]
    [InlineData(null, false)]
    public void A_session_logged_more_than_seven_days_later_is_late_and_not_known_is_not(string? logged, bool late)
    {
        var sketch = Tree();
        sketch.Held(Call, "03-10", "Cora", "Rita").Logged = logged is null ? null : DateTimeOffset.Parse(logged, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(late ? 1 : 0, sketch.Counts("Cora", Call, "01-01", "12-31").LateLogged);
    }

    [Fact]
    public void Late_is_judged_by_the_local_day_of_logging()
    {
        var calendar = new OrganisationCalendar("America/Sao_Paulo", []);
        var session = new Sketch().Held(Call, "03-10", "Cora", "Rita");

        // 01:00 in UTC is still the evening of the 17th in São Paulo.
        session.Logged = new DateTimeOffset(2026, 3, 18, 1, 0, 0, TimeSpan.Zero);

        Assert.False(session.IsLateLogged(calendar));
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, false)]
    [InlineData(2, null, true)]
    [InlineData(0, "event-7", true)]
    public void A_session_is_verified_by_half_of_the_reps_or_a_calendar_event(int acknowledged, string? calendarEvent, bool verified)
    {
        var sketch = Tree().Line("Rosa", "Cora", "01-01");
        var session = sketch.Held(Call, "03-10", "Cora", "Rita", "Rolf", "Rosa");
        session.CalendarEvent = calendarEvent;
        foreach (var rep in session.Reps.Take(acknowledged)) rep.Response = RepResponse.Acknowledged;

        Assert.Equal(verified ? 1 : 0, sketch.Counts("Cora", Call, "01-01", "12-31").Verified);
    }
}
