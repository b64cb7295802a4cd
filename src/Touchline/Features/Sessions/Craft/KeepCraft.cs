using Touchline.Data;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Features.Sessions.Craft;

/// <summary>Judges the craft of a session anew after each save that concerns it, and stores what came out.</summary>
public sealed class KeepCraft(TouchlineDb db, SessionKinds kinds, ReadWriting writing)
{
    /// <summary>Saves, and in the same transaction brings the session's checks up to what is written by then.</summary>
    /// <param name="session">The session, tracked.</param>
    /// <param name="snapshot">The records as they were before the save: teams and standards are asked of them.</param>
    /// <param name="cancellation">The reader left.</param>
    /// <param name="begins">It is being held now: its craft begins, wherever it came from.</param>
    public Task SaveAsync(Session session, Snapshot snapshot, CancellationToken cancellation, bool begins = false) => db.AloneAsync(
        async () =>
        {
            await db.SaveChangesAsync(cancellation);
            await BringAsync(session, snapshot, begins, cancellation);
            await db.SaveChangesAsync(cancellation);
        },
        cancellation);

    /// <summary>Judges a session that is being logged, before its first save: one save is enough.</summary>
    public async Task BeginAsync(Session session, IReadOnlyList<Commitment> commitments, Snapshot snapshot, CancellationToken cancellation)
    {
        if (!session.IsHeld || kinds.Of(session.Kind) is not { } kind) return;
        var judged = CraftOfSession.Judge(kind.Checks, await writing.RunOfNewAsync(session, snapshot, cancellation) with { Commitments = commitments }, snapshot.Today);
        foreach (var check in judged) db.Add(check);
        CraftOfSession.Total(session, judged);
    }

    private async Task BringAsync(Session session, Snapshot snapshot, bool begins, CancellationToken cancellation)
    {
        // Before it was held nothing is judged: until then everything is still open.
        if (session.State != SessionState.Held || kinds.Of(session.Kind) is not { } kind) return;
        var stored = await db.ChecksOfAsync(session.Id, cancellation);
        // One that was imported has no craft, and gets none by being put right.
        if (stored.Count == 0 && !begins && session.ExternalId != session.Id.Value.ToString("N")) return;
        var judged = CraftOfSession.Judge(kind.Checks, await writing.RunAsync(session, snapshot, cancellation), snapshot.Today);
        var holds = CraftOfSession.Bring(stored, judged, snapshot.Today);
        if (!ReferenceEquals(holds, stored))
        {
            foreach (var old in stored) db.Remove(old);
            if (stored.Count > 0) await db.SaveChangesAsync(cancellation);
            foreach (var check in holds) db.Add(check);
        }
        CraftOfSession.Total(session, holds);
    }
}
