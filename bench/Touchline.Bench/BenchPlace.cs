using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Features.Demo;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Bench;

/// <summary>An organisation of one size on one database, made where it is not there yet.</summary>
internal sealed class BenchPlace : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchPlace(ServiceProvider services, OrganisationId organisation, DateOnly today) => (_services, Organisation, Today) = (services, organisation, today);

    public OrganisationId Organisation { get; }

    public DateOnly Today { get; }

    public Installation Installation => _services.GetRequiredService<Installation>();

    public static async Task<BenchPlace> OpenAsync(string folder, string database, int reps)
    {
        var connection = database == "sqlite" ? null : await PostgresAsync($"bench_{reps}");
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Installation(Path.Combine(folder, $"{database}-{reps}"), connection, isDemo: database == "sqlite", NullLoggerFactory.Instance));
        services.AddTouchlineData();
        services.AddScoped<MakeLargeDemo>();
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Installation>().PrepareAsync(CancellationToken.None);
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        if (await Setup.OnlyOrganisationAsync(db, CancellationToken.None) is null)
            await scope.ServiceProvider.GetRequiredService<MakeLargeDemo>().RunAsync(new LargeDemo(reps, seed: 1), Console.WriteLine, CancellationToken.None);
        var organisation = (await Setup.OnlyOrganisationAsync(db, CancellationToken.None))!.Value;
        db.Scope.Enter(organisation);
        var place = new BenchPlace(provider, organisation, (await db.OrganisationAsync(CancellationToken.None)).DemoDay!.Value);
        if (connection is not null) await db.Database.ExecuteSqlRawAsync("ANALYZE");
        await place.RunAsync(async services => { await services.GetRequiredService<Rollups>().PrepareAsync(CancellationToken.None); return true; });
        return place;
    }

    /// <summary>Runs something as a request would, in a scope of its own.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(Organisation);
        return await run(scope.ServiceProvider);
    }

    /// <summary>A single value by SQL of the bench's own.</summary>
    public Task<List<T>> QueryAsync<T>(string sql) => RunAsync(services =>
    {
        var db = services.GetRequiredService<TouchlineDb>();
        db.Database.SetCommandTimeout(0);
        return db.Database.SqlQueryRaw<T>(sql).ToListAsync();
    });

    /// <summary>A statement of the bench's own.</summary>
    public Task<int> ExecuteAsync(string sql) => RunAsync(services =>
    {
        var db = services.GetRequiredService<TouchlineDb>();
        db.Database.SetCommandTimeout(0);
        return db.Database.ExecuteSqlRawAsync(sql);
    });

    private static async Task<string> PostgresAsync(string name)
    {
        var server = Environment.GetEnvironmentVariable("TOUCHLINE_TEST_POSTGRES") ?? throw new InvalidOperationException("No PostgreSQL: run bench/ledger, which starts one.");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var known = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{name}'", connection);
        if (await known.ExecuteScalarAsync() is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
        }
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 100 }.ToString();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
