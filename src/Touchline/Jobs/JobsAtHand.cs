using System.Collections.Concurrent;
using System.Threading.Channels;
using Touchline.Model;

namespace Touchline.Jobs;

/// <summary>The jobs this program knows of now: those to begin, and those that run.</summary>
public sealed class JobsAtHand
{
    private readonly Channel<(OrganisationId Organisation, RecordId Job)> _waiting = Channel.CreateUnbounded<(OrganisationId, RecordId)>();
    private readonly Channel<(OrganisationId Organisation, RecordId Job)> _reading = Channel.CreateUnbounded<(OrganisationId, RecordId)>();
    private readonly ConcurrentDictionary<RecordId, AtHand> _jobs = new();

    private sealed record AtHand(JobProgress Progress, CancellationTokenSource Stop, TaskCompletionSource Ended);

    public void Add(OrganisationId organisation, RecordId job, bool onlyReads)
    {
        _jobs[job] = new AtHand(new JobProgress { Text = "Waiting for its turn" }, new CancellationTokenSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        (onlyReads ? _reading : _waiting).Writer.TryWrite((organisation, job));
    }

    internal IAsyncEnumerable<(OrganisationId Organisation, RecordId Job)> ReadAsync(bool onlyReads, CancellationToken cancellation) =>
        (onlyReads ? _reading : _waiting).Reader.ReadAllAsync(cancellation);

    internal (JobProgress Progress, CancellationToken Stop) Of(RecordId job) => (_jobs[job].Progress, _jobs[job].Stop.Token);

    internal void End(RecordId job)
    {
        if (!_jobs.TryRemove(job, out var ended)) return;
        ended.Ended.TrySetResult();
        ended.Stop.Dispose();
    }

    public JobProgress? ProgressOf(RecordId job) => _jobs.TryGetValue(job, out var found) ? found.Progress : null;

    public async Task<bool> WaitAsync(RecordId job, TimeSpan atMost, CancellationToken cancellation)
    {
        if (!_jobs.TryGetValue(job, out var found)) return true;
        return await Task.WhenAny(found.Ended.Task, Task.Delay(atMost, cancellation)) == found.Ended.Task;
    }

    public async Task StopAsync(RecordId job, CancellationToken cancellation)
    {
        if (!_jobs.TryGetValue(job, out var found)) return;
        await found.Stop.CancelAsync();
        await found.Ended.Task.WaitAsync(cancellation);
    }
}
