using Touchline.Tests.CommandLine;
using Xunit;

namespace Touchline.Tests.Imports;

public class ImportOpportunitiesOnSqlite() : ImportOpportunitiesTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ImportOpportunitiesOnPostgres() : ImportOpportunitiesTests(Database.Postgres);

public abstract class ImportOpportunitiesTests(Database database) : IAsyncLifetime
{
    private const string Header = "Opportunity ID,Opportunity Owner,Stage,Close Date,Amount\n";
    private Organisation _org = default!;
    private Visitor _operations = default!;

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        _operations = await _org.SignInAsync("operations");
    }

    public ValueTask DisposeAsync()
    {
        _operations.Dispose();
        return _org.DisposeAsync();
    }

    [Fact]
    public async Task A_real_pipeline_comes_in_with_the_control_totals_of_its_crm()
    {
        var (people, preview) = await _operations.SendAsync("sales_teams.csv", await File.ReadAllBytesAsync(Terminal.Example("crm-opportunities/sales_teams.csv")));
        Assert.Contains("report to nobody", preview.Text, StringComparison.Ordinal);
        preview = await _operations.AnswerAsync(people, ("top", "Vera"), ("lines-from", "2016-10-01"));
        Assert.Contains("2016-10-01", preview.Text, StringComparison.Ordinal);
        await _operations.ConfirmAsync(people, ("top", "Vera"), ("lines-from", "2016-10-01"));

        var (deals, page) = await _operations.SendAsync("sales_pipeline.csv", await File.ReadAllBytesAsync(Terminal.Example("crm-opportunities/sales_pipeline.csv")));
        Assert.Equal([8800, 0, 0, 0], page.Figures());
        var done = await _operations.ConfirmAsync(deals);

        foreach (var total in (string[])["10,005,534", "4,238", "2,473", "2,089", "8,800 rows are in, none was left"]) Assert.Contains(total, done.Text, StringComparison.Ordinal);
        var records = await _org.RecordsAsync();
        Assert.Equal(8800, records.Opportunities.Count);
        Assert.Equal(10_005_534m, records.Opportunities.Where(deal => deal.Won == true).Sum(deal => deal.Amount));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_one_only_what_changed()
    {
        await InAsync("1,Rita,Closed Won,2026-03-01,100\n2,Rolf,Proposal,2026-12-01,50\n");

        var (_, again) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n2,Rolf,Proposal,2026-12-01,50\n");
        Assert.Equal([0, 0, 2, 0], again.Figures());
        Assert.Contains("There is nothing new in it", again.Text, StringComparison.Ordinal);

        var (_, changed) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,120\n2,Rolf,Proposal,2026-12-01,50\n3,Rita,Closed Lost,2026-04-01,7\n");
        Assert.Equal([1, 1, 1, 0], changed.Figures());
    }

    [Fact]
    public async Task Rejected_rows_are_named_with_their_reason_and_the_others_come_in_when_confirmed()
    {
        var (address, page) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n1,Rita,Closed Won,2026-03-01,100\n2,Rolf,Closed Won,2026-13-01,5\n,Rolf,Closed Lost,2026-03-02,5\n");

        Assert.Equal([1, 0, 0, 3], page.Figures());
        foreach (var words in (string[])["Stands in row 2 already", "No such day", "Without an id a second import would count it twice", "Import 1, leave 3"]) Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Empty((await _org.RecordsAsync()).Opportunities);

        var done = await _operations.ConfirmAsync(address);

        Assert.Contains("1 row is in, 3 left", done.Text, StringComparison.Ordinal);
        Assert.Single((await _org.RecordsAsync()).Opportunities);
        var rejected = await _operations.GetAsync(address + "/rejected.csv");
        Assert.Equal(4, rejected.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("rejected_reason", rejected.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_out_what_was_created_and_puts_back_what_was_changed()
    {
        await InAsync("1,Rita,Closed Won,2026-03-01,100\n2,Rolf,Proposal,2026-12-01,50\n");
        var address = await InAsync("1,Rolf,Closed Lost,2026-03-05,120\n3,Rita,Closed Won,2026-04-01,7\n");

        await _operations.PostAsync(address + "/undo");

        Assert.Contains("taken back", (await _operations.GetAsync(address)).Text, StringComparison.Ordinal);
        var deals = (await _org.RecordsAsync()).Opportunities.OrderBy(deal => deal.ExternalId).ToList();
        Assert.Equal(["1", "2"], deals.Select(deal => deal.ExternalId));
        Assert.Equal((_org.Person("Rita"), "Closed Won", 100m, new DateOnly(2026, 3, 1)), (deals[0].PersonId, deals[0].Stage, deals[0].Amount, deals[0].Closed));
        Assert.Null(deals[1].Won);
    }

    [Fact]
    public async Task Only_the_newest_import_can_be_taken_back()
    {
        var first = await InAsync("1,Rita,Closed Won,2026-03-01,100\n");
        var second = await InAsync("2,Rita,Closed Won,2026-03-01,100\n");

        var refused = await _operations.PostAsync(first + "/undo");
        Assert.Equal(422, refused.Code);
        Assert.Contains("Take that one back first", refused.Text, StringComparison.Ordinal);

        await _operations.PostAsync(second + "/undo");
        await _operations.PostAsync(first + "/undo");
        Assert.Empty((await _org.RecordsAsync()).Opportunities);
    }

    [Fact]
    public async Task An_unknown_owner_is_matched_once_and_remembered()
    {
        var (address, page) = await _operations.SendAsync("deals.csv", Header + "1,Rita (inactive),Closed Won,2026-03-01,100\n");
        Assert.Contains("Who is this?", page.Text, StringComparison.Ordinal);
        Assert.Equal([0, 0, 0, 1], page.Figures());

        page = await _operations.AnswerAsync(address, ("owner-name-0", "Rita (inactive)"), ("owner-0", "Rita"));
        Assert.Equal([1, 0, 0, 0], page.Figures());
        await _operations.ConfirmAsync(address);

        var (_, next) = await _operations.SendAsync("deals.csv", Header + "2,Rita (inactive),Closed Won,2026-03-01,100\n");
        Assert.Equal([1, 0, 0, 0], next.Figures());
    }

    [Fact]
    public async Task Days_that_read_in_two_ways_are_asked_about_and_never_guessed()
    {
        var (address, page) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,3/1/2026,100\n");
        Assert.Contains("Which comes first in a day?", page.Text, StringComparison.Ordinal);

        page = await _operations.AnswerAsync(address, ("days", "DayFirst"));
        Assert.Equal([1, 0, 0, 0], page.Figures());
        await _operations.ConfirmAsync(address, ("days", "DayFirst"));

        Assert.Equal(new DateOnly(2026, 1, 3), Assert.Single((await _org.RecordsAsync()).Opportunities).Closed);
    }

    [Fact]
    public async Task A_column_under_a_name_of_ones_own_is_matched_by_hand_and_proposed_next_time()
    {
        const string file = "Deal,Opportunity Owner,Stage,Close Date,Worth\n1,Rita,Closed Won,2026-03-01,100\n";
        var (address, page) = await _operations.SendAsync("deals.csv", file, "opportunities");
        Assert.Contains("Opportunity id", page.Text, StringComparison.Ordinal);
        Assert.Contains("cannot be taken as it is", page.Text, StringComparison.Ordinal);
        (string, string)[] answers = [("header-0", "Deal"), ("column-0", "id"), ("header-1", "Opportunity Owner"), ("column-1", "owner"), ("header-2", "Stage"), ("column-2", "stage"), ("header-3", "Close Date"), ("column-3", "closed"), ("header-4", "Worth"), ("column-4", "amount")];

        page = await _operations.AnswerAsync(address, answers);
        Assert.Equal([1, 0, 0, 0], page.Figures());
        await _operations.ConfirmAsync(address, answers);

        Assert.Equal(100m, Assert.Single((await _org.RecordsAsync()).Opportunities).Amount);
        var (_, again) = await _operations.SendAsync("deals.csv", file, "opportunities");
        Assert.Equal([0, 0, 1, 0], again.Figures());
    }

    [Fact]
    public async Task Answers_changed_with_the_import_button_are_shown_before_anything_is_written()
    {
        var (address, _) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n2,Nobody,Closed Won,2026-03-01,5\n");

        var page = await _operations.ConfirmAsync(address, ("owner-name-0", "Nobody"), ("owner-0", "Rolf"));

        Assert.Equal([2, 0, 0, 0], page.Figures());
        Assert.Empty((await _org.RecordsAsync()).Opportunities);
    }

    [Fact]
    public async Task Records_that_moved_on_since_the_preview_are_shown_again_and_nothing_is_written()
    {
        var (first, _) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n");
        await InAsync("1,Rita,Closed Won,2026-03-01,90\n");

        var page = await _operations.ConfirmAsync(first);

        Assert.Contains("The records changed since you looked", page.Text, StringComparison.Ordinal);
        Assert.Equal([0, 1, 0, 0], page.Figures());
        Assert.Equal(90m, Assert.Single((await _org.RecordsAsync()).Opportunities).Amount);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        var (address, _) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n");

        await _operations.PostAsync(address + "/cancel");

        Assert.Equal(404, (await _operations.GetAsync(address)).Code);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_org.House.DataFolder, "imports")));
    }

    [Fact]
    public async Task Nobody_but_operations_reaches_an_import()
    {
        var (address, _) = await _operations.SendAsync("deals.csv", Header + "1,Rita,Closed Won,2026-03-01,100\n");
        using var leader = await _org.SignInAsync("Vera");

        foreach (var path in (string[])["/imports", address, address + "/rejected.csv"]) Assert.Equal(403, (await leader.GetAsync(path)).Code);
        foreach (var path in (string[])["/imports", "/imports/export", address + "/write", address + "/answers", address + "/cancel", address + "/undo"]) Assert.Equal(403, (await leader.PostAsync(path)).Code);
        Assert.Empty((await _org.RecordsAsync()).Opportunities);
    }

    private async Task<string> InAsync(string rows)
    {
        var (address, _) = await _operations.SendAsync("deals.csv", Header + rows);
        var done = await _operations.ConfirmAsync(address);
        Assert.Contains("Undo this import", done.Text, StringComparison.Ordinal);
        return address;
    }
}
