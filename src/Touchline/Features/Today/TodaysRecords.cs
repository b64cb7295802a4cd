using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Features.Today;

/// <summary>The few records that one person's first page is made of.</summary>
internal sealed record TodaysRecords(Snapshot Snapshot, IReadOnlyList<PersonId> Team, TodaysRows Rows)
{
    public static async Task<TodaysRecords> ReadAsync(TouchlineDb db, Excerpts excerpts, PersonId me, bool isCoach, DateOnly today, CancellationToken cancellation)
    {
        var team = isCoach ? await db.TeamOfAsync(me, today, cancellation) : [];
        var rows = await TodaysRows.ReadAsync(db, me, today, cancellation);
        var snapshot = await excerpts.ReadAsync(
            new ExcerptOf([.. team, me])
            {
                Sessions = SessionsOf.HeldForPeople,
                Single = [.. rows.Planned, .. rows.Disputed, .. rows.Unanswered, .. rows.Due.Select(row => row.SessionId)],
                // A move of results is looked for in twelve months before this one.
                ResultsFrom = isCoach ? ResultMonths.MonthOf(today).AddMonths(-12) : null,
            }, cancellation);
        return new TodaysRecords(snapshot, team, rows);
    }

    public IEnumerable<Session> Sessions(IReadOnlyList<SessionId> ids) => ids.Select(Snapshot.Find).OfType<Session>();
}
