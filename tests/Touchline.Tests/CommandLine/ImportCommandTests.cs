using Xunit;

namespace Touchline.Tests.CommandLine;

public class ImportCommandOnSqlite() : ImportCommandTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class ImportCommandOnPostgres() : ImportCommandTests(Database.Postgres);

public abstract class ImportCommandTests(Database database) : IAsyncLifetime
{
    private const string People = "person,name,manager\nV,Vera,\nC,Cora,V\nR,Rita,C\nO,Rolf,C\n";
    private Terminal _terminal = default!;

    public async ValueTask InitializeAsync() => _terminal = await Terminal.OpenAsync(database);

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_real_crm_comes_in_on_an_empty_installation_with_its_control_totals()
    {
        await _terminal.ReadAsync("import", "people", Terminal.Example("crm-opportunities/sales_teams.csv"), "--lines-from", "2016-10-01", "--top", "VP Sales");

        var totals = await _terminal.ReadAsync("import", "results", Terminal.Example("crm-opportunities/sales_pipeline.csv"), "--format", "csv");

        Assert.Equal("figure,value\ncreated,8800\nupdated,0\nunchanged,0\nrejected,0\nwon-amount,10005534\nwon,4238\nlost,2473\nopen,2089\n", totals);
        var again = await _terminal.ReadAsync("import", "results", Terminal.Example("crm-opportunities/sales_pipeline.csv"), "--format", "csv");
        Assert.StartsWith("figure,value\ncreated,0\nupdated,0\nunchanged,8800\n", again, StringComparison.Ordinal);
        var months = await _terminal.ReadAsync("results", "--by", "month", "--metric", "won-amount", "--format", "csv");
        Assert.Equal(10_005_534m, months.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(row => decimal.Parse(row.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_rejected_row_writes_nothing_and_is_named_on_the_error_stream()
    {
        await _terminal.ReadAsync("import", "people", _terminal.Write("people.csv", People));
        var before = await _terminal.EverythingAsync();

        var said = await _terminal.RunAsync("import", "results", _terminal.Write("deals.csv", "opportunity,person,stage,won,closed\n1,R,Won,true,2026-03-01\n2,X,Won,true,2026-03-01\n"));

        Assert.Equal(1, said.Exit);
        Assert.Contains("error: deals.csv, row 3, person, X: Nobody has this id", said.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await _terminal.EverythingAsync());
    }

    [Fact]
    public async Task With_a_file_for_the_rejected_rows_the_good_ones_come_in_and_the_corrected_rest_later()
    {
        await _terminal.ReadAsync("import", "people", _terminal.Write("people.csv", People));
        var rejected = Path.Combine(_terminal.Folder, "rejected.csv");

        var said = await _terminal.RunAsync("import", "results", _terminal.Write("deals.csv", "opportunity,person,stage,won,closed\n1,R,Won,true,2026-03-01\n2,X,Won,true,2026-03-01\n"), "--rejected", rejected, "--format", "csv");

        Assert.Equal(0, said.Exit);
        Assert.Contains("created,1\n", said.Output, StringComparison.Ordinal);
        var corrected = (await File.ReadAllTextAsync(rejected)).Replace(",X,", ",O,", StringComparison.Ordinal);
        Assert.Contains("created,1\n", await _terminal.ReadAsync("import", "results", _terminal.Write("corrected.csv", corrected), "--format", "csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_writes_nothing_not_even_an_organisation()
    {
        var before = await _terminal.EverythingAsync();

        Assert.Contains("created,4\n", await _terminal.ReadAsync("import", "people", _terminal.Write("people.csv", People), "--preview", "--format", "csv"), StringComparison.Ordinal);

        Assert.Equal(before, await _terminal.EverythingAsync());
    }

    [Fact]
    public async Task Sessions_standards_and_quotas_come_in_twice_without_a_change_the_second_time()
    {
        await _terminal.ReadAsync("import", "people", _terminal.Write("people.csv", People), "--lines-from", "2026-01-01");
        (string Command, string File)[] files =
        [
            ("sessions", _terminal.Write("sessions.csv", "Date,Type,Coach,Rep,Duration\n2026-03-03,Ride-along,Cora,Rita,120\n2026-03-04,1:1,Cora,Rolf,\n")),
            ("standards", _terminal.Write("standards.csv", "kind,times,days,segment,team,from,until,source\none-on-one,1,14,,,2026-01-01,,ours\njoint-call,0,30,,C,2026-01-01,,\n")),
            ("results", _terminal.Write("quotas.csv", "person,month,metric,value\nR,2026-03,quota,1000\nO,2026-03,calls,12.5\n")),
        ];
        foreach (var (command, file) in files)
            Assert.StartsWith("figure,value\ncreated,2\nupdated,0\nunchanged,0\nrejected,0\n", await _terminal.ReadAsync("import", command, file, "--format", "csv"), StringComparison.Ordinal);
        var before = await _terminal.ReadAsync("scorecard", "--from", "2026-03-01", "--to", "2026-03-31", "--today", "2026-03-31", "--format", "csv");
        Assert.Contains("C,own,all,", before, StringComparison.Ordinal);

        foreach (var (command, file) in files)
            Assert.StartsWith("figure,value\ncreated,0\nupdated,0\nunchanged,2\nrejected,0\n", await _terminal.ReadAsync("import", command, file, "--format", "csv"), StringComparison.Ordinal);
        Assert.Equal(before, await _terminal.ReadAsync("scorecard", "--from", "2026-03-01", "--to", "2026-03-31", "--today", "2026-03-31", "--format", "csv"));
    }

    [Fact]
    public async Task A_changed_manager_moves_the_line_and_keeps_its_history()
    {
        await _terminal.ReadAsync("import", "people", _terminal.Write("people.csv", People), "--lines-from", "2026-01-01");

        await _terminal.ReadAsync("import", "people", _terminal.Write("later.csv", People.Replace("R,Rita,C", "R,Rita,V", StringComparison.Ordinal)), "--lines-from", "2026-06-01");

        await _terminal.ReadAsync("export", Path.Combine(_terminal.Folder, "out"));
        var lines = await File.ReadAllLinesAsync(Path.Combine(_terminal.Folder, "out", "lines.csv"));
        Assert.Contains("R,C,2026-01-01,2026-05-31", lines);
        Assert.Contains("R,V,2026-06-01,", lines);
    }

    [Fact]
    public async Task A_folder_with_one_bad_row_is_refused_whole_with_file_row_and_column()
    {
        var folder = CopyOfTheExample();
        var sessions = Path.Combine(folder, "sessions.csv");
        var rows = await File.ReadAllLinesAsync(sessions);
        var kind = Array.IndexOf(rows[0].Split(','), "kind");
        rows[1] = string.Join(',', rows[1].Split(',').Select((value, column) => column == kind ? "all" : value));
        await File.WriteAllLinesAsync(sessions, rows);

        await RefusesAsync(folder, "error: sessions.csv, row 2, kind, all: \"all\" is no name for a kind.");
    }

    [Fact]
    public async Task A_folder_without_people_is_refused()
    {
        var folder = CopyOfTheExample();
        File.Delete(Path.Combine(folder, "people.csv"));

        await RefusesAsync(folder, "error: people.csv: The folder has no such file");
    }

    private string CopyOfTheExample()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_terminal.Folder, "folder")).FullName;
        foreach (var source in Directory.GetFiles(Terminal.Example("example-organisation"))) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        return folder;
    }

    private async Task RefusesAsync(string folder, string words)
    {
        var before = await _terminal.EverythingAsync();
        var said = await _terminal.RunAsync("import", "folder", folder);
        Assert.Equal(1, said.Exit);
        Assert.Contains(words, said.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await _terminal.EverythingAsync());
    }

    [Theory]
    [InlineData("import", "people")]
    [InlineData("import", "people", "nowhere.csv")]
    [InlineData("import", "folder", "nowhere")]
    [InlineData("import", "nothing")]
    [InlineData("results")]
    [InlineData("results", "--by", "moon")]
    [InlineData("results", "--by", "rep", "--from", "2026-13")]
    [InlineData("scorecard", "--from", "2026-03-01")]
    [InlineData("scorecard", "--from", "2026-03-01", "--to", "2026-03-31", "--format", "xml")]
    [InlineData("move")]
    public async Task Wrong_use_is_said_in_one_line_and_ends_with_2(params string[] words)
    {
        var said = await _terminal.RunAsync(words);

        Assert.Equal(2, said.Exit);
        Assert.StartsWith("error: ", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData("scorecard", "--from", "2026-03-01", "--to", "2026-03-31")]
    [InlineData("results", "--by", "rep")]
    [InlineData("export", "out")]
    [InlineData("backup", "backup.zip")]
    [InlineData("demo", "--reps", "5")]
    public async Task An_empty_installation_refuses_what_needs_records(params string[] words)
    {
        var said = await _terminal.RunAsync(words);

        Assert.Equal(1, said.Exit);
        Assert.StartsWith("error: ", said.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists("out"));
    }
}
