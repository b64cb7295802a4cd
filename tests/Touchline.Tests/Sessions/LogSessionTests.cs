using Xunit;

namespace Touchline.Tests.Sessions;

public class LogSessionOnSqlite() : LogSessionTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class LogSessionOnPostgres() : LogSessionTests(Database.Postgres);

public abstract class LogSessionTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_session_is_logged_with_kind_and_rep_alone()
    {
        using var coach = await _org.SignInAsync("Cora");

        var answer = await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));

        Assert.Equal("/today", answer.Location);
        var page = await coach.FollowAsync(answer);
        Assert.Contains("1:1 logged", page.Text, StringComparison.Ordinal);
        var session = Assert.Single((await _org.RecordsAsync()).Sessions);
        Assert.True(session.IsHeld);
        Assert.Equal(30, session.Minutes);
    }

    [Fact]
    public async Task The_same_log_sent_twice_is_one_session()
    {
        using var coach = await _org.SignInAsync("Cora");
        var fields = new[] { ("kind", "joint-call"), ("rep", _org.Id("Rita")), ("sent-as", "phone-17") };

        await coach.PostAsync("/sessions", fields);
        await coach.PostAsync("/sessions", fields);

        Assert.Single((await _org.RecordsAsync()).Sessions);
    }

    [Fact]
    public async Task A_log_that_waited_on_a_device_is_taken_only_from_who_made_it()
    {
        using var leader = await _org.SignInAsync("Lena");

        var answer = await leader.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("as", _org.Id("Cora")));

        Assert.Equal(403, answer.Code);
        Assert.Empty((await _org.RecordsAsync()).Sessions);
    }

    [Theory]
    [InlineData("/worker.js", "text/javascript")]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    public async Task It_can_be_installed_on_a_phone(string file, string type)
    {
        using var visitor = _org.House.Visit();

        Assert.Equal(type, (await visitor.GetAsync(file)).ContentType);
        Assert.Contains("manifest.webmanifest", (await visitor.GetAsync("/sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_of_another_team_cannot_be_named()
    {
        using var coach = await _org.SignInAsync("Cora");

        var answer = await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Olaf")));

        Assert.Equal(403, answer.Code);
        Assert.Empty((await _org.RecordsAsync()).Sessions);
    }

    [Fact]
    public async Task A_disputed_session_does_not_count_until_the_rep_takes_it_back()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
        var session = (await _org.RecordsAsync()).Sessions[0];

        await rep.PostAsync($"/sessions/{session.Id.Value}/dispute");
        Assert.Equal(0, await _org.SessionsOfAsync("Cora"));

        await rep.PostAsync($"/sessions/{session.Id.Value}/confirm");
        Assert.Equal(1, await _org.SessionsOfAsync("Cora"));
    }

    [Fact]
    public async Task A_deleted_session_counts_nowhere_and_comes_back_with_undo()
    {
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "skills-audit"), ("rep", _org.Id("Rita")));
        var session = (await _org.RecordsAsync()).Sessions[0];

        await coach.PostAsync($"/sessions/{session.Id.Value}/delete");
        Assert.Equal(0, await _org.SessionsOfAsync("Cora"));

        await coach.PostAsync($"/sessions/{session.Id.Value}/restore");
        Assert.Equal(1, await _org.SessionsOfAsync("Cora"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_log_is_said_beside_the_field_and_nothing_is_saved()
    {
        using var coach = await _org.SignInAsync("Cora");

        var answer = await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("minutes", "5000"), ("notes", "kept as typed"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("is not a whole number from 1 to 1440", answer.Text, StringComparison.Ordinal);
        Assert.Contains("kept as typed", answer.Text, StringComparison.Ordinal);
        Assert.Empty((await _org.RecordsAsync()).Sessions);
    }

    [Fact]
    public async Task A_private_note_is_read_by_its_author_only_and_lies_sealed_in_the_database()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var rep = await _org.SignInAsync("Rita");
        using var leader = await _org.SignInAsync("Lena");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("private", "ask about the move"));
        var page = $"/sessions/{(await _org.RecordsAsync()).Sessions[0].Id.Value}";

        Assert.Contains("ask about the move", (await coach.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ask about the move", (await rep.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ask about the move", (await leader.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ask about the move", string.Join('\n', await _org.EveryValueOfAsync("private_note")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_of_a_one_on_one_stay_with_the_two_and_those_of_a_joint_call_reach_the_leader()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var leader = await _org.SignInAsync("Lena");
        using var operations = await _org.SignInAsync("operations");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("notes", "between the two"));
        await coach.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")), ("notes", "one change agreed"));
        var sessions = (await _org.RecordsAsync()).Sessions;
        var oneOnOne = $"/sessions/{sessions.Single(session => session.Kind.Name == "one-on-one").Id.Value}";
        var jointCall = $"/sessions/{sessions.Single(session => session.Kind.Name == "joint-call").Id.Value}";

        Assert.DoesNotContain("between the two", (await leader.GetAsync(oneOnOne)).Text, StringComparison.Ordinal);
        Assert.Contains("one change agreed", (await leader.GetAsync(jointCall)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("one change agreed", (await operations.GetAsync(jointCall)).Text, StringComparison.Ordinal);
        Assert.Contains(await _org.AuditAsync("Rita"), entry => entry.Act == "session-read" && entry.Actor == "Lena");
    }
}
