using Xunit;

namespace Touchline.Tests.CommandLine;

public class ScorecardCommandOnSqlite() : ScorecardCommandTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ScorecardCommandOnPostgres() : ScorecardCommandTests(Database.Postgres);

public abstract class ScorecardCommandTests(Database database) : IAsyncLifetime
{
    private static readonly string[] Winter = ["scorecard", "--from", "2023-12-01", "--to", "2024-02-29", "--today", "2024-02-25"];
    private Terminal _terminal = default!;

    public async ValueTask InitializeAsync()
    {
        _terminal = await Terminal.OpenAsync(database);
        await _terminal.ReadAsync("import", "folder", Terminal.Example("example-organisation"));
    }

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_example_organisation_has_the_scorecard_that_two_programs_agree_on_byte_for_byte()
    {
        var expected = await File.ReadAllTextAsync(Terminal.Example("example-scorecard.csv"));

        Assert.Equal(expected, await _terminal.ReadAsync([.. Winter, "--format", "csv"]));
    }

    [Fact]
    public async Task A_ledger_that_has_come_to_the_day_gives_the_same_byte_for_byte_and_is_left_as_it_is_by_another_day()
    {
        await _terminal.ReadAsync("rebuild", "--today", "2024-02-25");
        string[] earlier = [.. Winter[..^1], "2024-01-31", "--format", "csv"];
        var before = await _terminal.EverythingAsync();

        var (whole, below, other) = (await _terminal.ReadAsync([.. Winter, "--format", "csv"]), await _terminal.ReadAsync([.. Winter, "--format", "csv", "--of", "D0001"]), await _terminal.ReadAsync(earlier));

        Assert.Equal(await File.ReadAllTextAsync(Terminal.Example("example-scorecard.csv")), whole);
        Assert.NotEqual(whole, other);
        Assert.All(below.Split('\n'), row => Assert.Contains(row, whole, StringComparison.Ordinal));
        Assert.Equal(before, await _terminal.EverythingAsync());
    }

    [Fact]
    public async Task Of_a_person_shows_that_one_and_who_was_below_with_the_same_figures()
    {
        var all = (await _terminal.ReadAsync([.. Winter, "--format", "csv"])).Split('\n');

        var below = (await _terminal.ReadAsync([.. Winter, "--format", "csv", "--of", all[1].Split(',')[0]])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(below);
        Assert.All(below, row => Assert.Contains(row, all));
    }

    [Fact]
    public async Task Json_holds_numbers_as_numbers_and_a_missing_consistency_as_null()
    {
        var json = System.Text.Json.JsonDocument.Parse(await _terminal.ReadAsync([.. Winter, "--format", "json"])).RootElement;

        Assert.Equal(System.Text.Json.JsonValueKind.Number, json[0].GetProperty("due").ValueKind);
        Assert.Contains(json.EnumerateArray(), row => row.GetProperty("consistency").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("2024-02-01", "2024-02-25")]
    [InlineData("2024-02-05", "2024-02-24")]
    [InlineData("2024-02-29", "2024-02-01")]
    [InlineData("2024-2-1", "2024-02-29")]
    public async Task A_period_that_is_no_whole_weeks_or_months_is_wrong_use(string from, string to)
    {
        var said = await _terminal.RunAsync("scorecard", "--from", from, "--to", to);

        Assert.Equal(2, said.Exit);
        Assert.StartsWith("error: --", said.Errors, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task A_running_week_and_a_running_month_may_be_asked_for()
    {
        Assert.NotEmpty(await _terminal.ReadAsync("scorecard", "--from", "2024-02-19", "--to", "2024-02-25", "--today", "2024-02-21"));
        Assert.NotEmpty(await _terminal.ReadAsync("scorecard", "--from", "2024-02-01", "--to", "2024-02-29", "--today", "2024-02-21"));
    }

    [Fact]
    public async Task Nobody_of_that_id_is_refused()
    {
        var said = await _terminal.RunAsync([.. Winter, "--of", "nobody"]);

        Assert.Equal(1, said.Exit);
        Assert.Equal("error: --of: nobody has the id \"nobody\".", said.Errors.Trim());
    }
}
