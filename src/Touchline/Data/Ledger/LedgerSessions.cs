using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Sessions with their coaches and reps, and commitments, as they stand in the database, without texts.</summary>
internal sealed class LedgerSessions(TouchlineDb db)
{
    private readonly Dictionary<SessionId, Session> _sessions = [];

    public IReadOnlyCollection<Session> All => _sessions.Values;

    public List<Commitment> Commitments { get; } = [];

    /// <summary>The session, where it was found.</summary>
    public Session? Find(SessionId id) => _sessions.GetValueOrDefault(id);

    /// <summary>Adds such as are known without asking.</summary>
    public void Add(IReadOnlyDictionary<SessionId, Session> sessions, IEnumerable<Commitment> commitments)
    {
        foreach (var (id, session) in sessions) _sessions[id] = session;
        Commitments.AddRange(commitments);
    }

    /// <summary>Everybody named in the sessions.</summary>
    public IEnumerable<PersonId> Persons => _sessions.Values.SelectMany(row => row.Reps.Select(rep => rep.PersonId).Concat(row.Coaches.Select(coach => coach.PersonId)));

    /// <summary>Asks for these sessions; imported ones that are not counted yet are not found.</summary>
    public void Ask(Statements statements, IReadOnlyCollection<SessionId> ids)
    {
        if (ids.Count == 0) return;
        const string counted = " AND NOT EXISTS (SELECT 1 FROM uncounted_session u WHERE u.organisation_id = $1 AND u.session_id = s.id)";
        object[] parameters = [db.OrganisationId.Value, statements.Set(ids.Select(id => id.Value))];
        statements.Ask(
            $"SELECT s.id, s.kind, s.day, s.state, s.minutes, s.logged, s.calendar_event, s.deleted IS NOT NULL, s.checks_passed, s.checks_failed FROM session s WHERE s.organisation_id = $1 AND {statements.In("s.id", 2)}{counted}",
            row =>
            {
                var id = new SessionId(row.GetFieldValue<Guid>(0));
                _sessions[id] = new Session
                {
                    Id = id,
                    Kind = new Kind(row.GetString(1)),
                    Day = row.GetFieldValue<DateOnly>(2),
                    State = Enum.Parse<SessionState>(row.GetString(3)),
                    Minutes = row.IsDBNull(4) ? null : row.GetInt32(4),
                    Logged = row.IsDBNull(5) ? null : new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(5), DateTimeKind.Utc)),
                    CalendarEvent = row.IsDBNull(6) ? null : row.GetString(6),
                    Deleted = row.GetBoolean(7) ? DateTimeOffset.UnixEpoch : null,
                    ChecksPassed = row.GetInt32(8),
                    ChecksFailed = row.GetInt32(9),
                };
            },
            parameters);
        statements.Ask(
            $"SELECT session_id, person_id FROM session_coach WHERE organisation_id = $1 AND {statements.In("session_id", 2)}",
            row => Find(new SessionId(row.GetFieldValue<Guid>(0)))?.Coaches.Add(new SessionCoach { PersonId = new PersonId(row.GetFieldValue<Guid>(1)) }), parameters);
        statements.Ask(
            $"SELECT session_id, person_id, response FROM session_rep WHERE organisation_id = $1 AND {statements.In("session_id", 2)}",
            row => Find(new SessionId(row.GetFieldValue<Guid>(0)))?.Reps.Add(new SessionRep { PersonId = new PersonId(row.GetFieldValue<Guid>(1)), Response = Enum.Parse<RepResponse>(row.GetString(2)) }), parameters);
    }

    /// <summary>Asks for the commitments made in these sessions.</summary>
    public void AskCommitments(Statements statements, IReadOnlyCollection<SessionId> sessions)
    {
        if (sessions.Count > 0) statements.Ask(
            $"SELECT id, session_id, owner_id, due, closed, outcome FROM commitment WHERE organisation_id = $1 AND {statements.In("session_id", 2)}",
            row => Commitments.Add(new Commitment
            {
                Id = new CommitmentId(row.GetFieldValue<Guid>(0)),
                SessionId = new SessionId(row.GetFieldValue<Guid>(1)),
                OwnerId = new PersonId(row.GetFieldValue<Guid>(2)),
                Due = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
                Closed = row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4),
                Outcome = row.IsDBNull(5) ? null : Enum.Parse<CommitmentOutcome>(row.GetString(5)),
            }),
            db.OrganisationId.Value,
            statements.Set(sessions.Select(id => id.Value)));
    }
}
