using Npgsql;
using Touchline.Data;

namespace Touchline.Tests.CommandLine;

/// <summary>What a command answered.</summary>
public sealed record Said(int Exit, string Output, string Errors);

/// <summary>Somebody at a terminal, with an empty installation of their own.</summary>
public sealed class Terminal : IDisposable
{
    private readonly string[] _where;

    private Terminal(string folder, string? postgres)
    {
        (Folder, Postgres) = (folder, postgres);
        _where = postgres is null ? ["--data", Data] : ["--data", Data, "--database", postgres];
    }

    /// <summary>A folder of the test's own, for files.</summary>
    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    public string? Postgres { get; }

    /// <summary>What <c>move --to</c> is given to come here.</summary>
    public string Address => Postgres ?? Data;

    public static async Task<Terminal> OpenAsync(Database database) => new(
        Directory.CreateTempSubdirectory("touchline-terminal-").FullName, database == Database.Postgres ? await House.NewPostgresAsync() : null);

    public async Task<Said> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Touchline.CommandLine.CommandLine.RunAsync([.. words, .. _where], output, errors);
        return new Said(exit, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command that is to succeed, and gives what it printed.</summary>
    public async Task<string> ReadAsync(params string[] words)
    {
        var said = await RunAsync(words);
        return said.Exit == 0 ? said.Output : throw new InvalidOperationException($"{string.Join(' ', words)}: {said.Exit}, {said.Errors}");
    }

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public static string Example(string name) => Path.Combine(House.Root, "tests", "data", name);

    /// <summary>Every row of every table, as text: what two installations are compared by.</summary>
    public async Task<string> EverythingAsync()
    {
        var installation = new Installation(Data, Postgres, isDemo: false, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await installation.PrepareAsync(CancellationToken.None);
        await using var db = installation.OpenOwn(new OrganisationScope());
        return await EveryRow.OfAsync(db);
    }

    public void Dispose()
    {
        Installation.ReleaseFiles();
        if (Postgres is not null) NpgsqlConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
