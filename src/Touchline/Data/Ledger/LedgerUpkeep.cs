using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data.Ledger;

/// <summary>Folds what waits, each second and each organisation in capped batches, where the database has many writers.</summary>
internal sealed partial class LedgerUpkeep(Installation installation, IServiceScopeFactory scopes, ILogger<LedgerUpkeep> log) : BackgroundService
{
    // So many batches in a row, that an organisation which is being imported does not keep others waiting.
    private const int BatchesInARow = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (installation.UsesSqlite) continue;
            try
            {
                foreach (var organisation in await WaitingAsync(stoppingToken)) await FoldAsync(organisation, stoppingToken);
            }
            catch (DbException error)
            {
                // Nothing is lost: what waits is in the figures already, and is folded when the database answers again.
                CouldNotFold(error);
            }
        }
    }

    private async Task<List<OrganisationId>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = installation.Open(new OrganisationScope());
        return await db.Set<RollupChange>().IgnoreQueryFilters().Select(row => row.OrganisationId).Distinct().ToListAsync(cancellation);
    }

    private async Task FoldAsync(OrganisationId organisation, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(organisation);
        var rollups = scope.ServiceProvider.GetRequiredService<Rollups>();
        for (var batch = 0; batch < BatchesInARow && await rollups.FoldAsync(cancellation); batch++)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of figures could not be folded; they wait.")]
    private partial void CouldNotFold(Exception error);
}
