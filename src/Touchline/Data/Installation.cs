using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Touchline.Data;

/// <summary>Where this program keeps its data: a folder, and a PostgreSQL connection where one is given.</summary>
public sealed class Installation
{
    private readonly ConcurrentDictionary<bool, DbContextOptions> _options = new();
    private readonly ILoggerFactory _log;
    private volatile bool _isDemo;

    public Installation(string dataFolder, string? postgres, bool isDemo, ILoggerFactory log)
    {
        (DataFolder, Postgres, _isDemo, _log) = (Path.GetFullPath(dataFolder), postgres, isDemo, log);
        Directory.CreateDirectory(KeysFolder);
    }

    public string DataFolder { get; }

    /// <summary>Null where the embedded database is used.</summary>
    public string? Postgres { get; }

    /// <summary>The keys that seal private notes and sign-in cookies; they live beside the data.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>The demo organisation lives in a file of its own, whatever the database of the installation.</summary>
    public bool IsDemo => _isDemo;

    public bool UsesSqlite => IsDemo || Postgres is null;

    public string SqliteFile => Path.Combine(DataFolder, IsDemo ? "demo.db" : "touchline.db");

    /// <summary>Names the database for whoever keeps something by it.</summary>
    public string Name => UsesSqlite ? SqliteFile : Postgres!;

    /// <summary>Where the data is, for a message: never with a password.</summary>
    public string Place
    {
        get
        {
            if (Postgres is null) return DataFolder;
            var connection = new Npgsql.NpgsqlConnectionStringBuilder(Postgres);
            return $"{connection.Host}, database {connection.Database}";
        }
    }

    public void EnterDemo() => _isDemo = true;

    public void LeaveDemo() => _isDemo = false;

    public TouchlineDb Open(OrganisationScope scope) => Open(scope, IsDemo);

    private TouchlineDb Open(OrganisationScope scope, bool demo)
    {
        var options = _options.GetOrAdd(demo, _ => demo || Postgres is null
            ? Sqlite(SqliteTouchlineDb.ConnectionTo(Path.Combine(DataFolder, demo ? "demo.db" : "touchline.db")), _log)
            : PostgreSql(Postgres, _log));
        return options is DbContextOptions<SqliteTouchlineDb> sqlite
            ? new SqliteTouchlineDb(sqlite, scope)
            : new PostgresTouchlineDb((DbContextOptions<PostgresTouchlineDb>)options, scope);
    }

    /// <summary>The installation's own database, also while the demo is open.</summary>
    public TouchlineDb OpenOwn(OrganisationScope scope) => Open(scope, demo: false);

    /// <summary>Brings the tables up to date; the database's own migration lock keeps two programs from doing it at once.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await PrepareAsync(demo: false, cancellation);
        if (IsDemo) await PrepareAsync(demo: true, cancellation);
    }

    private async Task PrepareAsync(bool demo, CancellationToken cancellation)
    {
        await using var db = Open(new OrganisationScope(), demo);
        if (!await NewestMigration.IsAppliedAsync(db, cancellation))
        {
            if (db is SqliteTouchlineDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        await db.LearnSizesAsync(cancellation);
    }

    private static DbContextOptions<SqliteTouchlineDb> Sqlite(string connection, ILoggerFactory log) =>
        new DbContextOptionsBuilder<SqliteTouchlineDb>().UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .UseSnakeCaseNamingConvention().UseLoggerFactory(log).Options;

    private static DbContextOptions<PostgresTouchlineDb> PostgreSql(string connection, ILoggerFactory log) =>
        new DbContextOptionsBuilder<PostgresTouchlineDb>().UseNpgsql(Prepared(connection), npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .UseSnakeCaseNamingConvention().UseLoggerFactory(log).Options;

    // The few statements of a save are planned once for each connection, and a connection is given back without being wiped:
    // nothing of ours outlives its transaction.
    private static string Prepared(string connection)
    {
        var given = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        if (given.MaxAutoPrepare == 0) given.MaxAutoPrepare = 100;
        given.NoResetOnClose = true;
        return given.ToString();
    }

    /// <summary>Closes pooled connections to a file that is about to be replaced or removed.</summary>
    public static void ReleaseFiles() => SqliteConnection.ClearAllPools();
}
