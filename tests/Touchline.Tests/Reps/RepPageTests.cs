using Xunit;

namespace Touchline.Tests.Reps;

public class RepPageOnSqlite() : RepPageTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class RepPageOnPostgres() : RepPageTests(Database.Postgres);

public abstract class RepPageTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("notes", "Read by two"), ("commitment", "Call Acme back"), ("due", "2026-12-01"));
        await coach.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")), ("commitment", "Open with a question"), ("due", "2026-12-02"));
    }

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_rep_reads_own_coaching_with_own_commitments()
    {
        using var rita = await _org.SignInAsync("Rita");

        var page = (await rita.GetAsync("/my-coaching")).Text;

        Assert.Contains("My coaching", page, StringComparison.Ordinal);
        Assert.Contains("coached by Cora", page, StringComparison.Ordinal);
        Assert.Contains("Call Acme back", page, StringComparison.Ordinal);
        Assert.Contains("Open with a question", page, StringComparison.Ordinal);
        Assert.Contains("not confirmed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_reads_the_words_of_a_joint_call_and_not_of_a_one_on_one_and_the_rep_can_see_it()
    {
        using var lena = await _org.SignInAsync("Lena");

        var page = (await lena.GetAsync($"/reps/{_org.Id("Rita")}")).Text;

        Assert.Contains("Open with a question", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Call Acme back", page, StringComparison.Ordinal);
        Assert.Contains("The words are for those who were there", page, StringComparison.Ordinal);
        Assert.Contains(await _org.AuditAsync("Rita"), entry => entry.Act == "commitments-read" && entry.Actor == "Lena");
    }

    [Fact]
    public async Task Operations_sees_that_and_when_but_no_words()
    {
        using var operations = await _org.SignInAsync("operations");

        var page = (await operations.GetAsync($"/reps/{_org.Id("Rita")}")).Text;

        Assert.Contains("1:1, 30 min", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Open with a question", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Call Acme back", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pair_leaves_no_entry_in_the_trail()
    {
        using var cora = await _org.SignInAsync("Cora");

        await cora.GetAsync($"/reps/{_org.Id("Rita")}");

        Assert.DoesNotContain(await _org.AuditAsync("Rita"), entry => entry.Act == "commitments-read");
    }

    [Theory]
    [InlineData("Rolf")]
    [InlineData("Olaf")]
    [InlineData("Otto")]
    public async Task Neither_team_mates_nor_other_coaches_open_the_page(string name)
    {
        using var visitor = await _org.SignInAsync(name);

        Assert.Equal(403, (await visitor.GetAsync($"/reps/{_org.Id("Rita")}")).Code);
    }

    [Fact]
    public async Task Who_is_coached_by_nobody_is_told_so()
    {
        using var vera = await _org.SignInAsync("Vera");

        Assert.Contains("Nobody coaches you yet", (await vera.GetAsync("/my-coaching")).Text, StringComparison.Ordinal);
    }
}
