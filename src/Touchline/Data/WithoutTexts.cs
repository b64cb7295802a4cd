using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>Records as measures read them: what is written in them, which is most of them, stays where it is.</summary>
internal static class WithoutTexts
{
    public static IQueryable<Session> WithoutText(this IQueryable<Session> sessions) => sessions.Select(row => new Session
    {
        OrganisationId = row.OrganisationId,
        Id = row.Id,
        ExternalId = row.ExternalId,
        Kind = row.Kind,
        Day = row.Day,
        State = row.State,
        Minutes = row.Minutes,
        Logged = row.Logged,
        CalendarEvent = row.CalendarEvent,
        Deleted = row.Deleted,
        Starts = row.Starts,
        ChecksPassed = row.ChecksPassed,
        ChecksFailed = row.ChecksFailed,
        SeriesId = row.SeriesId,
    });

    /// <summary>Gives each session its coaches and reps, in the order given.</summary>
    public static IReadOnlyList<Session> With(this IReadOnlyList<Session> sessions, IEnumerable<SessionCoach> coaches, IEnumerable<SessionRep> reps)
    {
        var (coached, named) = (coaches.ToLookup(row => row.SessionId), reps.ToLookup(row => row.SessionId));
        foreach (var session in sessions)
        {
            foreach (var row in coached[session.Id]) session.Coaches.Add(row);
            foreach (var row in named[session.Id]) session.Reps.Add(row);
        }
        return sessions;
    }

    public static IQueryable<Commitment> WithoutText(this IQueryable<Commitment> commitments) => commitments.Select(row => new Commitment
    {
        OrganisationId = row.OrganisationId,
        Id = row.Id,
        ExternalId = row.ExternalId,
        SessionId = row.SessionId,
        OwnerId = row.OwnerId,
        Made = row.Made,
        Due = row.Due,
        MovedTo = row.MovedTo,
        Closed = row.Closed,
        Outcome = row.Outcome,
    });
}
