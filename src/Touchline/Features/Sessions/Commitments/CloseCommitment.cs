using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.Commitments;

/// <summary>A commitment is made, kept, dropped, moved or opened again, by its owner or a coach of its session.</summary>
public sealed class CloseCommitment(TouchlineDb db, Excerpts excerpts, Viewer viewer, KeepCraft craft, OrganisationClock clock)
{
    public async Task MakeAsync(SessionId session, IReadOnlyList<NewCommitment> made, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(session), cancellation);
        var held = await db.FindSessionAsync(session, cancellation) ?? throw new NotThereException();
        foreach (var each in made) db.Add(Commitment.Make(held, each, snapshot.Today));
        await craft.SaveAsync(held, snapshot, cancellation);
    }

    public Task<Commitment> KeepAsync(CommitmentId id, string word, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.Keep(today, word), cancellation);

    public Task<Commitment> DropAsync(CommitmentId id, string reason, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.Drop(today, reason), cancellation);

    public Task<Commitment> MoveAsync(CommitmentId id, DateOnly due, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.MoveTo(due, today), cancellation);

    public Task<Commitment> ReopenAsync(CommitmentId id, CancellationToken cancellation) => ChangeAsync(id, (row, _) => row.Reopen(), cancellation);

    /// <summary>In a session an earlier commitment is looked at: kept, dropped with a reason, or (null) carried on.</summary>
    public async Task ReviewAsync(SessionId session, CommitmentId id, CommitmentOutcome? outcome, string word, CancellationToken cancellation)
    {
        var held = await db.FindSessionAsync(session, cancellation) ?? throw new NotThereException();
        var commitment = await db.FindCommitmentAsync(id, cancellation) ?? throw new NotThereException();
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(session, commitment.SessionId), cancellation);
        if (!MayClose(snapshot, commitment)) throw new NotAllowedException();
        if (outcome == CommitmentOutcome.Kept) commitment.Keep(snapshot.Today, word);
        if (outcome == CommitmentOutcome.Dropped) commitment.Drop(snapshot.Today, word);
        if (!await db.IsReviewedAsync(session, id, cancellation))
            db.Add(new CommitmentReview { OrganisationId = db.OrganisationId, SessionId = session, CommitmentId = id, At = clock.NowOf(snapshot.Organisation) });
        await craft.SaveAsync(held, snapshot, cancellation);
    }

    private bool MayClose(Snapshot snapshot, Commitment commitment) =>
        viewer.PersonId is { } me && (me == commitment.OwnerId || snapshot.Find(commitment.SessionId)?.WasCoachedBy(me) == true);

    private async Task<Commitment> ChangeAsync(CommitmentId id, Action<Commitment, DateOnly> change, CancellationToken cancellation)
    {
        var commitment = await db.FindCommitmentAsync(id, cancellation) ?? throw new NotThereException();
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(commitment.SessionId), cancellation);
        if (!MayClose(snapshot, commitment)) throw new NotAllowedException();
        change(commitment, snapshot.Today);
        await db.SaveChangesAsync(cancellation);
        return commitment;
    }
}
