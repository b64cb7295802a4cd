using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Data;

/// <summary>What is written of a session: parts, agenda, checks, and the commitments that went before it.</summary>
public static class SessionWritingRows
{
    public static Task<List<SessionPart>> PartsOfAsync(this TouchlineDb db, SessionId session, CancellationToken cancellation) =>
        db.Rows<SessionPart>().Where(row => row.SessionId == session).OrderBy(row => row.Name).ThenBy(row => row.OwnerId).ToListAsync(cancellation);

    public static Task<SessionPart?> FindPartAsync(this TouchlineDb db, SessionId session, string name, PersonId owner, CancellationToken cancellation) =>
        db.Rows<SessionPart>().SingleOrDefaultAsync(row => row.SessionId == session && row.Name == name && row.OwnerId == owner, cancellation);

    /// <summary>Finished parts of these sessions, to be read only.</summary>
    public static Task<List<SessionPart>> PartsOfAsync(this TouchlineDb db, IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation) =>
        db.Rows<SessionPart>().AsNoTracking().Where(row => sessions.Contains(row.SessionId)).ToListAsync(cancellation);

    /// <summary>Notes of the log of these sessions.</summary>
    public static Task<Dictionary<SessionId, string>> NotesOfAsync(this TouchlineDb db, IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation) =>
        db.Rows<Session>().AsNoTracking().Where(row => sessions.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Notes, cancellation);

    public static Task<TextShare?> FindShareAsync(this TouchlineDb db, PersonId rep, PersonId coach, CancellationToken cancellation) =>
        db.Rows<TextShare>().SingleOrDefaultAsync(row => row.RepId == rep && row.CoachId == coach, cancellation);

    public static Task<List<AgendaItem>> AgendaOfAsync(this TouchlineDb db, SessionId session, CancellationToken cancellation) =>
        db.Rows<AgendaItem>().Where(row => row.SessionId == session).OrderBy(row => row.Place).ThenBy(row => row.Id).ToListAsync(cancellation);

    public static Task<AgendaItem?> FindAgendaItemAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<AgendaItem>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<List<SessionCheck>> ChecksOfAsync(this TouchlineDb db, SessionId session, CancellationToken cancellation) =>
        db.Rows<SessionCheck>().Where(row => row.SessionId == session).ToListAsync(cancellation);

    /// <summary>Sessions with a check that is still open though its last day has passed.</summary>
    public static Task<List<SessionId>> WithChecksToCloseAsync(this TouchlineDb db, DateOnly today, int most, CancellationToken cancellation) =>
        db.Rows<SessionCheck>().Where(row => row.Outcome == CheckOutcome.Open && row.Closes < today).Select(row => row.SessionId).Distinct().OrderBy(id => id).Take(most).ToListAsync(cancellation);

    public static async Task<HashSet<CommitmentId>> ReviewedInAsync(this TouchlineDb db, SessionId session, CancellationToken cancellation) =>
        [.. await db.Rows<CommitmentReview>().Where(row => row.SessionId == session).Select(row => row.CommitmentId).ToListAsync(cancellation)];

    public static Task<bool> IsReviewedAsync(this TouchlineDb db, SessionId session, CommitmentId commitment, CancellationToken cancellation) =>
        db.Rows<CommitmentReview>().AnyAsync(row => row.SessionId == session && row.CommitmentId == commitment, cancellation);

    /// <summary>
    /// Commitments of earlier sessions that were open when this one came: of a team meeting those of the coach's earlier team meetings,
    /// else those of the same coach with the same rep, whatever the kind.
    /// </summary>
    public static Task<List<Commitment>> OpenBeforeAsync(this TouchlineDb db, Session session, CancellationToken cancellation)
    {
        var (coaches, reps) = (session.Coaches.Select(row => row.PersonId).ToList(), session.Reps.Select(row => row.PersonId).ToList());
        var isTeam = session.Kind == Kind.TeamMeeting;
        var earlier = from row in db.Rows<Session>()
                      join coach in db.Rows<SessionCoach>() on row.Id equals coach.SessionId
                      where coaches.Contains(coach.PersonId) && row.Id != session.Id && row.State == SessionState.Held && row.Deleted == null
                      where isTeam ? row.Kind == Kind.TeamMeeting : db.Rows<SessionRep>().Any(rep => rep.SessionId == row.Id && reps.Contains(rep.PersonId))
                      select row.Id;
        return db.Rows<Commitment>()
            .Where(row => earlier.Contains(row.SessionId) && row.Made < session.Day && (row.Outcome == null || row.Closed >= session.Day))
            .Where(row => isTeam || reps.Contains(row.OwnerId) || coaches.Contains(row.OwnerId))
            .OrderBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellation);
    }
}
