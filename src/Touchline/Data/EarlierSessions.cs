using System.Data.Common;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>A session of somebody.</summary>
public sealed record KnownSession(SessionId Id, Kind Kind, DateOnly Day, int? Minutes);

/// <summary>What was held, or is planned, beside a session: asked one by one, so that nobody reads all.</summary>
public static class EarlierSessions
{
    /// <summary>The last sessions that somebody held as a coach, the newest first.</summary>
    public static Task<List<KnownSession>> LastCoachedAsync(this TouchlineDb db, PersonId coach, int most, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT s.id, s.kind, s.day, s.minutes FROM {Of(db, "session_coach", "person_id = @coach")} AS m {db.Join()} {Session}
        WHERE s.state = 'Held' AND s.deleted IS NULL ORDER BY s.day DESC, s.logged IS NULL, s.logged DESC LIMIT {most}
        """,
        Row, cancellation, ("@coach", coach.Value));

    /// <summary>Held sessions of a kind that name any of these reps, of some days and without one of them, the newest first.</summary>
    public static Task<List<KnownSession>> HeldWithAsync(this TouchlineDb db, Kind kind, IReadOnlyCollection<PersonId> reps, DayRange days, SessionId? without, int most, CancellationToken cancellation) => db.QueryAsync(
        $"""
        SELECT s.id, s.kind, s.day, s.minutes FROM {Of(db, "session_rep", db.In("person_id", "@reps"))} AS m {db.Join()} {Session}
        WHERE s.kind = @kind AND s.state = 'Held' AND s.deleted IS NULL AND s.id <> @without AND s.day >= @from AND s.day <= @last ORDER BY s.day DESC, s.id DESC LIMIT {most}
        """,
        Row, cancellation, ("@reps", db.Ids(reps)), ("@kind", kind.Name), ("@without", (without ?? default).Value), ("@from", days.From), ("@last", days.Last));

    /// <summary>True where a coach and a rep have a session of a kind planned from a day on, besides one.</summary>
    public static async Task<bool> IsPlannedAsync(this TouchlineDb db, Kind kind, PersonId coach, PersonId rep, DateOnly from, SessionId besides, CancellationToken cancellation) =>
        (await db.QueryAsync(
            $"""
            SELECT s.id, s.kind, s.day, s.minutes FROM {Of(db, "session_rep", "person_id = @rep")} AS m {db.Join()} {Session}
            WHERE s.kind = @kind AND s.state = 'Planned' AND s.deleted IS NULL AND s.id <> @besides AND s.day >= @from
            AND EXISTS (SELECT 1 FROM session_coach c WHERE c.organisation_id = @organisation AND c.session_id = s.id AND c.person_id = @coach) LIMIT 1
            """,
            Row, cancellation, ("@coach", coach.Value), ("@rep", rep.Value), ("@kind", kind.Name), ("@besides", besides.Value), ("@from", from))).Count > 0;

    private const string Session = "session s ON s.organisation_id = @organisation AND s.id = m.session_id";

    private static string Of(TouchlineDb db, string table, string whom) => $"(SELECT DISTINCT session_id FROM {db.ByPerson(table)} WHERE organisation_id = @organisation AND {whom})";

    private static KnownSession Row(DbDataReader row) =>
        new(new SessionId(row.GetFieldValue<Guid>(0)), new Kind(row.GetString(1)), row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetInt32(3));
}
