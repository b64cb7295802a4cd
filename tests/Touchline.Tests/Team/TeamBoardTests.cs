using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Xunit;

namespace Touchline.Tests.Team;

public class TeamBoardOnSqlite() : TeamBoardTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class TeamBoardOnPostgres() : TeamBoardTests(Database.Postgres);

public abstract class TeamBoardTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_coach_sees_where_every_line_stands_and_a_session_logged_now_shows_at_once()
    {
        using var cora = await _org.SignInAsync("Cora");
        Assert.DoesNotContain("13 days left", (await cora.GetAsync("/team")).Text, StringComparison.Ordinal);

        await cora.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
        var page = (await cora.GetAsync("/team")).Text;

        Assert.Contains("13 days left", page, StringComparison.Ordinal);
        Assert.Contains("13 d left", page, StringComparison.Ordinal);
        Assert.Contains("In standard, 13 days left; standard once in 14 days. Last on 23 Nov.", page, StringComparison.Ordinal);
        Assert.Contains("overdue", page, StringComparison.Ordinal);
        Assert.Contains("2 people, 5 kinds: 10 lines, 1 in standard, 9 overdue.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_see_the_teams_below_and_reps_none()
    {
        using var lena = await _org.SignInAsync("Lena");
        using var rita = await _org.SignInAsync("Rita");

        Assert.Contains("Team of Cora", (await lena.GetAsync($"/team/{_org.Id("Cora")}")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await lena.GetAsync($"/team/{_org.Id("Otto")}")).Code);
        Assert.Equal(403, (await rita.GetAsync($"/team/{_org.Id("Cora")}")).Code);
        Assert.Equal(403, (await rita.GetAsync($"/team/{_org.Id("Cora")}/team.csv")).Code);
    }

    [Fact]
    public async Task A_team_whose_coach_has_left_is_a_vacancy_of_the_leader_above_until_somebody_takes_it()
    {
        await LeaveAsync("Cora", new DateOnly(2026, 11, 20));
        using var lena = await _org.SignInAsync("Lena");
        using var vera = await _org.SignInAsync("Vera");

        var page = (await lena.GetAsync("/team")).Text;
        Assert.Contains("Cora’s team</b> has had no coach since 21 November", page, StringComparison.Ordinal);
        Assert.Contains("Rita, Rolf wait for one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no coach since", (await vera.GetAsync("/team")).Text, StringComparison.Ordinal);

        await LeaveAsync("Cora", null);
        Assert.DoesNotContain("no coach since", (await lena.GetAsync("/team")).Text, StringComparison.Ordinal);
    }

    private async Task LeaveAsync(string name, DateOnly? last)
    {
        await using var scope = _org.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        (await db.FindPersonAsync(_org.Person(name), CancellationToken.None))!.Ends = last;
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Who_has_nobody_today_is_told_so()
    {
        using var rita = await _org.SignInAsync("Rita");

        Assert.Contains("Nobody reports to you today", (await rita.GetAsync("/team")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_without_a_team_has_no_board()
    {
        using var operations = await _org.SignInAsync("operations");

        Assert.Equal(403, (await operations.GetAsync($"/team/{_org.Id("Cora")}")).Code);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_line_and_kind()
    {
        using var cora = await _org.SignInAsync("Cora");

        var file = await cora.GetAsync($"/team/{_org.Id("Cora")}/team.csv");

        Assert.Equal(1 + (2 * 5), file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
