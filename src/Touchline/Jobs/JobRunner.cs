using Touchline.Data;
using Touchline.Model;

namespace Touchline.Jobs;

/// <summary>
/// Does the jobs one after the other, those that only read beside those that change records; those left over when the program
/// ended come first.
/// </summary>
public sealed class JobRunner(JobsAtHand atHand, IEnumerable<JobKind> kinds, IServiceScopeFactory scopes, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private const int MostTries = 2;

    private readonly Dictionary<string, JobKind> _kinds = kinds.ToDictionary(kind => kind.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
                foreach (var job in await scope.ServiceProvider.GetRequiredService<TouchlineDb>().OpenJobsAsync(stoppingToken))
                    atHand.Add(job.OrganisationId, job.Id, _kinds.GetValueOrDefault(job.Name)?.OnlyReads == true);
            await Task.WhenAll(DoAsync(onlyReads: false, stoppingToken), DoAsync(onlyReads: true, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what is not done waits for the next start.
        }
    }

    private async Task DoAsync(bool onlyReads, CancellationToken stopping)
    {
        await foreach (var (organisation, job) in atHand.ReadAsync(onlyReads, stopping)) await RunAsync(organisation, job, stopping);
    }

    private async Task RunAsync(OrganisationId organisation, RecordId id, CancellationToken stopping)
    {
        var (progress, stop) = atHand.Of(id);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, stop);
        try
        {
            if (await BeginAsync(organisation, id, stopping) is not { } job) return;
            var kind = _kinds[job.Name];
            var failure = job.Tries > MostTries ? new InvalidOperationException("It was begun before and never ended.") : await TryAsync(organisation, kind, job.About, progress, either.Token);
            if (stopping.IsCancellationRequested) return;
            await using var scope = Scope(organisation);
            if (failure is not null) await kind.GaveUpAsync(scope.ServiceProvider, job.About, failure, stopping);
            await EndAsync(scope.ServiceProvider, id, failure, stopping);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "A job could not be ended");
        }
        finally
        {
            atHand.End(id);
        }
    }

    private async Task<Exception?> TryAsync(OrganisationId organisation, JobKind kind, string about, JobProgress progress, CancellationToken cancellation)
    {
        try
        {
            await using var scope = Scope(organisation);
            await kind.RunAsync(scope.ServiceProvider, about, progress, cancellation);
            return null;
        }
        catch (Exception error)
        {
            if (error is not (OperationCanceledException or BrokenRulesException or Model.Imports.ImportRefusedException)) log.LogError(error, "The job {Job} failed", kind.Name);
            return error;
        }
    }

    private async Task<JobRow?> BeginAsync(OrganisationId organisation, RecordId id, CancellationToken cancellation)
    {
        await using var scope = Scope(organisation);
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        if (await db.FindJobAsync(id, cancellation) is not { State: JobState.Waiting or JobState.Running } job) return null;
        (job.State, job.Started, job.Tries) = (JobState.Running, time.GetUtcNow(), job.Tries + 1);
        await db.SaveChangesAsync(cancellation);
        return job;
    }

    private async Task EndAsync(IServiceProvider services, RecordId id, Exception? failure, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<TouchlineDb>();
        db.ChangeTracker.Clear();
        if (await db.FindJobAsync(id, cancellation) is not { } job) return;
        (job.State, job.Ended) = (failure is null ? JobState.Done : JobState.Failed, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    private AsyncServiceScope Scope(OrganisationId organisation)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(organisation);
        scope.ServiceProvider.GetRequiredService<TouchlineDb>().WaitLong();
        return scope;
    }
}
