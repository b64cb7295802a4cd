using System.IO.Compression;
using Xunit;

namespace Touchline.Tests.Scorecards;

public class ScorecardExtrasOnSqlite() : ScorecardExtrasTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ScorecardExtrasOnPostgres() : ScorecardExtrasTests(Database.Postgres);

public abstract class ScorecardExtrasTests(Database database) : IAsyncLifetime
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
    public async Task A_view_is_kept_under_a_name_for_its_account_only_and_removed()
    {
        using var lena = await _org.SignInAsync("Lena");
        using var vera = await _org.SignInAsync("Vera");

        var saved = await lena.PostAsync("/scorecards/views", ("name", "Last quarter, all below"), ("query", "period=2026-Q3&scope=tree&nonsense=1"));

        Assert.Equal("/scorecards?period=2026-Q3&scope=tree", saved.Location);
        var page = (await lena.GetAsync("/scorecards")).Text;
        Assert.Contains("href=\"/scorecards?period=2026-Q3&amp;scope=tree\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Last quarter, all below", (await vera.GetAsync("/scorecards")).Text, StringComparison.Ordinal);
        var remove = page[page.IndexOf("/scorecards/views/", StringComparison.Ordinal)..][.."/scorecards/views/0190b7a0-0000-7000-8000-000000000000/remove".Length];
        Assert.Equal(404, (await vera.PostAsync(remove)).Code);
        await lena.FollowAsync(await lena.PostAsync(remove));
        Assert.DoesNotContain("Last quarter, all below", (await lena.GetAsync("/scorecards")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_views_of_one_name_are_refused()
    {
        using var lena = await _org.SignInAsync("Lena");
        await lena.PostAsync("/scorecards/views", ("name", "Mine"), ("query", "period=2026-Q3"));

        Assert.Equal(422, (await lena.PostAsync("/scorecards/views", ("name", "Mine"), ("query", "period=2026-Q4"))).Code);
    }

    [Fact]
    public async Task A_printed_page_has_the_figures_and_nothing_to_press()
    {
        using var lena = await _org.SignInAsync("Lena");

        foreach (var address in new[] { "/scorecards?print&period=2026-Q4", $"/scorecards/{_org.Id("Cora")}?print&period=2026-Q4" })
        {
            var page = (await lena.GetAsync(address)).Text;
            Assert.Contains("Cora", page, StringComparison.Ordinal);
            Assert.Contains("Test, as of Monday 23 November 2026", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<nav", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_workbook_holds_the_rows_of_the_table_as_numbers_and_is_in_the_audit_trail()
    {
        using var lena = await _org.SignInAsync("Lena");

        var (type, bytes) = await lena.DownloadAsync($"/scorecards/{_org.Id("Cora")}/scorecard.xlsx?period=2026-Q4");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", type);
        using var book = new ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(book.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        var text = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("in_standard", text, StringComparison.Ordinal);
        Assert.Contains("one-on-one", text, StringComparison.Ordinal);
        Assert.Contains(await _org.AuditAsync("Cora"), entry => entry.Act == "exported" && entry.Actor == "Lena");
    }

    [Fact]
    public async Task A_figure_said_to_be_wrong_reaches_operations_and_the_asker_sees_the_answer_where_it_stands()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var lena = await _org.SignInAsync("Lena");
        using var operations = await _org.SignInAsync("operations");
        var receipt = $"/receipts/{_org.Id("Cora")}?scope=own&from=2026-10-01&to=2026-12-31&kind=one-on-one";

        var sent = await cora.PostAsync($"/receipts/{_org.Id("Cora")}/contest", ("query", receipt[(receipt.IndexOf('?', StringComparison.Ordinal) + 1)..]), ("figure", "1:1 in standard"), ("text", "Rolf was on leave"));

        Assert.Equal(receipt, sent.Location);
        Assert.Contains("have not answered yet", (await cora.GetAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolf was on leave", (await lena.GetAsync(receipt)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolf was on leave", (await lena.GetAsync("/contests")).Text, StringComparison.Ordinal);
        var page = (await operations.GetAsync("/contests")).Text;
        Assert.Contains(receipt.Replace("&", "&amp;", StringComparison.Ordinal), page, StringComparison.Ordinal);
        var answer = page[page.IndexOf("/contests/", StringComparison.Ordinal)..][.."/contests/0190b7a0-0000-7000-8000-000000000000/answer".Length];
        Assert.Equal(403, (await lena.PostAsync(answer, ("answer", "no"))).Code);
        await operations.PostAsync(answer, ("answer", "Entered his leave."));
        Assert.Contains("Entered his leave.", (await cora.GetAsync(receipt)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_contests_days_of_their_own_and_nobody_elses()
    {
        using var rita = await _org.SignInAsync("Rita");

        Assert.Equal(302, (await rita.PostAsync($"/reps/{_org.Id("Rita")}/receipt/contest", ("query", "kind=one-on-one"), ("figure", "1:1"), ("text", "we met"))).Code);
        Assert.Equal(403, (await rita.PostAsync($"/reps/{_org.Id("Rolf")}/receipt/contest", ("query", ""), ("figure", "1:1"), ("text", "they met"))).Code);
    }

    [Fact]
    public async Task Where_coaching_goes_counts_the_reps_below_and_says_that_thirds_need_more_of_them()
    {
        using var lena = await _org.SignInAsync("Lena");

        var page = (await lena.GetAsync("/scorecards/allocation?period=2026-Q4")).Text;

        Assert.Contains("2 reps below you", page, StringComparison.Ordinal);
        Assert.Contains("Thirds of prior results need 9 reps", page, StringComparison.Ordinal);
        Assert.Contains("Start not known", page, StringComparison.Ordinal);
    }
}
