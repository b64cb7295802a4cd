using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Today;

public class CoachNextOnTodayOnSqlite() : CoachNextOnTodayTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class CoachNextOnTodayOnPostgres() : CoachNextOnTodayTests(Database.Postgres);

public abstract class CoachNextOnTodayTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task Two_equally_due_are_drawn_once_a_day_and_the_draw_is_kept()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var again = await _org.SignInAsync("Cora");
        await Task.WhenAll(coach.GetAsync("/today"), again.GetAsync("/today"));

        var draw = Assert.Single(await DrawsAsync("Cora"));
        Assert.Equal([_org.Id("Rita"), _org.Id("Rolf")], draw.Order.Select(person => person.Value.ToString()).Order());
        Assert.Equal(draw.Order[0], draw.DrawnId);
        var page = (await coach.GetAsync("/today")).Text;
        var names = draw.Order.Select(person => person == _org.Person("Rita") ? "Rita" : "Rolf").ToList();
        Assert.True(page.IndexOf($">{names[0]}</a>", StringComparison.Ordinal) < page.IndexOf($">{names[1]}</a>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_is_put_off_with_a_reason_until_a_day_and_brought_back()
    {
        using var coach = await _org.SignInAsync("Cora");
        var address = $"/today/snooze/{_org.Id("Rita")}";

        var page = (await coach.FollowAsync(await coach.PostAsync(address, ("reason", "at a fair"), ("until", "2026-11-30")))).Text;
        Assert.Contains("is put off until 30 November: at a fair", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/today/snooze/{_org.Id("Rita")}\"", page, StringComparison.Ordinal);
        Assert.Contains($"/today/snooze/{_org.Id("Rolf")}\"", page, StringComparison.Ordinal);

        page = (await coach.FollowAsync(await coach.PostAsync(address + "/end"))).Text;
        Assert.Contains($"{address}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_off_ends_by_itself_on_its_day()
    {
        using var coach = await _org.SignInAsync("Cora");
        await coach.FollowAsync(await coach.PostAsync($"/today/snooze/{_org.Id("Rita")}", ("reason", "at a fair"), ("until", "2026-11-25")));
        Assert.Contains("put off until", (await coach.GetAsync("/today")).Text, StringComparison.Ordinal);

        _org.House.Clock.GoTo("2026-11-25");

        Assert.DoesNotContain("put off until", (await coach.GetAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-11-30")]
    [InlineData("why", "2026-11-23")]
    [InlineData("why", "2027-06-01")]
    public async Task Nobody_is_put_off_without_a_reason_into_the_past_or_for_good(string reason, string until)
    {
        using var coach = await _org.SignInAsync("Cora");

        Assert.Equal(422, (await coach.PostAsync($"/today/snooze/{_org.Id("Rita")}", ("reason", reason), ("until", until))).Code);
    }

    [Fact]
    public async Task A_rep_asks_for_coaching_and_the_coach_sees_and_closes_it_and_nobody_else()
    {
        using var rep = await _org.SignInAsync("Rita");
        using var coach = await _org.SignInAsync("Cora");
        using var leader = await _org.SignInAsync("Lena");
        await rep.PostAsync("/requests", ("about", "skill"), ("text", "handling price"));

        var page = (await coach.GetAsync("/today")).Text;
        Assert.Contains("handling price", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handling price", (await leader.GetAsync("/today")).Text, StringComparison.Ordinal);
        var close = page[page.IndexOf("/requests/", StringComparison.Ordinal)..][..("/requests/".Length + 36)] + "/close";
        Assert.Equal(403, (await leader.PostAsync(close)).Code);

        var closed = (await coach.FollowAsync(await coach.PostAsync(close))).Text;
        Assert.DoesNotContain("handling price", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("handling price", (await rep.GetAsync("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commitment_is_due_on_its_new_day_where_it_was_put_off()
    {
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
        await using (var scope = _org.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
            var session = await db.Set<Session>().SingleAsync();
            Commitment Promise(DateOnly due, DateOnly? moved) => new() { OrganisationId = session.OrganisationId, SessionId = session.Id, OwnerId = _org.Person("Rita"), ExternalId = Guid.NewGuid().ToString(), Text = "call back", Made = new(2026, 11, 2), Due = due, MovedTo = moved };
            db.AddRange(Promise(new(2026, 11, 20), null), Promise(new(2026, 11, 20), new(2026, 11, 27)), Promise(new(2026, 11, 27), null), Promise(new(2026, 11, 10), new(2026, 11, 23)));
            await db.SaveChangesAsync();
        }

        Assert.Equal((2, 4), (await OpenAsync(new(2026, 11, 23)), await OpenAsync(null)));
    }

    private async Task<int> OpenAsync(DateOnly? until)
    {
        await using var scope = _org.Scope();
        return (await scope.ServiceProvider.GetRequiredService<TouchlineDb>().OpenCommitmentsAsync([_org.Person("Rita")], until, CancellationToken.None))[_org.Person("Rita")];
    }

    private async Task<IReadOnlyList<Draw>> DrawsAsync(string coach)
    {
        await using var scope = _org.Scope();
        return await scope.ServiceProvider.GetRequiredService<TouchlineDb>().DrawsOfAsync(_org.Person(coach), new DateOnly(2026, 11, 23), CancellationToken.None);
    }
}
