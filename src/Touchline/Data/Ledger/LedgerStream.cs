using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Held sessions and due commitments of the whole organisation, one by one, without texts; imported ones that wait to be counted are left out.</summary>
internal static class LedgerStream
{
    /// <summary>Sessions that were held, with their coaches and reps.</summary>
    public static async IAsyncEnumerable<Session> SessionsAsync(TouchlineDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Each rep with each coach: two coaches are rare, so hardly a row comes twice, and one ordered pass is enough.
        var rows = from session in db.Rows<Session>()
                   join coach in db.Rows<SessionCoach>() on session.Id equals coach.SessionId
                   join rep in db.Rows<SessionRep>() on session.Id equals rep.SessionId
                   where session.State == SessionState.Held && session.Deleted == null && !db.Rows<UncountedSession>().Any(row => row.SessionId == session.Id)
                   orderby session.Id
                   select new { session.Id, session.Kind, session.Day, session.Minutes, session.Logged, session.CalendarEvent, session.ChecksPassed, session.ChecksFailed, Coach = coach.PersonId, Rep = rep.PersonId, rep.Response };
        Session? open = null;
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (open?.Id != row.Id)
            {
                if (open is not null) yield return open;
                open = new Session { Id = row.Id, Kind = row.Kind, Day = row.Day, State = SessionState.Held, Minutes = row.Minutes, Logged = row.Logged, CalendarEvent = row.CalendarEvent, ChecksPassed = row.ChecksPassed, ChecksFailed = row.ChecksFailed };
            }
            if (!open.WasCoachedBy(row.Coach)) open.Coaches.Add(new SessionCoach { SessionId = row.Id, PersonId = row.Coach });
            if (!open.Names(row.Rep)) open.Reps.Add(new SessionRep { SessionId = row.Id, PersonId = row.Rep, Response = row.Response });
        }
        if (open is not null) yield return open;
    }

    /// <summary>Commitments due through a day, with the coaches of their sessions.</summary>
    public static async IAsyncEnumerable<(Commitment Commitment, Session Session)> CommitmentsAsync(TouchlineDb db, DateOnly through, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = from commitment in db.Rows<Commitment>()
                   join session in db.Rows<Session>() on commitment.SessionId equals session.Id
                   join coach in db.Rows<SessionCoach>() on session.Id equals coach.SessionId
                   where commitment.Due <= through && session.State == SessionState.Held && session.Deleted == null
                       && !db.Rows<UncountedSession>().Any(row => row.SessionId == session.Id)
                   orderby commitment.Id
                   select new { commitment.Id, commitment.SessionId, commitment.OwnerId, commitment.Due, commitment.Closed, commitment.Outcome, session.Kind, session.Day, Coach = coach.PersonId };
        (Commitment Commitment, Session Session)? open = null;
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (open?.Commitment.Id != row.Id)
            {
                if (open is { } whole) yield return whole;
                open = (new Commitment { Id = row.Id, SessionId = row.SessionId, OwnerId = row.OwnerId, Due = row.Due, Closed = row.Closed, Outcome = row.Outcome },
                    new Session { Id = row.SessionId, Kind = row.Kind, Day = row.Day, State = SessionState.Held });
            }
            open.Value.Session.Coaches.Add(new SessionCoach { SessionId = row.SessionId, PersonId = row.Coach });
        }
        if (open is { } last) yield return last;
    }
}
