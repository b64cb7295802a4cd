using Touchline.Model;

namespace Touchline.Data;

/// <summary>Sessions of somebody's week, as ids.</summary>
public static class PlanRows
{
    /// <summary>Sessions of these days that somebody coaches or is coached in, and the last planned ones before today that they coach.</summary>
    public static async Task<IReadOnlyList<SessionId>> PlanOfAsync(this TouchlineDb db, PersonId me, DayRange days, DateOnly today, int past, CancellationToken cancellation)
    {
        const string session = "session s ON s.organisation_id = @organisation AND s.id = m.session_id";
        string Of(string table) => $"(SELECT session_id FROM {db.ByPerson(table)} WHERE organisation_id = @organisation AND person_id = @me)";
        var sql = $"""
            SELECT s.id FROM (SELECT session_id FROM {Of("session_coach")} AS c UNION SELECT session_id FROM {Of("session_rep")} AS r) AS m {db.Join()} {session}
            WHERE s.state <> 'Cancelled' AND s.deleted IS NULL AND s.day >= @from AND s.day <= @last
            UNION
            SELECT id FROM (
                SELECT s.id FROM {Of("session_coach")} AS m {db.Join()} {session}
                WHERE s.state = 'Planned' AND s.deleted IS NULL AND s.day < @today ORDER BY s.day DESC LIMIT {past}) AS p
            """;
        return await db.QueryAsync(sql, row => new SessionId(row.GetFieldValue<Guid>(0)), cancellation, ("@me", me.Value), ("@from", days.From), ("@last", days.Last), ("@today", today));
    }
}
