using Xunit;

namespace Touchline.Tests.CommandLine;

public class RunningProgramOnSqlite() : RunningProgramTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class RunningProgramOnPostgres() : RunningProgramTests(Database.Postgres);

/// <summary>Commands beside a program that runs, with accounts, texts and sealed notes in it.</summary>
public abstract class RunningProgramTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;
    private Terminal _there = default!;

    public async ValueTask InitializeAsync()
    {
        (_org, _there) = (await Organisation.FoundAsync(database), await Terminal.OpenAsync(Database.Sqlite));
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")), ("notes", "shared words"), ("private", "ask about the move"));
    }

    public ValueTask DisposeAsync()
    {
        _there.Dispose();
        return _org.DisposeAsync();
    }

    [Fact]
    public async Task A_backup_taken_while_it_runs_holds_accounts_texts_and_the_keys_that_open_private_notes()
    {
        var file = Path.Combine(_there.Folder, "backup.zip");
        Assert.Equal(0, await RunAsync("backup", file));

        await _there.ReadAsync("restore", file);

        await SameAsync();
    }

    [Fact]
    public async Task A_move_takes_accounts_texts_and_keys_and_leaves_what_was_there()
    {
        Assert.Equal(0, await RunAsync("move", "--to", _there.Data));

        await SameAsync();
        using var coach = await _org.SignInAsync("Cora");
        Assert.Equal(200, (await coach.GetAsync("/today")).Code);
    }

    [Fact]
    public async Task An_export_leaves_shared_texts_private_notes_and_accounts_where_they_are_and_is_in_the_audit_trail()
    {
        var folder = Path.Combine(_there.Folder, "out");
        Assert.Equal(0, await RunAsync("export", folder));

        var all = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        foreach (var secret in (string[])["shared words", "ask about the move", "@test.example"]) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        Assert.Contains("export", await _org.EveryValueOfAsync("audit_entry"));
        using var operations = await _org.SignInAsync("operations");
        var zip = await operations.PostAsync("/imports/export");
        Assert.Equal("application/zip", zip.ContentType);
    }

    [Fact]
    public async Task A_screen_shows_at_once_what_a_command_imported()
    {
        using var operations = await _org.SignInAsync("operations");
        await operations.GetAsync("/people");

        Assert.Equal(0, await RunAsync("import", "people", _there.Write("people.csv", "person,name,manager\nNina,Nina Newcomer,Cora\n")));

        Assert.Contains("Nina Newcomer", (await operations.GetAsync("/people")).Text, StringComparison.Ordinal);
        Assert.Contains("people.csv", (await operations.GetAsync("/imports")).Text, StringComparison.Ordinal);
    }

    private async Task SameAsync()
    {
        await using var scope = _org.Scope();
        var rows = await EveryRow.OfAsync((Data.TouchlineDb)scope.ServiceProvider.GetService(typeof(Data.TouchlineDb))!);
        Assert.Contains("shared words", rows, StringComparison.Ordinal);
        Assert.Contains("Cora@test.example", rows, StringComparison.Ordinal);
        Assert.Equal(rows, await _there.EverythingAsync());
        var keys = Directory.GetFiles(Path.Combine(_org.House.DataFolder, "keys")).Select(Path.GetFileName).Order();
        Assert.NotEmpty(keys);
        Assert.Equal(keys, Directory.GetFiles(Path.Combine(_there.Data, "keys")).Select(Path.GetFileName).Order());
    }

    private async Task<int> RunAsync(params string[] words)
    {
        string[] where = _org.House.Postgres is { } postgres ? ["--data", _org.House.DataFolder, "--database", postgres] : ["--data", _org.House.DataFolder];
        using var output = new StringWriter();
        return await Touchline.CommandLine.CommandLine.RunAsync([.. words, .. where], output, output);
    }
}
