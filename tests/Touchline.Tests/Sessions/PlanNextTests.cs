using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Sessions;

public class PlanNextOnSqlite() : PlanNextTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class PlanNextOnPostgres() : PlanNextTests(Database.Postgres);

public abstract class PlanNextTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task The_next_one_is_planned_while_one_is_saved_on_the_day_that_keeps_the_standard()
    {
        using var coach = await _org.SignInAsync("Cora");

        var told = await coach.FollowAsync(await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("next", "true"), ("notes", "of today")));

        Assert.Contains("The next is planned for 7 December", told.Text, StringComparison.Ordinal);
        var next = (await _org.RecordsAsync()).Sessions.Single(session => session.State == SessionState.Planned);
        Assert.Equal((new DateOnly(2026, 12, 7), Kind.OneOnOne), (next.Day, next.Kind));
        Assert.DoesNotContain("of today</textarea>", (await coach.GetAsync($"/sessions/{next.Id.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_ones_own_goes_before_the_guess_and_must_lie_ahead()
    {
        using var coach = await _org.SignInAsync("Cora");
        (string, string)[] log = [("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("next", "true")];

        Assert.Equal(422, (await coach.PostAsync("/sessions", [.. log, ("next-day", "2026-11-23")])).Code);
        Assert.Empty((await _org.RecordsAsync()).Sessions);
        await coach.PostAsync("/sessions", [.. log, ("next-day", "2026-11-27")]);

        Assert.Contains((await _org.RecordsAsync()).Sessions, session => session.Day == new DateOnly(2026, 11, 27) && session.State == SessionState.Planned);
    }

    [Fact]
    public async Task Sent_twice_it_plans_once_and_undo_takes_both_back()
    {
        using var coach = await _org.SignInAsync("Cora");
        (string, string)[] log = [("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("next", "true"), ("sent-as", "phone-18")];
        await coach.PostAsync("/sessions", log);
        await coach.PostAsync("/sessions", log);
        var sessions = (await _org.RecordsAsync()).Sessions;
        Assert.Equal(2, sessions.Count);

        await coach.PostAsync($"/sessions/{sessions.Single(session => session.IsHeld).Id.Value}/delete", ("undo", "true"));

        Assert.All((await _org.RecordsAsync()).Sessions, session => Assert.NotNull(session.Deleted));
    }

    [Fact]
    public async Task The_form_shows_the_length_and_the_day_it_guesses_for_each_kind()
    {
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")), ("minutes", "85"));

        var form = (await coach.GetAsync("/sessions/new")).Text;

        Assert.Contains("k-joint-call\">, 1 h 25 min</span>", form, StringComparison.Ordinal);
        Assert.Contains("k-one-on-one\">, for 7 Dec</span>", form, StringComparison.Ordinal);
    }
}
