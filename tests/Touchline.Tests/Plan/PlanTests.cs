using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Plan;

public class PlanOnSqlite() : PlanTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class PlanOnPostgres() : PlanTests(Database.Postgres);

public abstract class PlanTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_planned_session_stands_in_its_week_for_the_two_concerned_and_moves_by_its_arrows()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        using var other = await _org.SignInAsync("Rolf");
        var session = await PlanAsync(coach, "2026-11-27");
        var address = $"/sessions/{session.Id.Value}";

        Assert.Contains(address, (await rep.GetAsync("/plan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await other.GetAsync("/plan")).Text, StringComparison.Ordinal);
        Assert.Contains("Move 1:1 with Rita to Monday 30 November 2026", (await coach.GetAsync("/plan")).Text, StringComparison.Ordinal);

        var moved = await coach.PostAsync(address + "/move", ("day", "2026-11-30"), ("back", "/plan?week=2026-11-23"));
        Assert.Equal("/plan?week=2026-11-23", moved.Location);
        Assert.Contains(address, (await coach.GetAsync("/plan?week=2026-12-02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_day_that_has_passed_asks_held_moved_or_cancelled()
    {
        using var coach = await _org.SignInAsync("Cora");
        var session = await PlanAsync(coach, "2026-11-24");
        Assert.DoesNotContain("Held, moved, cancelled?", (await coach.GetAsync("/plan")).Text, StringComparison.Ordinal);

        _org.House.Clock.GoTo("2026-12-03");

        Assert.Contains("Held, moved, cancelled?", (await coach.GetAsync("/plan")).Text, StringComparison.Ordinal);
        await coach.PostAsync($"/sessions/{session.Id.Value}/hold", ("back", "/plan"));
        Assert.Equal(1, await _org.SessionsOfAsync("Cora"));
        Assert.DoesNotContain("Held, moved, cancelled?", (await coach.GetAsync("/plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_into_a_calendar_without_its_texts()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        var session = await PlanAsync(coach, "2026-11-27", ("notes", "the move"));

        var file = await rep.GetAsync($"/sessions/{session.Id.Value}/session.ics");

        Assert.Equal("text/calendar", file.ContentType);
        Assert.Contains("SUMMARY:1:1 with Cora\r\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the move", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_names_no_day_shows_this_week_and_another_site_is_not_gone_back_to()
    {
        using var coach = await _org.SignInAsync("Cora");
        var session = await PlanAsync(coach, "2026-11-27");

        Assert.Contains("This week", (await coach.GetAsync("/plan?week=soon")).Text, StringComparison.Ordinal);
        Assert.Equal("/today", (await coach.PostAsync($"/sessions/{session.Id.Value}/move", ("day", "2026-11-30"), ("back", "//elsewhere.example"))).Location);
    }

    private async Task<Session> PlanAsync(Visitor coach, string day, params (string, string)[] more)
    {
        await coach.FollowAsync(await coach.PostAsync("/sessions", [("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("day", day), .. more]));
        return (await _org.RecordsAsync()).Sessions.Single();
    }
}
