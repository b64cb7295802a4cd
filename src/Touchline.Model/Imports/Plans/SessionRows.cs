using System.Globalization;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>Turns rows into sessions, or into problems.</summary>
internal sealed class SessionRows(ColumnMap map, Organisation organisation, PersonFinder people, DayReader days, DateOnly today)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public Rejections Rejections { get; } = new(map);

    public Session? Read(CsvRow row, Dictionary<string, Session> known)
    {
        if (map.Read(row, "kind") is not { Length: > 0 } name) return Refuse(row, "kind", Reasons.Missing);
        var kind = SessionsFile.KindOf(name);
        if (kind.Name == Kind.All) return Refuse(row, "kind", Reasons.KindAll);
        if (!Rejections.TryDay(row, "day", days, out var day) || !Rejections.TryWhole(row, "minutes", 1, 1440, out var minutes)) return null;
        if (day is null) return Refuse(row, "day", Reasons.Missing);
        if (!SessionStates.TryRead(map.Read(row, "state"), out var state)) return Refuse(row, "state", Reasons.OneOf(SessionStates.Words));
        if (state == SessionState.Held && day > today) return Refuse(row, "day", Reasons.HeldAhead);
        if (!TryPeople(row, "coaches", true, out var coaches) || !TryPeople(row, "reps", true, out var reps)) return null;
        if (!TryPeople(row, "acknowledged", false, out var yes) || !TryPeople(row, "disputed", false, out var no)) return null;
        if (yes.Exists(person => !reps.Contains(person))) return Refuse(row, "acknowledged", Reasons.NotThere);
        if (no.Exists(person => !reps.Contains(person))) return Refuse(row, "disputed", Reasons.NotThere);
        if (no.Exists(yes.Contains)) return Refuse(row, "disputed", Reasons.SaidBoth);
        if (!Instants.TryRead(map.Read(row, "logged"), out var logged)) return Refuse(row, "logged", Reasons.Instant);
        var id = map.Read(row, "id") is { Length: > 0 } given ? given : ContentId(kind, day.Value, coaches, reps);
        if (!_seen.TryAdd(id, row.Number)) return Refuse(row, map.Has("id") ? "id" : "day", Reasons.Twice(_seen[id]));
        var session = new Session
        {
            OrganisationId = organisation.Id,
            Id = known.TryGetValue(id, out var before) ? before.Id : SessionId.New(),
            ExternalId = id,
            Kind = kind,
            Day = day.Value,
            State = state,
            Minutes = minutes,
            Logged = logged,
            Notes = map.Read(row, "notes"),
            CalendarEvent = map.Read(row, "calendar-event") is { Length: > 0 } calendar ? calendar : null,
        };
        foreach (var coach in coaches) session.Coaches.Add(new SessionCoach { OrganisationId = organisation.Id, SessionId = session.Id, PersonId = coach.Id });
        foreach (var rep in reps) session.Reps.Add(new SessionRep { OrganisationId = organisation.Id, SessionId = session.Id, PersonId = rep.Id, Response = Response(rep, yes, no) });
        if (before is not null) KeepWhatTheFileLacks(session, before);
        return session;
    }

    /// <summary>True where an import would change nothing.</summary>
    public static bool Same(Session a, Session b) =>
        a.Kind == b.Kind && a.Day == b.Day && a.State == b.State && a.Minutes == b.Minutes && a.Logged == b.Logged
        && a.CalendarEvent == b.CalendarEvent && a.Notes == b.Notes
        && a.Coaches.Select(coach => coach.PersonId).ToHashSet().SetEquals(b.Coaches.Select(coach => coach.PersonId))
        && a.Reps.Select(rep => (rep.PersonId, rep.Response)).ToHashSet().SetEquals(b.Reps.Select(rep => (rep.PersonId, rep.Response)));

    // A file without these columns says nothing of them, above all not that nobody acknowledged.
    private void KeepWhatTheFileLacks(Session session, Session before)
    {
        if (!map.Has("minutes")) session.Minutes = before.Minutes;
        if (!map.Has("logged")) session.Logged = before.Logged;
        if (!map.Has("calendar-event")) session.CalendarEvent = before.CalendarEvent;
        if (!map.Has("notes")) session.Notes = before.Notes;
        if (!map.Has("state")) session.State = before.State;
        if (map.Has("acknowledged") || map.Has("disputed")) return;
        foreach (var rep in session.Reps)
            rep.Response = before.Reps.FirstOrDefault(old => old.PersonId == rep.PersonId)?.Response ?? RepResponse.None;
    }

    private static RepResponse Response(Person rep, List<Person> yes, List<Person> no) =>
        yes.Contains(rep) ? RepResponse.Acknowledged : no.Contains(rep) ? RepResponse.Disputed : RepResponse.None;

    private bool TryPeople(CsvRow row, string field, bool needed, out List<Person> found)
    {
        found = [];
        foreach (var name in map.Read(row, field).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (people.Find(name) is not { } person) return Rejections.Refuse(row, field, people.WhyNot(name, Reasons.OwnerUnknown), name);
            if (!found.Contains(person)) found.Add(person);
        }
        return found.Count > 0 || !needed || Rejections.Refuse(row, field, Reasons.Missing);
    }

    private static string ContentId(Kind kind, DateOnly day, List<Person> coaches, List<Person> reps) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {kind.Name} {Ids(coaches)} > {Ids(reps)}");

    private static string Ids(List<Person> people) => string.Join("; ", people.Select(person => person.ExternalId).Order(CodePoints.Order));

    private Session? Refuse(CsvRow row, string field, Reason reason)
    {
        Rejections.Refuse(row, field, reason);
        return null;
    }
}
