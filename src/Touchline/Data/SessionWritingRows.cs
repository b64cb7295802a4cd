using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
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

    /// <summary>Sessions of these weeks in which somebody has still a check to pass: as a rep what is the rep's, as a coach the rest.</summary>
    public static async Task<List<(SessionId Session, Kind Kind, DateOnly Day, int Open, DateOnly Closes)>> ToFinishAsync(this TouchlineDb db, PersonId person, DateOnly today, CancellationToken cancellation)
    {
        var open = await (from check in db.Rows<SessionCheck>()
                          join session in db.Rows<Session>() on check.SessionId equals session.Id
                          where check.Outcome == CheckOutcome.Open && check.Closes >= today && session.State == SessionState.Held && session.Deleted == null
                          where check.IsReps
                              ? db.Rows<SessionRep>().Any(rep => rep.SessionId == session.Id && rep.PersonId == person)
                              : db.Rows<SessionCoach>().Any(coach => coach.SessionId == session.Id && coach.PersonId == person)
                          select new { session.Id, session.Kind, session.Day, check.Closes }).ToListAsync(cancellation);
        return [.. open.GroupBy(row => row.Id).Select(rows => (rows.Key, rows.First().Kind, rows.First().Day, rows.Count(), rows.First().Closes)).OrderBy(row => row.Item5).ThenBy(row => row.Key.Value)];
    }

    /// <summary>Names of those who were coached, and of those who coached, in these sessions.</summary>
    public static async Task<ILookup<SessionId, (PersonId Person, string Name, bool IsCoach)>> NamesInAsync(this TouchlineDb db, IReadOnlyCollection<SessionId> sessions, CancellationToken cancellation)
    {
        var reps = from rep in db.Rows<SessionRep>() join person in db.Rows<Person>() on rep.PersonId equals person.Id where sessions.Contains(rep.SessionId) select new { rep.SessionId, person.Id, person.Name, IsCoach = false };
        var coaches = from coach in db.Rows<SessionCoach>() join person in db.Rows<Person>() on coach.PersonId equals person.Id where sessions.Contains(coach.SessionId) select new { coach.SessionId, person.Id, person.Name, IsCoach = true };
        return sessions.Count == 0 ? Array.Empty<int>().ToLookup(_ => default(SessionId), _ => (default(PersonId), "", false))
            : (await reps.Concat(coaches).ToListAsync(cancellation)).ToLookup(row => row.SessionId, row => (row.Id, row.Name, row.IsCoach));
    }

    /// <summary>Finished parts of these names, of sessions of these days that name any of these reps.</summary>
    public static async Task<List<PartOfRep>> PartsWithAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> reps, IReadOnlyCollection<string> names, DayRange days, CancellationToken cancellation) =>
        [.. (await (from rep in db.Rows<SessionRep>()
                    join session in db.Rows<Session>() on rep.SessionId equals session.Id
                    join part in db.Rows<SessionPart>() on session.Id equals part.SessionId
                    where reps.Contains(rep.PersonId) && session.State == SessionState.Held && session.Deleted == null && session.Day >= days.From && session.Day <= days.Last
                    where names.Contains(part.Name) && part.Finished != null
                    select new { rep.PersonId, session.Day, session.Kind, Part = part }).AsNoTracking().ToListAsync(cancellation))
            .Select(row => new PartOfRep(row.PersonId, row.Day, row.Kind, row.Part))];

    /// <summary>Parts of these names that a coach finished in sessions since a day.</summary>
    public static Task<List<SessionPart>> FinishedByAsync(this TouchlineDb db, PersonId coach, IReadOnlyCollection<string> names, DateOnly since, CancellationToken cancellation) =>
        (from part in db.Rows<SessionPart>()
         join session in db.Rows<Session>() on part.SessionId equals session.Id
         where names.Contains(part.Name) && part.OwnerId == coach && part.Finished != null && session.Day >= since && session.State == SessionState.Held && session.Deleted == null
         select part).AsNoTracking().ToListAsync(cancellation);

    /// <summary>What reps said of how useful a coach's sessions since a day were.</summary>
    public static async Task<List<(SessionId Session, PersonId Rep, int Useful)>> UsefulOfAsync(this TouchlineDb db, PersonId coach, DateOnly since, CancellationToken cancellation) =>
        [.. (await (from rep in db.Rows<SessionRep>()
                    join session in db.Rows<Session>() on rep.SessionId equals session.Id
                    join coached in db.Rows<SessionCoach>() on session.Id equals coached.SessionId
                    where coached.PersonId == coach && rep.Useful != null && session.Day >= since && session.State == SessionState.Held && session.Deleted == null
                    select new { session.Id, rep.PersonId, Useful = rep.Useful!.Value }).ToListAsync(cancellation)).Select(row => (row.Id, row.PersonId, row.Useful))];

    /// <summary>Commitments that somebody made, or that were made in sessions they coached: the open ones, and those closed since a day.</summary>
    public static Task<List<Commitment>> CommitmentsAroundAsync(this TouchlineDb db, PersonId person, DateOnly since, int most, CancellationToken cancellation) =>
        db.Rows<Commitment>().AsNoTracking()
            .Where(row => row.OwnerId == person || db.Rows<SessionCoach>().Any(coach => coach.SessionId == row.SessionId && coach.PersonId == person))
            .Where(row => row.Outcome == null || row.Closed >= since)
            .Where(row => db.Rows<Session>().Any(session => session.Id == row.SessionId && session.Deleted == null))
            .OrderBy(row => row.Outcome != null).ThenBy(row => row.MovedTo ?? row.Due).ThenBy(row => row.Id).Take(most).ToListAsync(cancellation);

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
