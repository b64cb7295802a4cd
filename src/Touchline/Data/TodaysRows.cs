using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>What waits for somebody today, as ids: few of the many sessions that one has held.</summary>
/// <param name="Planned">Planned sessions through a week ahead of which one is the coach, or a rep; past ones too.</param>
/// <param name="Disputed">Held ones of the last 60 days that one coached and a rep disputes.</param>
/// <param name="Unanswered">Held ones of the last 30 days that one has neither confirmed nor disputed, and no calendar knows.</param>
/// <param name="Due">Open commitments due within three days, or overdue, that one owes or that were made in a session one coached; with their texts.</param>
public sealed record TodaysRows(IReadOnlyList<SessionId> Planned, IReadOnlyList<SessionId> Disputed, IReadOnlyList<SessionId> Unanswered, IReadOnlyList<Commitment> Due)
{
    public static async Task<TodaysRows> ReadAsync(TouchlineDb db, PersonId me, DateOnly today, CancellationToken cancellation)
    {
        var found = (await db.QueryAsync(Sql(db), Row, cancellation,
            ("@me", me.Value), ("@ahead", today.AddDays(7)), ("@month", today.AddDays(-30)), ("@months", today.AddDays(-60)), ("@soon", today.AddDays(3)))).ToLookup(row => row.What, row => row.Id);
        SessionId[] Sessions(string what) => [.. found[what].Distinct().Select(id => new SessionId(id))];
        var due = found["due"].Distinct().Select(id => new CommitmentId(id)).ToList();
        return new TodaysRows(
            Sessions("planned"), Sessions("disputed"), Sessions("unanswered"),
            due.Count == 0 ? [] : await db.Rows<Commitment>().AsNoTracking().Where(row => due.Contains(row.Id)).ToListAsync(cancellation));
    }

    private static (string What, Guid Id) Row(DbDataReader row) => (row.GetString(0), row.GetFieldValue<Guid>(1));

    private static string Sql(TouchlineDb db)
    {
        var join = db.Join();
        var coached = $"(SELECT session_id FROM {db.ByPerson("session_coach")} WHERE organisation_id = @organisation AND person_id = @me)";
        var named = $"(SELECT session_id, response FROM {db.ByPerson("session_rep")} WHERE organisation_id = @organisation AND person_id = @me)";
        const string session = "session s ON s.organisation_id = @organisation AND s.id = m.session_id";
        // Each of the many sessions that one has held is looked at once.
        const string near = "s.deleted IS NULL AND (s.state = 'Planned' AND s.day <= @ahead OR s.state = 'Held' AND s.day > @months)";
        return $"""
            WITH coached AS MATERIALIZED (SELECT s.id, s.state FROM {coached} AS m {join} {session} WHERE {near}),
            named AS MATERIALIZED (SELECT s.id, s.state, s.day, s.calendar_event, m.response FROM {named} AS m {join} {session} WHERE {near})
            SELECT 'planned', id FROM coached WHERE state = 'Planned'
            UNION ALL
            SELECT 'planned', id FROM named WHERE state = 'Planned'
            UNION ALL
            SELECT 'disputed', c.id FROM coached c
            WHERE c.state = 'Held' AND EXISTS (SELECT 1 FROM session_rep r WHERE r.organisation_id = @organisation AND r.session_id = c.id AND r.response = 'Disputed')
            UNION ALL
            SELECT 'unanswered', id FROM named WHERE response = 'None' AND state = 'Held' AND day > @month AND coalesce(calendar_event, '') = ''
            UNION ALL
            SELECT 'due', o.id FROM commitment o WHERE o.organisation_id = @organisation AND o.owner_id = @me AND o.outcome IS NULL AND coalesce(o.moved_to, o.due) <= @soon
            UNION ALL
            SELECT 'due', o.id FROM {coached} AS m {join} commitment o ON o.organisation_id = @organisation AND o.session_id = m.session_id
            WHERE o.outcome IS NULL AND coalesce(o.moved_to, o.due) <= @soon
            """;
    }
}

public static class OpenCommitments
{
    /// <summary>How many open commitments each of these owes that are due by a day, one put off on its new day; by any day where none is given.</summary>
    public static Task<Dictionary<PersonId, int>> OpenCommitmentsAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> owners, DateOnly? until, CancellationToken cancellation) =>
        db.Rows<Commitment>().Where(row => owners.Contains(row.OwnerId) && row.Outcome == null && (until == null || (row.MovedTo ?? row.Due) <= until))
            .GroupBy(row => row.OwnerId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);

    public static Task<bool> HasStandardsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Model.Standards.Standard>().AnyAsync(cancellation);
}
