using Touchline.Data;
using Touchline.Model;

namespace Touchline.Jobs;

/// <summary>Puts what each night brings into the queue, once a day for each organisation, also where the program was not running at its time.</summary>
public sealed partial class Timetable(Installation installation, IEnumerable<Nightly> nightly, IServiceScopeFactory scopes, TimeProvider time, ILogger<Timetable> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Between);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    // What was missed is found at the next look.
                    CouldNotLook(error);
                }
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what is due is found when it starts again.
        }
    }

    /// <summary>Queues what is due and has not been queued today.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        List<(OrganisationId Id, string TimeZone)> organisations;
        await using (var db = installation.Open(new OrganisationScope()))
        {
            await db.LearnSizesAsync(cancellation);
            organisations = [.. (await db.AllOrganisationsAsync(cancellation)).Select(row => (row.Id, row.TimeZone))];
        }
        foreach (var (id, zone) in organisations)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(id);
            await LookAsync(scope.ServiceProvider, new OrganisationCalendar(zone, []), cancellation);
        }
    }

    private async Task LookAsync(IServiceProvider services, OrganisationCalendar calendar, CancellationToken cancellation)
    {
        var now = calendar.LocalTimeOf(time.GetUtcNow());
        foreach (var due in nightly.Where(job => TimeOnly.FromDateTime(now) >= job.At))
        {
            var last = await services.GetRequiredService<TouchlineDb>().LastQueuedAsync(due.Name, cancellation);
            if (last is { } queued && calendar.DayOf(queued) == DateOnly.FromDateTime(now)) continue;
            await services.GetRequiredService<JobQueue>().AddAsync(due.Name, due.Name, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The timetable could not be read; it is tried again.")]
    private partial void CouldNotLook(Exception error);
}
