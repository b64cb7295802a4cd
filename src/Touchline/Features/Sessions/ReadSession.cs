using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>A commitment as a screen shows it.</summary>
public sealed record CommitmentRow(CommitmentId Id, string Owner, bool IsCoachs, string? Text, DateOnly Made, DateOnly? Due, DateOnly? MovedTo, DateOnly? Closed, CommitmentOutcome? Outcome, string? Reason, bool MayClose);

/// <summary>A rep named in the session, what they said, and whether it counts for them.</summary>
public sealed record RepRow(PersonId Person, string Name, RepResponse Response, bool Counts);

/// <summary>Everything the session's page shows to this viewer; texts are null where the viewer may not read them.</summary>
public sealed record SessionRow(
    Session Session, DateOnly Today, IReadOnlyList<string> Coaches, IReadOnlyList<RepRow> Reps, bool IsLate, string? Notes, string? PrivateNote,
    IReadOnlyList<CommitmentRow> Commitments, bool MayChange, bool IsNamed, RepResponse MyResponse, bool MayWritePrivately, IReadOnlyList<(PersonId Person, string Name)> Team);

/// <summary>Reads one session. Reading another's texts from outside the pair goes into the audit trail.</summary>
public sealed class ReadSession(TouchlineDb db, Records records, Access access, Viewer viewer, PrivateNotes notes, AuditTrail trail)
{
    public async Task<SessionRow> RunAsync(SessionId id, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        var relation = access.RelationTo(snapshot, session);
        var mayRead = Policy.Allows(Policy.ToRead(session.Kind), relation);
        var mayChange = Policy.Allows(Right.ChangeSession, relation);
        if (mayRead && (relation & (Relation.Author | Relation.NamedRep)) == 0) await NoteReadingAsync(snapshot, session, cancellation);
        var made = await db.CommitmentsOfAsync(id, cancellation);
        var mine = viewer.PersonId is { } me ? await db.FindPrivateNoteAsync(id, me, cancellation) : null;
        return new SessionRow(
            session, snapshot.Today, [.. session.Coaches.Select(coach => snapshot.NameOf(coach.PersonId))],
            [.. session.Reps.Select(rep => new RepRow(rep.PersonId, snapshot.NameOf(rep.PersonId), rep.Response, snapshot.Measures.CountsFor(session, rep))).OrderBy(rep => rep.Name, StringComparer.CurrentCultureIgnoreCase)],
            session.IsLateLogged(snapshot.Measures.Calendar), mayRead ? session.Notes : null, mine is null ? null : notes.Open(mine.AuthorId, mine.Sealed),
            [.. made.Select(row => ToRow(snapshot, session, row, mayRead, relation))], mayChange, (relation & Relation.NamedRep) != 0,
            session.Reps.FirstOrDefault(rep => viewer.PersonId == rep.PersonId)?.Response ?? RepResponse.None,
            (relation & (Relation.Author | Relation.NamedRep)) != 0, mayChange ? TeamFor(snapshot, session) : []);
    }

    private static List<(PersonId, string)> TeamFor(Snapshot snapshot, Session session) =>
        [.. session.Coaches.SelectMany(coach => snapshot.Tree.TeamOf(coach.PersonId, session.Day)).Concat(session.Reps.Select(rep => rep.PersonId)).Distinct()
            .Select(person => (person, snapshot.NameOf(person))).OrderBy(row => row.Item2, StringComparer.CurrentCultureIgnoreCase)];

    private CommitmentRow ToRow(Snapshot snapshot, Session session, Commitment row, bool mayRead, Relation relation) => new(
        row.Id, viewer.PersonId == row.OwnerId ? "You" : snapshot.NameOf(row.OwnerId), session.WasCoachedBy(row.OwnerId), mayRead ? row.Text : null,
        row.Made, row.Due, row.MovedTo, row.Closed, row.Outcome, mayRead ? row.Reason : null,
        viewer.PersonId == row.OwnerId || (relation & Relation.Author) != 0);

    private async Task NoteReadingAsync(Snapshot snapshot, Session session, CancellationToken cancellation)
    {
        foreach (var rep in session.Reps)
            trail.Add(viewer.AccountId, viewer.Name, "session-read", rep.PersonId, $"{session.Kind.Label} of {Urls.Day(session.Day)} with {snapshot.NameOf(rep.PersonId)}");
        await db.SaveChangesAsync(cancellation);
    }
}
