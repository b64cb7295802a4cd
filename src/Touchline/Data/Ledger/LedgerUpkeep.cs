using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data.Ledger;

/// <summary>
/// What ledgers need beside requests: each second what waits is folded, each organisation in capped batches, where the database
/// has many writers; each minute those are turned whose day has ended.
/// </summary>
internal sealed partial class LedgerUpkeep(Installation installation, IServiceScopeFactory scopes, ILogger<LedgerUpkeep> log) : BackgroundService
{
    // So many batches in a row, that an organisation which is being imported does not keep others waiting.
    private const int BatchesInARow = 20;
    private const int SecondsBetweenTurns = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            for (var second = 0; await timer.WaitForNextTickAsync(stoppingToken); second++)
            {
                try
                {
                    await KeepAsync(second, stoppingToken);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    // Nothing is lost: readers count what waits, and what is behind is made up for at the next tick.
                    CouldNotKeep(error);
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, and whatever it takes away under our hands; what waits is folded when it starts again.
        }
    }

    private async Task KeepAsync(int second, CancellationToken cancellation)
    {
        if (!installation.UsesSqlite)
            foreach (var organisation in await OrganisationsAsync(db => db.Set<RollupChange>().IgnoreQueryFilters().Select(row => row.OrganisationId), cancellation))
                await RunAsync(organisation, rollups => FoldAsync(rollups, cancellation));
        if (second % SecondsBetweenTurns != 0) return;
        foreach (var organisation in await OrganisationsAsync(db => db.Set<LedgerState>().IgnoreQueryFilters().Select(row => row.OrganisationId), cancellation))
            await RunAsync(organisation, rollups => rollups.PrepareAsync(cancellation));
    }

    private async Task<List<OrganisationId>> OrganisationsAsync(Func<TouchlineDb, IQueryable<OrganisationId>> asked, CancellationToken cancellation)
    {
        await using var db = installation.Open(new OrganisationScope());
        return await asked(db).Distinct().ToListAsync(cancellation);
    }

    private async Task RunAsync(OrganisationId organisation, Func<Rollups, Task> run)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(organisation);
        await run(scope.ServiceProvider.GetRequiredService<Rollups>());
    }

    private static async Task FoldAsync(Rollups rollups, CancellationToken cancellation)
    {
        for (var batch = 0; batch < BatchesInARow && await rollups.FoldAsync(cancellation);) batch++;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger could not be kept up to date; it is tried again.")]
    private partial void CouldNotKeep(Exception error);
}
