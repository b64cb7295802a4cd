using Touchline.Data;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A coach logs a session that was held, or plans one that lies ahead. The same log sent twice is one session.</summary>
public sealed class LogSession(TouchlineDb db, Viewer viewer, Access access, Records records, OrganisationClock clock, PrivateNotes notes)
{
    public async Task<Session> RunAsync(SessionLog log, string privateNote, IReadOnlyList<NewCommitment> commitments, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        if (log.SentAs is { } sent && await db.FindSentAsync(sent, cancellation) is { } known) return snapshot.Find(known) ?? (await db.FindSessionAsync(known, cancellation))!;
        var coach = viewer.PersonId ?? throw new NotAllowedException();
        DemandAll(snapshot, log);
        var session = log.ToSession(db.OrganisationId, coach, clock.NowOf(snapshot.Organisation), snapshot.Today);
        db.Add(session);
        foreach (var made in commitments) db.Add(Commitment.Make(session, made, snapshot.Today));
        if (privateNote.Length > 0) db.Add(new PrivateNote { OrganisationId = db.OrganisationId, SessionId = session.Id, AuthorId = coach, Sealed = notes.Seal(coach, privateNote) });
        await db.SaveChangesAsync(cancellation);
        return session;
    }

    // Whoever was the coach on the day may log it today, too.
    private void DemandAll(Snapshot snapshot, SessionLog log)
    {
        foreach (var rep in log.Reps)
        {
            if (snapshot.Find(rep) is null) throw new NotThereException();
            var relation = access.RelationTo(snapshot, rep, snapshot.Today) | access.RelationTo(snapshot, rep, log.Day < snapshot.Today ? log.Day : snapshot.Today);
            if (!Policy.Allows(Right.LogSessions, relation)) throw new NotAllowedException();
        }
    }
}
