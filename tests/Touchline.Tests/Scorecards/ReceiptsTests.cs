using System.Text.RegularExpressions;
using Xunit;

namespace Touchline.Tests.Scorecards;

public class ReceiptsOnSqlite() : ReceiptsTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ReceiptsOnPostgres() : ReceiptsTests(Database.Postgres);

public abstract partial class ReceiptsTests(Database database) : IAsyncLifetime
{
    private const string Quarter = "from=2026-10-01&to=2026-11-23";

    private Organisation _org = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("notes", "Nobody may read this here"));
    }

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task A_line_opens_to_its_sum_its_days_its_session_and_its_standard_and_shows_no_text()
    {
        using var cora = await _org.SignInAsync("Cora");

        var page = (await cora.GetAsync($"/receipts/{_org.Id("Cora")}?scope=own&{Quarter}&kind=one-on-one&rep={_org.Id("Rita")}")).Text;

        Assert.Contains("Consistency 1.9% = 1 of 54 due days", page, StringComparison.Ordinal);
        Assert.Contains("No 1:1 within 14 active days", page, StringComparison.Ordinal);
        Assert.Contains("1:1 on 23 November, counting on its own day", page, StringComparison.Ordinal);
        Assert.Contains("EcSell Institute", page, StringComparison.Ordinal);
        Assert.Contains("not confirmed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody may read this here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_opens_to_lines_that_add_to_the_figure()
    {
        using var cora = await _org.SignInAsync("Cora");

        var page = (await cora.GetAsync($"/receipts/{_org.Id("Cora")}?scope=own&{Quarter}&kind=one-on-one")).Text;

        Assert.Contains("Consistency 0.9% = 1 of 108 due days", page, StringComparison.Ordinal);
        Assert.Equal([(1, 54), (0, 54)], Parts().Matches(page).Select(match => (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null))));
    }

    [Fact]
    public async Task Every_figure_opens()
    {
        using var lena = await _org.SignInAsync("Lena");
        (string Figure, string Heading)[] figures =
        [
            ("sessions", "1 session"), ("verified", "Verified 0.0% = 0 of 1 sessions"), ("late-logged", "Logged late 0.0% = 0 of 1 sessions"), ("hours", "30 min = 1 session"),
            ("craft", "Craft 0.0% = 0 of 1 checks"), ("kept", "Kept: none fell due"), ("kept-by-coach", "Kept by coaches: none fell due"), ("excused", "Excused 0.0% = 0 of 540"), ("consistency", "Consistency 0.2% = the mean of 5 kinds"),
        ];
        foreach (var (figure, heading) in figures)
        {
            var page = await lena.GetAsync($"/receipts/{_org.Id("Cora")}?scope=own&{Quarter}&figure={figure}");
            var file = await lena.GetAsync($"/receipts/{_org.Id("Cora")}/receipt.csv?scope=own&{Quarter}&figure={figure}");

            Assert.Contains(heading, page.Text, StringComparison.Ordinal);
            Assert.Equal((200, "text/csv"), (file.Code, file.ContentType));
        }
    }

    [Fact]
    public async Task Every_link_on_a_receipt_and_a_scorecard_opens()
    {
        using var vera = await _org.SignInAsync("Vera");
        var seen = new HashSet<string>();
        var open = new Queue<string>(["/scorecards?period=2026-Q4"]);
        while (open.TryDequeue(out var address) && seen.Count < 60)
        {
            if (!seen.Add(address)) continue;
            var page = await vera.GetAsync(address);
            Assert.True(page.Code == 200, $"{address} answers {page.Code}");
            foreach (Match link in Links().Matches(page.Text)) open.Enqueue(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));
        }
    }

    [Fact]
    public async Task A_rep_opens_own_days_and_nobody_elses()
    {
        using var rita = await _org.SignInAsync("Rita");

        var own = await rita.GetAsync($"/reps/{_org.Id("Rita")}/receipt?{Quarter}&kind=one-on-one");

        Assert.Contains("Consistency 1.9% = 1 of 54 due days", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolf", own.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await rita.GetAsync($"/reps/{_org.Id("Rolf")}/receipt?{Quarter}&kind=one-on-one")).Code);
        Assert.Equal(403, (await rita.GetAsync($"/receipts/{_org.Id("Cora")}?{Quarter}&kind=one-on-one&rep={_org.Id("Rita")}")).Code);
        Assert.Equal(403, (await rita.GetAsync($"/reps/{_org.Id("Rolf")}/receipt.csv?{Quarter}")).Code);
    }

    [Fact]
    public async Task A_rep_of_another_team_has_no_line_in_a_coachs_receipt()
    {
        using var cora = await _org.SignInAsync("Cora");

        var page = (await cora.GetAsync($"/receipts/{_org.Id("Cora")}?{Quarter}&kind=one-on-one&rep={_org.Id("Olaf")}")).Text;

        Assert.Contains("no day was due", page, StringComparison.Ordinal);
        Assert.Contains("No line in these days", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""class="sub">(\d+) of (\d+) days""")]
    private static partial Regex Parts();

    [GeneratedRegex("""href="(/(?:receipts|scorecards|team|reps)/[^"]+)""")]
    private static partial Regex Links();
}
