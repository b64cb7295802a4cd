using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchline.Model;

namespace Touchline.Data.Ledger;

/// <summary>Brings figures up to date after mass changes, beside the requests: piece after piece, of one organisation after the other.</summary>
internal sealed partial class LedgerRecounts(Installation installation, IServiceScopeFactory scopes, ILogger<LedgerRecounts> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    foreach (var organisation in await WaitingAsync(stoppingToken)) await RecountAsync(organisation, stoppingToken);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    // The piece is undone, and begun again at the next tick; of one that only waited too long nobody need be told.
                    if (error.GetBaseException() is not PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }) CouldNotRecount(error);
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; the next one goes on with the piece that was not ended.
        }
    }

    private async Task<List<OrganisationId>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = installation.Open(new OrganisationScope());
        var recounts = db.Set<RecountRow>().IgnoreQueryFilters().Select(row => row.OrganisationId);
        var sessions = db.Set<UncountedSession>().IgnoreQueryFilters().Select(row => row.OrganisationId);
        return await recounts.Union(sessions).ToListAsync(cancellation);
    }

    private async Task RecountAsync(OrganisationId organisation, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(organisation);
        var recounts = scope.ServiceProvider.GetRequiredService<Recounts>();
        while (await recounts.PieceAsync(cancellation)) cancellation.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Figures could not be brought up to date; it is tried again.")]
    private partial void CouldNotRecount(Exception error);
}
