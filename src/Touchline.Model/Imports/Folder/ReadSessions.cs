using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private static readonly Dictionary<string, SessionState> States = new(StringComparer.Ordinal)
    {
        ["planned"] = SessionState.Planned,
        ["held"] = SessionState.Held,
        ["cancelled"] = SessionState.Cancelled,
    };

    private List<Session> ReadSessions(Dictionary<string, Session> byId)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var sessions = new List<Session>();
        Table("sessions.csv", ["session", "kind", "day", "state", "coaches", "reps"], row =>
        {
            var (id, kind, day) = (row.Needed("session"), KindOf(row), row.NeededDay("day"));
            if (!States.TryGetValue(row["state"], out var state)) row.Refuse("state", Reasons.OneOf(SessionStates.Words));
            var (coaches, reps) = (PeopleOf(row, "coaches", true), PeopleOf(row, "reps", true));
            if (!Instants.TryRead(row["logged"], out var logged)) row.Refuse("logged", Reasons.Instant);
            var session = new Session
            {
                OrganisationId = Id,
                ExternalId = id,
                Kind = kind,
                Day = day,
                State = state,
                Minutes = row.Whole("minutes", 1, 1440),
                Logged = logged,
                CalendarEvent = row.OrNull("calendar_event"),
                Notes = row["notes"],
            };
            foreach (var coach in coaches) session.Coaches.Add(new SessionCoach { OrganisationId = Id, SessionId = session.Id, PersonId = coach.Id });
            foreach (var rep in reps) session.Reps.Add(new SessionRep { OrganisationId = Id, SessionId = session.Id, PersonId = rep.Id });
            ReadResponses(row, session);
            if (id.Length > 0 && !seen.TryAdd(id, row.Number)) row.Refuse("session", Reasons.Twice(seen[id]));
            else if (id.Length > 0) byId.Add(id, session);
            sessions.Add(session);
        });
        return sessions;
    }

    private void ReadResponses(FolderRow row, Session session)
    {
        var reps = session.Reps.ToDictionary(rep => rep.PersonId);
        foreach (var (column, response) in ((string, RepResponse)[])[("acknowledged", RepResponse.Acknowledged), ("disputed", RepResponse.Disputed)])
            foreach (var person in PeopleOf(row, column, needed: false))
            {
                if (!reps.TryGetValue(person.Id, out var rep)) row.Refuse(column, Reasons.NotThere, person.ExternalId);
                else if (rep.Response != RepResponse.None) row.Refuse(column, Reasons.SaidBoth, person.ExternalId);
                else rep.Response = response;
            }
    }
}
