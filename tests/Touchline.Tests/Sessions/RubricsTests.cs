using Touchline.Model.Sessions.Rubrics;
using Xunit;

namespace Touchline.Tests.Sessions;

public class RubricsOnSqlite() : RubricsTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class RubricsOnPostgres() : RubricsTests(Database.Postgres);

public abstract class RubricsTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    private static string Selling => $"/rubrics/{DefaultRubrics.Of(default)[0].Id.Value}";

    private static (string, string)[] Fields(string version, params (string Key, string Name)[] skills) =>
    [
        ("version", version), ("name", "Selling here"),
        .. skills.SelectMany(skill => new[] { ("key", skill.Key), ("skill", skill.Name) }.Concat(Enumerable.Range(1, 5).Select(level => ("anchor", $"{skill.Name}, level {level}")))),
    ];

    [Fact]
    public async Task A_change_is_a_new_version_and_audits_keep_the_one_they_were_made_by()
    {
        using var operations = await _org.SignInAsync("operations");
        using var cora = await _org.SignInAsync("Cora");
        await cora.PostAsync("/sessions", ("kind", "skills-audit"), ("rep", _org.Id("Rita")));
        var audit = $"/sessions/{(await _org.RecordsAsync()).Sessions.Single().Id.Value}";
        await cora.PostAsync(audit + "/parts/coach-rating/draft", ("f-skill:discovery", "3"));

        Assert.Equal(302, (await operations.PostAsync(Selling, Fields("1", ("discovery", "Discovery"), ("", "Storytelling")))).Code);

        Assert.Contains("Negotiation", (await cora.GetAsync(audit)).Text, StringComparison.Ordinal);
        await cora.PostAsync("/sessions", ("kind", "skills-audit"), ("rep", _org.Id("Rolf")));
        var next = (await _org.RecordsAsync()).Sessions.Single(session => session.Names(_org.Person("Rolf")));
        var page = (await cora.GetAsync($"/sessions/{next.Id.Value}")).Text;
        Assert.Contains("Storytelling, level 4", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Negotiation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_over_somebody_elses_is_refused_and_keeps_what_was_typed()
    {
        using var operations = await _org.SignInAsync("operations");
        await operations.PostAsync(Selling, Fields("1", ("discovery", "Discovery")));

        var refused = await operations.PostAsync(Selling, Fields("1", ("discovery", "Asking well")));

        Assert.Equal(422, refused.Code);
        Assert.Contains("Somebody saved version 2 meanwhile", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Asking well", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_without_words_is_refused()
    {
        using var operations = await _org.SignInAsync("operations");

        var refused = await operations.PostAsync(Selling, ("version", "1"), ("name", "Selling"), ("key", ""), ("skill", "Storytelling"), ("anchor", "only one"));

        Assert.Equal(422, refused.Code);
        Assert.Contains("Storytelling: say for each of the five levels", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_rubrics_and_operations_and_the_top_change_them()
    {
        using var rita = await _org.SignInAsync("Rita");
        using var vera = await _org.SignInAsync("Vera");

        Assert.Contains("Discovery", (await rita.GetAsync("/rubrics")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await rita.PostAsync(Selling, Fields("1", ("discovery", "Discovery")))).Code);
        Assert.Equal(302, (await vera.PostAsync(Selling, Fields("1", ("discovery", "Discovery")))).Code);
    }

    [Fact]
    public async Task A_kind_is_described_in_the_organisations_own_words()
    {
        using var operations = await _org.SignInAsync("operations");
        using var cora = await _org.SignInAsync("Cora");

        await operations.PostAsync("/expected", ("kind", "joint-call"), ("text", "We call it a *ride-along*."));

        var page = (await cora.GetAsync("/expected")).Text;
        Assert.Contains("We call it a <em>ride-along</em>.", page, StringComparison.Ordinal);
        Assert.Contains("once in 30 days for 2 reps", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commitments_of_all_kinds_stand_on_one_page_and_are_closed_there()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var rita = await _org.SignInAsync("Rita");
        await cora.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")), ("commitment", "Write the give-get list"), ("due", "2026-11-27"));
        await cora.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("commitment", "Share the sheet"), ("owner", "coach"), ("due", "2026-11-27"));

        var mine = (await rita.GetAsync("/commitments")).Text;
        Assert.Contains("Write the give-get list", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Share the sheet", mine, StringComparison.Ordinal);
        var promised = (await _org.RecordsAsync()).Commitments.Single(row => row.OwnerId == _org.Person("Rita"));
        Assert.Equal("/commitments", (await rita.PostAsync($"/commitments/{promised.Id.Value}/keep", ("back", "commitments"), ("word", "They liked it"))).Location);
        Assert.Contains("They liked it", (await cora.GetAsync("/commitments")).Text, StringComparison.Ordinal);
    }
}
