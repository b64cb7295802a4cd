using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;

namespace Touchline.Features.Effect;

/// <summary>Stops a study that is under way, or drops one that failed, so that asking again begins anew.</summary>
public sealed class StopEffect(TouchlineDb db, JobQueue jobs)
{
    public async Task RunAsync(RecordId id, CancellationToken cancellation)
    {
        var about = id.Value.ToString();
        // One that waits behind others is not waited for; it finds nothing to do when its turn comes.
        if (await db.FindOpenJobAsync(about, cancellation) is { State: JobState.Running }) await jobs.StopAsync(about, cancellation);
        db.ChangeTracker.Clear();
        if (await db.FindEffectAsync(id, cancellation) is not { } run || run.State == EffectRunState.Done) return;
        db.Remove(run);
        await db.SaveChangesAsync(cancellation);
    }
}
