using System.Data.Common;
using Touchline.Data;
using Touchline.Web;

namespace Touchline.Features.Sessions.Craft;

/// <summary>Closes, some time after each day has ended, the checks that nobody passed; also after a standstill.</summary>
public sealed partial class CloseChecksDaily(IServiceScopeFactory scopes, ILogger<CloseChecksDaily> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Between);
            do
            {
                try
                {
                    await CloseAsync(stoppingToken);
                }
                catch (DbException error)
                {
                    CouldNotClose(error);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what is open is closed when it starts again.
        }
    }

    private async Task CloseAsync(CancellationToken cancellation)
    {
        for (var more = true; more;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
            if (await Setup.OnlyOrganisationAsync(db, cancellation) is not { } organisation) return;
            db.Scope.Enter(organisation);
            more = await scope.ServiceProvider.GetRequiredService<CloseChecks>().RunAsync(cancellation) > 0;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Checks could not be closed; it is tried again")]
    private partial void CouldNotClose(Exception error);
}
