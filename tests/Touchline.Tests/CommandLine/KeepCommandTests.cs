using Xunit;

namespace Touchline.Tests.CommandLine;

[Trait("needs", "postgres")]
public class KeepCommandFromSqliteToPostgres() : KeepCommandTests(Database.Sqlite, Database.Postgres);

[Trait("needs", "postgres")]
public class KeepCommandFromPostgresToSqlite() : KeepCommandTests(Database.Postgres, Database.Sqlite);

public class KeepCommandFromSqliteToSqlite() : KeepCommandTests(Database.Sqlite, Database.Sqlite);

public abstract class KeepCommandTests(Database here, Database there) : IAsyncLifetime
{
    private static readonly string[] Winter = ["scorecard", "--from", "2023-12-01", "--to", "2024-02-29", "--today", "2024-02-25", "--format", "csv"];
    private static readonly string[] Results = ["results", "--by", "team", "--format", "csv"];
    private Terminal _here = default!;
    private Terminal _there = default!;

    public async ValueTask InitializeAsync()
    {
        (_here, _there) = (await Terminal.OpenAsync(here), await Terminal.OpenAsync(there));
        await _here.ReadAsync("import", "folder", Terminal.Example("example-organisation"));
    }

    public ValueTask DisposeAsync()
    {
        _here.Dispose();
        _there.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_export_comes_in_again_to_the_same_scorecard_and_results()
    {
        var folder = Path.Combine(_here.Folder, "out");
        await _here.ReadAsync("export", folder);

        await _there.ReadAsync("import", "folder", folder);

        Assert.Equal(await _here.ReadAsync(Winter), await _there.ReadAsync(Winter));
        Assert.Equal(await _here.ReadAsync(Results), await _there.ReadAsync(Results));
    }

    [Fact]
    public async Task The_export_of_what_came_in_again_is_the_same_byte_for_byte()
    {
        var (first, second) = (Path.Combine(_here.Folder, "out"), Path.Combine(_there.Folder, "out"));
        await _here.ReadAsync("export", first);
        await _there.ReadAsync("import", "folder", first);

        await _there.ReadAsync("export", second);

        foreach (var file in Directory.GetFiles(first))
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(Path.Combine(second, Path.GetFileName(file))));
    }

    [Fact]
    public async Task A_move_and_a_move_back_leave_every_row_of_every_table_equal()
    {
        await _here.ReadAsync("move", "--to", _there.Address);
        using var back = await Terminal.OpenAsync(here);
        await _there.ReadAsync("move", "--to", back.Address);

        var rows = await _here.EverythingAsync();
        Assert.Equal(rows, await _there.EverythingAsync());
        Assert.Equal(rows, await back.EverythingAsync());
        Assert.Equal(await _here.ReadAsync(Winter), await back.ReadAsync(Winter));
    }

    [Fact]
    public async Task A_backup_restored_elsewhere_is_equal_with_its_keys()
    {
        await File.WriteAllTextAsync(Path.Combine(_here.Data, "keys", "key-1.xml"), "<key/>");
        var file = Path.Combine(_here.Folder, "backup.zip");
        await _here.ReadAsync("backup", file);

        await _there.ReadAsync("restore", file);

        Assert.Equal(await _here.EverythingAsync(), await _there.EverythingAsync());
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(_there.Data, "keys", "key-1.xml")));
    }

    [Fact]
    public async Task Nothing_comes_into_an_installation_that_holds_something()
    {
        var file = Path.Combine(_here.Folder, "backup.zip");
        await _here.ReadAsync("backup", file);
        await _there.ReadAsync("import", "folder", Terminal.Example("example-organisation"));
        var before = await _there.EverythingAsync();

        foreach (var words in (string[][])[["restore", file], ["import", "folder", Terminal.Example("example-organisation")]])
        {
            var said = await _there.RunAsync(words);
            Assert.Equal(1, said.Exit);
            Assert.StartsWith("error: ", said.Errors, StringComparison.Ordinal);
        }
        Assert.Equal(1, (await _here.RunAsync("move", "--to", _there.Address)).Exit);
        Assert.Equal(before, await _there.EverythingAsync());
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_by_its_name()
    {
        var said = await _there.RunAsync("restore", _there.Write("notes.zip", "just text"));

        Assert.Equal(1, said.Exit);
        Assert.Contains("notes.zip: this is no backup of Touchline", said.Errors, StringComparison.Ordinal);
    }
}
