using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A commitment is made, kept, dropped, moved or opened again, by its owner or a coach of its session.</summary>
public sealed class CloseCommitment(TouchlineDb db, Records records, Viewer viewer)
{
    public async Task<Commitment> MakeAsync(SessionId session, NewCommitment made, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var commitment = Commitment.Make(await db.FindSessionAsync(session, cancellation) ?? throw new NotThereException(), made, snapshot.Today);
        db.Add(commitment);
        await db.SaveChangesAsync(cancellation);
        return commitment;
    }

    public Task<Commitment> KeepAsync(CommitmentId id, string word, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.Keep(today, word), cancellation);

    public Task<Commitment> DropAsync(CommitmentId id, string reason, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.Drop(today, reason), cancellation);

    public Task<Commitment> MoveAsync(CommitmentId id, DateOnly due, CancellationToken cancellation) => ChangeAsync(id, (row, today) => row.MoveTo(due, today), cancellation);

    public Task<Commitment> ReopenAsync(CommitmentId id, CancellationToken cancellation) => ChangeAsync(id, (row, _) => row.Reopen(), cancellation);

    private async Task<Commitment> ChangeAsync(CommitmentId id, Action<Commitment, DateOnly> change, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var commitment = await db.FindCommitmentAsync(id, cancellation) ?? throw new NotThereException();
        var session = snapshot.Find(commitment.SessionId) ?? throw new NotThereException();
        if (viewer.PersonId is not { } me || (me != commitment.OwnerId && !session.WasCoachedBy(me))) throw new NotAllowedException();
        change(commitment, snapshot.Today);
        await db.SaveChangesAsync(cancellation);
        return commitment;
    }
}
