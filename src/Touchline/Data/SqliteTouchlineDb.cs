using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Touchline.Data;

/// <summary>The embedded database: one file, write-ahead log, one writer at a time.</summary>
public sealed class SqliteTouchlineDb(DbContextOptions<SqliteTouchlineDb> options, OrganisationScope scope) : TouchlineDb(options, scope)
{
    private const int Busy = 5;
    private const int Locked = 6;

    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Writers = new();

    // SQLite has one writer; queueing here waits its turn instead of polling a busy file.
    protected override async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellation)
    {
        if (Database.CurrentTransaction is not null) return await write();
        var writer = Writers.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await writer.WaitAsync(cancellation);
        try
        {
            return await write();
        }
        finally
        {
            writer.Release();
        }
    }

    // Of a few hundred rows SQLite cannot tell how many an organisation has, and takes it for a few hundred: of every index that begins
    // with the organisation it is said. Its documentation lets programs write into this table, and asks them to have it read again.
    private const string LearnSizes = """
        PRAGMA analysis_limit=400;
        PRAGMA optimize=0x10002;
        WITH known AS (
            SELECT rowid AS at, substr(stat, 1, instr(stat, ' ') - 1) AS size, substr(stat, instr(stat, ' ') + 1) || ' ' AS further FROM sqlite_stat1
            WHERE EXISTS (SELECT 1 FROM pragma_index_info(idx) WHERE seqno = 0 AND name = 'organisation_id'))
        UPDATE sqlite_stat1 SET stat = (
            SELECT size || ' ' || max(1, size / max(1, (SELECT count(*) FROM organisation))) || rtrim(substr(further, instr(further, ' '))) FROM known WHERE at = sqlite_stat1.rowid)
        WHERE rowid IN (SELECT at FROM known);
        ANALYZE sqlite_schema;
        """;

    // Only where a table was never looked at or has grown much, and then a few hundred rows of it.
    public override Task LearnSizesAsync(CancellationToken cancellation) => WriteAsync(
        async () =>
        {
            var patience = Database.GetCommandTimeout();
            Database.SetCommandTimeout(1);
            try
            {
                await Database.ExecuteSqlRawAsync(LearnSizes, cancellation);
                return true;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
            {
                // Another program writes: it is left for the next time, and not worth to wait for.
                return false;
            }
            finally
            {
                Database.SetCommandTimeout(patience);
            }
        },
        cancellation);

    // An import holds the one writer until its last row.
    public override void WaitLong()
    {
        Database.SetCommandTimeout(LongWait);
        ((SqliteConnection)Database.GetDbConnection()).DefaultTimeout = (int)LongWait.TotalSeconds;
    }

    public static string ConnectionTo(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();
}

/// <summary>Used by <c>./migration</c> only.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteTouchlineDb>
{
    public SqliteTouchlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTouchlineDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options, new OrganisationScope());
}
