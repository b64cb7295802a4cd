using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Touchline.Data;

/// <summary>The embedded database: one file, write-ahead log, one writer at a time.</summary>
public sealed class SqliteTouchlineDb(DbContextOptions<SqliteTouchlineDb> options, OrganisationScope scope) : TouchlineDb(options, scope)
{
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

    // Only where a table was never looked at or has grown much, and then a few hundred rows of it. While another program writes SQLite
    // leaves it for the next time and says nothing; it is not worth to wait for that.
    public override Task LearnSizesAsync(CancellationToken cancellation) => WriteAsync(
        async () =>
        {
            var patience = Database.GetCommandTimeout();
            Database.SetCommandTimeout(1);
            try
            {
                return await Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=400; PRAGMA optimize=0x10002;", cancellation);
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
