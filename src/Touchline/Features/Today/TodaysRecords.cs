using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Features.Today;

/// <summary>The few records that one person's first page is made of.</summary>
internal sealed record TodaysRecords(
    Snapshot Snapshot, IReadOnlyList<PersonId> Team, IReadOnlyList<SessionId> Planned, IReadOnlyList<SessionId> Disputed, IReadOnlyList<SessionId> Unanswered, IReadOnlyList<Commitment> Due)
{
    /// <summary>Due dates up to this many days ahead stand on the page.</summary>
    private const int DaysAhead = 3;

    public static async Task<TodaysRecords> ReadAsync(TouchlineDb db, Excerpts excerpts, PersonId me, bool isCoach, DateOnly today, CancellationToken cancellation)
    {
        var team = isCoach ? await db.TeamOfAsync(me, today, cancellation) : [];
        var planned = await db.PlannedAsync(me, today.AddDays(7), cancellation);
        var disputed = isCoach ? await db.DisputedAsync(me, today.AddDays(-60), cancellation) : [];
        var unanswered = await db.UnansweredAsync(me, today.AddDays(-30), cancellation);
        var due = await db.DueAsync(me, today.AddDays(DaysAhead), cancellation);
        var snapshot = await excerpts.ReadAsync(
            new ExcerptOf([.. team, me])
            {
                Sessions = SessionsOf.HeldForPeople,
                Single = [.. planned, .. disputed, .. unanswered, .. due.Select(row => row.SessionId)],
                // A move of results is looked for in twelve months before this one.
                ResultsFrom = isCoach ? ResultMonths.MonthOf(today).AddMonths(-12) : null,
            }, cancellation);
        return new TodaysRecords(snapshot, team, planned, disputed, unanswered, due);
    }

    public IEnumerable<Session> Sessions(IReadOnlyList<SessionId> ids) => ids.Select(Snapshot.Find).OfType<Session>();
}
