using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model;
using Xunit;

namespace Touchline.Tests.Sessions;

public class NotTheWholeOrganisationOnSqlite() : NotTheWholeOrganisationTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class NotTheWholeOrganisationOnPostgres() : NotTheWholeOrganisationTests(Database.Postgres);

public abstract class NotTheWholeOrganisationTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Theory]
    [InlineData("one-on-one")]
    [InlineData("joint-call")]
    [InlineData("skills-audit")]
    [InlineData("team-meeting")]
    [InlineData("career-plan")]
    public async Task A_session_is_logged_read_and_changed_without_the_records_of_everybody(string kind)
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        var before = await KeptAsync();
        var whom = kind == "team-meeting" ? "present" : "rep";

        await WorkAsync(coach, "/sessions/new");
        await WorkAsync(coach, "/sessions", ("kind", kind), (whom, _org.Id("Rita")), ("minutes", "30"), ("commitment", "send the figures"), ("due", "2026-11-30"));
        var (session, commitment) = await LastAsync();
        var address = $"/sessions/{session.Value}";
        await WorkAsync(coach, address);
        await WorkAsync(rep, address);
        await WorkAsync(rep, address + "/confirm");
        await WorkAsync(rep, address + "/useful", ("useful", "4"));
        await WorkAsync(rep, address + "/agenda", ("item", "my week"));
        await WorkAsync(coach, address + "/session.ics");
        await WorkAsync(coach, address + "/correct", ("kind", kind), ("rep", _org.Id("Rita")), ("day", "2026-11-20"), ("minutes", "40"));
        await WorkAsync(rep, $"/commitments/{commitment.Value}/keep");
        await WorkAsync(coach, "/plan");
        await WorkAsync(rep, "/plan");
        await WorkAsync(coach, "/expected");
        await WorkAsync(rep, $"/reps/{_org.Id("Rita")}/career-plan");

        Assert.Same(before, await KeptAsync());
    }

    [Fact]
    public async Task What_is_shown_is_the_same_where_all_records_are_at_hand()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        using var leader = await _org.SignInAsync("Vera");
        var sessions = new List<string>();
        foreach (var (kind, day) in new[] { ("one-on-one", "2026-11-09"), ("skills-audit", "2026-11-10"), ("joint-call", "2026-11-12"), ("joint-call", "2026-11-19"), ("career-plan", "2026-11-18"), ("one-on-one", "2026-11-26") })
            await WorkAsync(coach, "/sessions", ("kind", kind), ("rep", _org.Id("Rita")), ("day", day), ("minutes", "35"), ("commitment", "of " + day));
        await WorkAsync(coach, "/sessions", ("kind", "team-meeting"), ("present", _org.Id("Rolf")));
        foreach (var session in await SessionsAsync()) sessions.Add($"/sessions/{session.Value}");
        // Takes the toast away.
        await coach.GetAsync("/today");
        string[] pages = ["/sessions/new", "/plan", "/plan?week=2026-11-09", "/expected", "/commitments", $"/reps/{_org.Id("Rita")}/career-plan", .. sessions];

        // The rep is shown who has read a session: whoever reads it here has done so before.
        foreach (var session in sessions) await leader.GetAsync(session);
        var without = new List<string>();
        foreach (var visitor in new[] { coach, rep, leader }) foreach (var page in pages) without.Add(await ShownAsync(visitor, page));
        await _org.RecordsAsync();
        var with = new List<string>();
        foreach (var visitor in new[] { coach, rep, leader }) foreach (var page in pages) with.Add(await ShownAsync(visitor, page));

        Assert.Equal(with, without);
    }

    private static async Task<string> ShownAsync(Visitor visitor, string page) =>
        page + Regex.Replace((await visitor.GetAsync(page)).Text, "<input type=\"hidden\"[^>]*>|nonce(=|-)[^ >]*", "");

    private async Task<List<SessionId>> SessionsAsync()
    {
        await using var scope = _org.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<TouchlineDb>().LastCoachedAsync(_org.Person("Cora"), 20, CancellationToken.None)).Select(row => row.Id)];
    }

    private static async Task WorkAsync(Visitor visitor, string path, params (string, string)[] fields)
    {
        var answer = fields.Length == 0 && !path.EndsWith("/confirm", StringComparison.Ordinal) && !path.EndsWith("/keep", StringComparison.Ordinal) ? await visitor.GetAsync(path) : await visitor.PostAsync(path, fields);
        Assert.True(answer.Code is 200 or 302, $"{path}: {answer.Code} {answer.Text}");
    }

    private async Task<(SessionId Session, CommitmentId Commitment)> LastAsync()
    {
        await using var scope = _org.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        var made = Assert.Single(await db.CommitmentsAroundAsync(_org.Person("Rita"), new DateOnly(2026, 1, 1), 10, CancellationToken.None));
        return (made.SessionId, made.Id);
    }

    // Whatever was kept before the visits, such as by the sign-in, is never read anew.
    private async Task<Snapshot?> KeptAsync()
    {
        await using var scope = _org.Scope();
        var services = scope.ServiceProvider;
        return services.GetRequiredService<RecordsKept>().Any((services.GetRequiredService<Installation>().Name, services.GetRequiredService<TouchlineDb>().OrganisationId));
    }
}
