using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model.People;
using Xunit;

namespace Touchline.Tests.Scorecards;

public class ScorecardsOnSqlite() : ScorecardsTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ScorecardsOnPostgres() : ScorecardsTests(Database.Postgres);

public abstract class ScorecardsTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));
    }

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_leader_sees_the_coaches_below_and_nobody_beside()
    {
        using var lena = await _org.SignInAsync("Lena");

        var page = (await lena.GetAsync("/scorecards?period=2026-Q4")).Text;

        Assert.Contains($"/scorecards/{_org.Id("Cora")}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/scorecards/{_org.Id("Otto")}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/scorecards/{_org.Id("Vera")}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_sees_every_coach()
    {
        using var operations = await _org.SignInAsync("operations");

        var page = (await operations.GetAsync("/scorecards")).Text;

        foreach (var coach in new[] { "Vera", "Lena", "Otto", "Cora" }) Assert.Contains($"/scorecards/{_org.Id(coach)}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cora")]
    [InlineData("Rita")]
    public async Task Who_leads_no_coach_has_no_table_of_coaches(string name)
    {
        using var visitor = await _org.SignInAsync(name);

        Assert.Equal(403, (await visitor.GetAsync("/scorecards")).Code);
        Assert.Equal(403, (await visitor.GetAsync("/scorecards.csv")).Code);
    }

    [Fact]
    public async Task A_coach_has_an_own_scorecard_and_not_that_of_another()
    {
        using var cora = await _org.SignInAsync("Cora");

        var page = await cora.GetAsync("/scorecard");
        Assert.Equal(200, page.Code);
        Assert.Contains("My scorecard", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/scorecard\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await cora.GetAsync($"/scorecards/{_org.Id("Otto")}")).Code);
        Assert.Equal(403, (await cora.GetAsync($"/scorecards/{_org.Id("Otto")}/scorecard.csv")).Code);
    }

    [Fact]
    public async Task A_filter_leaves_the_coaches_that_fit_and_the_file_has_the_same_rows()
    {
        using var vera = await _org.SignInAsync("Vera");

        var page = (await vera.GetAsync("/scorecards?q=cor")).Text;
        var file = await vera.GetAsync("/scorecards.csv?q=cor");

        Assert.Contains("1 coach of 4", page, StringComparison.Ordinal);
        Assert.Equal("text/csv", file.ContentType);
        var rows = file.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("Cora,Cora,", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_sorted_by_the_column_of_the_address()
    {
        using var vera = await _org.SignInAsync("Vera");

        var page = (await vera.GetAsync("/scorecards?sort=coach&descending=true")).Text;

        Assert.True(page.IndexOf($"/scorecards/{_org.Id("Vera")}?", StringComparison.Ordinal) < page.IndexOf($"/scorecards/{_org.Id("Cora")}?", StringComparison.Ordinal));
        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_data_offers_the_latest_with_data()
    {
        using var vera = await _org.SignInAsync("Vera");

        var page = (await vera.GetAsync("/scorecards?period=2024-Q1")).Text;

        Assert.Contains("Q1 2024 has no data", page, StringComparison.Ordinal);
        Assert.Contains("/scorecards?period=2026-Q4", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_in_the_audit_trail()
    {
        using var cora = await _org.SignInAsync("Cora");

        await cora.GetAsync($"/scorecards/{_org.Id("Cora")}/scorecard.csv");

        Assert.Contains(await _org.AuditAsync("Cora"), entry => entry.Act == "exported");
    }

    [Fact]
    public async Task Nonsense_in_the_address_shows_the_running_quarter()
    {
        using var vera = await _org.SignInAsync("Vera");

        var page = await vera.GetAsync("/scorecards?period=soon&against=never&scope=moon&sort=luck&descending=maybe");

        Assert.Equal(200, page.Code);
        Assert.Contains("Q4 2026 to date", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_is_none_in_the_file()
    {
        await using (var scope = _org.Scope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
            (await db.Set<Person>().SingleAsync(person => person.Id == _org.Person("Cora"))).Name = "=HYPERLINK(\"x\")";
            await db.SaveChangesAsync();
        }
        using var vera = await _org.SignInAsync("Vera");

        Assert.Contains("Cora,\"'=HYPERLINK(\"\"x\"\")\",", (await vera.GetAsync("/scorecards.csv")).Text, StringComparison.Ordinal);
    }
}
