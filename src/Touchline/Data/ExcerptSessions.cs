using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>Sessions of an excerpt, without their texts.</summary>
internal sealed class ExcerptSessions(TouchlineDb db, DateOnly today, CancellationToken cancellation)
{
    public async Task<IReadOnlyList<Session>> ReadAsync(ExcerptOf asked)
    {
        var people = asked.People;
        var table = asked.Sessions switch { SessionsOf.People => "session_rep", SessionsOf.Coaching => "session_coach", _ => null };
        var known = asked.Single.Concat(table is null ? [] : await IdsAsync(table, people)).Distinct().ToList();
        var sessions = new List<Session>();
        // Found by their ids: of a join SQLite may begin at the wrong end, and read every session there is.
        foreach (var some in known.Chunk(5_000)) sessions.AddRange(await WholeAsync(some));
        if (asked.Sessions != SessionsOf.HeldForPeople) return sessions;
        var whole = sessions.Select(session => session.Id).ToHashSet();
        return [.. sessions, .. (await HeldAsync(people)).Where(session => !whole.Contains(session.Id))];
    }

    private Task<List<SessionId>> IdsAsync(string table, IReadOnlyCollection<PersonId> people) => db.QueryAsync(
        $"SELECT DISTINCT session_id FROM {db.ByPerson(table)} WHERE organisation_id = @organisation AND {db.In("person_id", "@people")}",
        row => new SessionId(row.GetFieldValue<Guid>(0)), cancellation, ("@people", db.Ids(people)));

    private async Task<IEnumerable<Session>> WholeAsync(SessionId[] ids)
    {
        var coaches = await db.Rows<SessionCoach>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).OrderBy(row => row.PersonId).ToListAsync(cancellation);
        var reps = await db.Rows<SessionRep>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).OrderBy(row => row.PersonId).ToListAsync(cancellation);
        return (await db.Rows<Session>().AsNoTracking().Where(row => ids.Contains(row.Id)).WithoutText().ToListAsync(cancellation)).With(coaches, reps);
    }

    private async Task<IReadOnlyList<Session>> HeldAsync(IReadOnlyCollection<PersonId> people)
    {
        var join = db.Join();
        var sql = $"""
            SELECT r.session_id, r.person_id, r.response, c.person_id, s.kind, s.day, s.minutes
            FROM session_rep r {join} session s ON s.organisation_id = r.organisation_id AND s.id = r.session_id
            {join} session_coach c ON c.organisation_id = s.organisation_id AND c.session_id = s.id
            WHERE r.organisation_id = @organisation AND {db.In("r.person_id", "@people")} AND s.state = 'Held' AND s.deleted IS NULL AND s.day <= @today
            """;
        var sessions = new Dictionary<SessionId, Session>();
        var kinds = new Dictionary<string, Kind>();
        await db.QueryAsync(sql, row => Add(row, sessions, kinds), cancellation, ("@people", db.Ids(people)), ("@today", today));
        return [.. sessions.Values];
    }

    // Each rep with each coach: two coaches are rare, so hardly a row comes twice.
    private static bool Add(DbDataReader row, Dictionary<SessionId, Session> sessions, Dictionary<string, Kind> kinds)
    {
        var id = new SessionId(row.GetFieldValue<Guid>(0));
        if (!sessions.TryGetValue(id, out var session))
        {
            var name = row.GetString(4);
            if (!kinds.TryGetValue(name, out var kind)) kinds[name] = kind = new Kind(name);
            sessions[id] = session = new Session { Id = id, Kind = kind, Day = row.GetFieldValue<DateOnly>(5), State = SessionState.Held, Minutes = row.IsDBNull(6) ? null : row.GetInt32(6) };
        }
        var (rep, coach) = (row.Person(1), row.Person(3));
        if (!session.Names(rep)) session.Reps.Add(new SessionRep { SessionId = id, PersonId = rep, Response = Enum.Parse<RepResponse>(row.GetString(2)) });
        if (!session.WasCoachedBy(coach)) session.Coaches.Add(new SessionCoach { SessionId = id, PersonId = coach });
        return true;
    }
}
