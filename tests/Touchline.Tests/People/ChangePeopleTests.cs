using Touchline.Model;
using Xunit;

namespace Touchline.Tests.People;

public class ChangePeopleOnSqlite() : ChangePeopleTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ChangePeopleOnPostgres() : ChangePeopleTests(Database.Postgres);

public abstract class ChangePeopleTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    private string Page(string name) => $"/people/{_org.Id(name)}";

    [Fact]
    public async Task Moving_someone_ends_one_line_and_starts_another()
    {
        using var operations = await _org.SignInAsync("operations");

        await operations.PostAsync(Page("Rita") + "/move", ("coach", _org.Id("Otto")), ("from", "2026-06-01"));

        var lines = (await _org.SnapshotAsync()).Tree.LinesOf(_org.Person("Rita"));
        Assert.Equal([(_org.Person("Cora"), new DateOnly(2026, 5, 31)), (_org.Person("Otto"), (DateOnly?)null)], lines.Select(line => (line.Coach, line.Days.Until)));
        Assert.Contains(await _org.AuditAsync("Rita"), entry => entry.Act == "line-changed");
    }

    [Fact]
    public async Task A_circle_is_refused_in_words_and_changes_nothing()
    {
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync(Page("Lena") + "/move", ("coach", _org.Id("Rita")), ("from", "2026-06-01"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("would stand above themself", answer.Text, StringComparison.Ordinal);
        Assert.Equal(_org.Person("Vera"), (await _org.SnapshotAsync()).Tree.CoachOf(_org.Person("Lena"), new DateOnly(2026, 7, 1)));
    }

    [Fact]
    public async Task A_coach_who_leaves_hands_the_team_over()
    {
        using var operations = await _org.SignInAsync("operations");

        var unsaid = await operations.PostAsync(Page("Cora") + "/leaves", ("last", "2026-06-30"));
        var said = await operations.PostAsync(Page("Cora") + "/leaves", ("last", "2026-06-30"), ("successor", _org.Id("Otto")));

        Assert.Equal(422, unsaid.Code);
        Assert.Contains("Say who takes the team", unsaid.Text, StringComparison.Ordinal);
        Assert.Equal(302, said.Code);
        var tree = (await _org.SnapshotAsync()).Tree;
        Assert.Equal((_org.Person("Cora"), _org.Person("Otto")), (tree.CoachOf(_org.Person("Rita"), new DateOnly(2026, 6, 30)), tree.CoachOf(_org.Person("Rita"), new DateOnly(2026, 7, 1))));
    }

    [Fact]
    public async Task A_person_is_added_under_a_coach_from_the_first_day()
    {
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync("/people", ("name", "Nora Neu"), ("coach", _org.Id("Cora")), ("starts", "2026-10-01"), ("segment", "Field"));

        var page = await operations.FollowAsync(answer);
        Assert.Contains("Nora Neu", page.Text, StringComparison.Ordinal);
        var snapshot = await _org.SnapshotAsync();
        var nora = snapshot.Records.People.Single(person => person.Name == "Nora Neu");
        Assert.Equal("Nora Neu", nora.ExternalId);
        Assert.Equal((_org.Person("Cora"), "Field"), (snapshot.Tree.CoachOf(nora.Id, new DateOnly(2026, 10, 1)), snapshot.Measures.Standards.SegmentOf(nora.Id, snapshot.Today)));
        Assert.Null(snapshot.Tree.CoachOf(nora.Id, new DateOnly(2026, 9, 30)));
    }

    [Fact]
    public async Task An_id_that_somebody_has_is_refused()
    {
        using var operations = await _org.SignInAsync("operations");

        var answer = await operations.PostAsync("/people", ("name", "Rita"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("has the id", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_is_entered_by_the_person_and_by_the_coach_and_not_by_a_stranger()
    {
        using var rep = await _org.SignInAsync("Rita");
        using var coach = await _org.SignInAsync("Cora");
        using var stranger = await _org.SignInAsync("Otto");
        var days = new[] { ("leave-from", "2026-12-01"), ("leave-until", "2026-12-05") };

        Assert.Equal(302, (await rep.PostAsync(Page("Rita") + "/leave", days)).Code);
        Assert.Equal(302, (await coach.PostAsync(Page("Rita") + "/leave", days)).Code);
        Assert.Equal(403, (await stranger.PostAsync(Page("Rita") + "/leave", days)).Code);
        Assert.Equal(2, (await _org.RecordsAsync()).Leave.Count);
    }

    [Fact]
    public async Task A_leader_above_excuses_days_with_a_reason_and_the_coach_may_not()
    {
        using var coach = await _org.SignInAsync("Cora");
        using var leader = await _org.SignInAsync("Lena");
        var days = new[] { ("cover", "rep"), ("excuse-from", "2026-10-01"), ("excuse-until", "2026-10-31") };

        Assert.Equal(403, (await coach.PostAsync(Page("Rita") + "/excuses", days)).Code);
        Assert.Equal(422, (await leader.PostAsync(Page("Rita") + "/excuses", days)).Code);
        Assert.Equal(302, (await leader.PostAsync(Page("Rita") + "/excuses", [.. days, ("reason", "hiring freeze")])).Code);
        var counts = (await _org.SnapshotAsync()).Measures.Scorecards(new DayRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31)));
        Assert.Equal(31, counts[new Model.Measures.CountsKey(_org.Person("Cora"), Model.Measures.Scope.Own, Model.Sessions.Kind.OneOnOne)].Excused);
    }

    [Fact]
    public async Task A_delegate_named_by_a_leader_can_log_and_it_counts()
    {
        using var leader = await _org.SignInAsync("Lena");
        using var delegated = await _org.SignInAsync("Otto");

        await leader.PostAsync(Page("Rita") + "/delegates", ("delegate", _org.Id("Otto")), ("delegate-from", "2026-11-01"));
        await delegated.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")));

        Assert.Equal(1, await _org.SessionsOfAsync("Otto"));
    }

    [Fact]
    public async Task The_directory_finds_a_name_without_its_accents()
    {
        using var operations = await _org.SignInAsync("operations");
        await operations.PostAsync("/people", ("name", "Björn Lindqvist"));

        var found = await operations.GetAsync("/people?search=bjorn");

        Assert.Contains("Lindqvist", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Olaf", found.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody found", (await operations.GetAsync("/people?search=zzz")).Text, StringComparison.Ordinal);
    }
}
