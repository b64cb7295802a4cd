using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>What waits for somebody today, as ids: of few among the many sessions a coach has held.</summary>
public static class TodaysRows
{
    /// <summary>Planned sessions through a day of which one is the coach, or a rep.</summary>
    public static Task<List<SessionId>> PlannedAsync(this TouchlineDb db, PersonId me, DateOnly until, CancellationToken cancellation)
    {
        var mine = Coached(db, me).Union(Named(db, me));
        return db.Rows<Session>().Where(row => mine.Contains(row.Id) && row.State == SessionState.Planned && row.Deleted == null && row.Day <= until).Select(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>Held sessions since a day that one coached and a rep disputes.</summary>
    public static Task<List<SessionId>> DisputedAsync(this TouchlineDb db, PersonId coach, DateOnly after, CancellationToken cancellation)
    {
        var mine = Coached(db, coach);
        var disputed = db.Rows<SessionRep>().Where(row => mine.Contains(row.SessionId) && row.Response == RepResponse.Disputed).Select(row => row.SessionId);
        return Held(db, after).Where(row => disputed.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>Held sessions since a day that a rep has neither confirmed nor disputed and no calendar knows.</summary>
    public static Task<List<SessionId>> UnansweredAsync(this TouchlineDb db, PersonId rep, DateOnly after, CancellationToken cancellation)
    {
        var open = db.Rows<SessionRep>().Where(row => row.PersonId == rep && row.Response == RepResponse.None).Select(row => row.SessionId);
        return Held(db, after).Where(row => open.Contains(row.Id) && (row.CalendarEvent == null || row.CalendarEvent == "")).Select(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>Open commitments due through a day that one owes, or that were made in a session one coached; with their texts.</summary>
    public static Task<List<Commitment>> DueAsync(this TouchlineDb db, PersonId me, DateOnly until, CancellationToken cancellation)
    {
        var mine = Coached(db, me);
        var ids = db.Rows<Commitment>().Where(row => row.OwnerId == me && row.Outcome == null).Select(row => row.Id)
            .Union(db.Rows<Commitment>().Where(row => mine.Contains(row.SessionId) && row.Outcome == null).Select(row => row.Id));
        return db.Rows<Commitment>().AsNoTracking().Where(row => ids.Contains(row.Id) && row.Due != null && (row.MovedTo ?? row.Due) <= until).ToListAsync(cancellation);
    }

    /// <summary>How many open commitments each of these owes that are due by a day; by any day where none is given.</summary>
    public static Task<Dictionary<PersonId, int>> OpenCommitmentsAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> owners, DateOnly? until, CancellationToken cancellation) =>
        db.Rows<Commitment>().Where(row => owners.Contains(row.OwnerId) && row.Outcome == null && (until == null || row.Due <= until))
            .GroupBy(row => row.OwnerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);

    public static Task<bool> HasStandardsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Model.Standards.Standard>().AnyAsync(cancellation);

    private static IQueryable<Session> Held(TouchlineDb db, DateOnly after) => db.Rows<Session>().Where(row => row.State == SessionState.Held && row.Deleted == null && row.Day > after);

    private static IQueryable<SessionId> Coached(TouchlineDb db, PersonId me) => db.Rows<SessionCoach>().Where(row => row.PersonId == me).Select(row => row.SessionId);

    private static IQueryable<SessionId> Named(TouchlineDb db, PersonId me) => db.Rows<SessionRep>().Where(row => row.PersonId == me).Select(row => row.SessionId);
}
