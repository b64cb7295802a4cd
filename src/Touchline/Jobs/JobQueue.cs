using Touchline.Data;
using Touchline.Model;

namespace Touchline.Jobs;

/// <summary>Puts jobs into the queue, and says how far they are.</summary>
public sealed class JobQueue(TouchlineDb db, JobsAtHand atHand, IEnumerable<JobKind> kinds, TimeProvider time)
{
    // What is done within this time needs no page of its own to wait on.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1.5);

    /// <summary>Saves the unit of work with the job in it, and lets it begin.</summary>
    public async Task<RecordId> AddAsync(string name, string about, CancellationToken cancellation)
    {
        var job = new JobRow { OrganisationId = db.OrganisationId, Name = name, About = about, Queued = time.GetUtcNow() };
        db.Add(job);
        await db.SaveChangesAsync(cancellation);
        atHand.Add(job.OrganisationId, job.Id, kinds.Any(kind => kind.Name == name && kind.OnlyReads));
        return job.Id;
    }

    /// <summary>Waits a moment for a job to end; true where it did.</summary>
    public Task<bool> WaitAMomentAsync(RecordId job, CancellationToken cancellation) => atHand.WaitAsync(job, Moment, cancellation);

    /// <summary>Waits for a job to end.</summary>
    public Task WaitForAsync(RecordId job, CancellationToken cancellation) => atHand.WaitAsync(job, Timeout.InfiniteTimeSpan, cancellation);

    /// <summary>How far the job about this is; null where none is open.</summary>
    public async Task<JobProgress?> ProgressAsync(string about, CancellationToken cancellation) =>
        await db.FindOpenJobAsync(about, cancellation) is { } job ? atHand.ProgressOf(job.Id) ?? new JobProgress { Text = "Waiting for its turn" } : null;

    /// <summary>Stops the job about this; it undoes what it has not finished.</summary>
    public async Task StopAsync(string about, CancellationToken cancellation)
    {
        if (await db.FindOpenJobAsync(about, cancellation) is { } job) await atHand.StopAsync(job.Id, cancellation);
    }
}
