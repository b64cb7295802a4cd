using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>Sessions, their texts and commitments, reached one by one to be read whole or changed.</summary>
public static class SessionRows
{
    /// <summary>A session with its coaches and reps, to be changed; null where there is none.</summary>
    public static Task<Session?> FindSessionAsync(this TouchlineDb db, SessionId id, CancellationToken cancellation) =>
        db.Rows<Session>().Include(row => row.Coaches.OrderBy(coach => coach.PersonId)).Include(row => row.Reps.OrderBy(rep => rep.PersonId)).SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The session that was sent under this name before; null where it is new.</summary>
    public static async Task<SessionId?> FindSentAsync(this TouchlineDb db, string sentAs, CancellationToken cancellation) =>
        await db.Rows<Session>().Where(row => row.SentAs == sentAs).Select(row => (SessionId?)row.Id).SingleOrDefaultAsync(cancellation);

    public static Task<PrivateNote?> FindPrivateNoteAsync(this TouchlineDb db, SessionId session, PersonId author, CancellationToken cancellation) =>
        db.Rows<PrivateNote>().SingleOrDefaultAsync(row => row.SessionId == session && row.AuthorId == author, cancellation);

    public static Task<Commitment?> FindCommitmentAsync(this TouchlineDb db, CommitmentId id, CancellationToken cancellation) =>
        db.Rows<Commitment>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Commitments of a session with their texts, as they were made.</summary>
    public static Task<List<Commitment>> CommitmentsOfAsync(this TouchlineDb db, SessionId session, CancellationToken cancellation) =>
        db.Rows<Commitment>().AsNoTracking().Where(row => row.SessionId == session).OrderBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>Texts of these commitments.</summary>
    public static Task<Dictionary<CommitmentId, string>> TextsOfAsync(this TouchlineDb db, IReadOnlyCollection<CommitmentId> ids, CancellationToken cancellation) =>
        db.Rows<Commitment>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Text, cancellation);
}
