using Touchline.Model;
using Touchline.Model.Measures.Rollups;

namespace Touchline.Data.Ledger;

/// <summary>
/// Counts some persons, their lines, sessions and commitments below another chain of command, from the first day on which it
/// differs: what counted under the chain that stood in the ledger is taken away, what counts under the one that the records
/// give is added. The organisation is held alone meanwhile.
/// </summary>
internal sealed class LedgerMove(TouchlineDb db, DateOnly through, LedgerRules rules, Tallies change)
{
    private readonly LedgerPart _part = new(db);
    private readonly LedgerSessions _sessions = new(db);

    public async Task RunAsync(IReadOnlyCollection<PersonId> persons, Statements statements, CancellationToken cancellation)
    {
        var (old, now) = await LedgerChains.BeforeAndAfterAsync(db, persons, cancellation);
        var since = persons.Select(person => (Person: person, From: LedgerChains.FirstDifference(old[person], now[person])))
            .Where(row => row.From is not null).ToDictionary(row => row.Person, row => row.From!.Value);
        if (since.Count == 0) return;
        await ReadAsync(since, cancellation);
        var others = _part.Chains.Where(row => !since.ContainsKey(row.Person)).ToList();
        var before = _part.Rules(rules, through, [.. others, .. since.Keys.SelectMany(person => old[person].Select(above => (person, above)))]);
        var after = _part.Rules(rules, through, [.. others, .. since.Keys.SelectMany(person => now[person].Select(above => (person, above)))]);
        CountSessions(since, before, after);
        CountLines(since, before, after, statements, cancellation);
        statements.Put([.. _part.Days.Changed(db.OrganisationId)], cancellation);
        LedgerChains.Write(statements, db.OrganisationId, since.Keys, old, now, cancellation);
    }

    private async Task ReadAsync(Dictionary<PersonId, DateOnly> since, CancellationToken cancellation)
    {
        var ids = await SessionsSinceAsync(since, cancellation);
        var statements = new Statements(db);
        _sessions.Ask(statements, ids);
        _sessions.AskCommitments(statements, ids);
        await statements.RunAsync(cancellation);
        var persons = _sessions.Persons.Concat(since.Keys).ToHashSet();
        _part.AskChains(statements, persons);
        _part.AskReps(statements, persons);
        _part.AskLines(statements, since.Keys, null);
        await statements.RunAsync(cancellation);
    }

    // Sessions held since then, and those before in which something was promised that fell due since.
    private async Task<HashSet<SessionId>> SessionsSinceAsync(Dictionary<PersonId, DateOnly> since, CancellationToken cancellation)
    {
        var found = new HashSet<SessionId>();
        var from = since.Values.Min();
        var statements = new Statements(db);
        object[] parameters = [db.OrganisationId.Value, statements.Set(since.Keys.Select(id => id.Value)), from];
        void Ask(string role, string touched) => statements.Ask(
            $"SELECT DISTINCT r.session_id FROM {role} r JOIN session s ON s.organisation_id = r.organisation_id AND s.id = r.session_id WHERE r.organisation_id = $1 AND {statements.In("r.person_id", 2)} AND {touched}",
            row => found.Add(new SessionId(row.GetFieldValue<Guid>(0))), parameters);
        Ask("session_rep", "s.day >= $3");
        Ask("session_coach", "(s.day >= $3 OR EXISTS (SELECT 1 FROM commitment c WHERE c.organisation_id = $1 AND c.session_id = s.id AND c.due >= $3))");
        await statements.RunAsync(cancellation);
        return found;
    }

    private void CountSessions(Dictionary<PersonId, DateOnly> since, RollupRules before, RollupRules after)
    {
        foreach (var session in _sessions.All)
        {
            change.Add(session, before, isTaken: true);
            change.Add(session, after);
            foreach (var rep in session.Reps.Where(rep => since.ContainsKey(rep.PersonId)))
            {
                var (counted, counts) = (before.CountsFor(session, rep), after.CountsFor(session, rep));
                if (counted && !counts) _part.Days.Take(rep.PersonId, session.Kind, session.Day);
                if (counts && !counted) _part.Days.Add(rep.PersonId, session.Kind, session.Day);
            }
        }
        foreach (var commitment in _sessions.Commitments)
        {
            if (_sessions.Find(commitment.SessionId) is not { } session) continue;
            change.Add(commitment, session, before, isTaken: true);
            change.Add(commitment, session, after);
        }
    }

    // Before its chain differs a line counts in the same totals, so only days that count otherwise are counted; later all are.
    private void CountLines(Dictionary<PersonId, DateOnly> since, RollupRules before, RollupRules after, Statements statements, CancellationToken cancellation)
    {
        var becomes = RepLines.Intervals(after, since.Keys, _part.Days, (_, _) => true).ToList();
        foreach (var (interval, isTaken) in IntervalChange.Between(_part.Intervals.Select(Until), becomes.Select(Until))) change.Add(interval, before, isTaken);
        foreach (var interval in _part.Intervals) change.Add(From(interval), before, isTaken: true);
        foreach (var interval in becomes) change.Add(From(interval), after);
        RepLines.Write(statements, db.OrganisationId, _part.Intervals, becomes, cancellation);

        LineInterval Until(LineInterval interval) => Cut(interval, since[interval.Person] is var from && from == DateOnly.MinValue ? new DayRange(DateOnly.MaxValue, DateOnly.MinValue) : new DayRange(DateOnly.MinValue, from.AddDays(-1)));
        LineInterval From(LineInterval interval) => Cut(interval, new DayRange(since[interval.Person], null));
        static LineInterval Cut(LineInterval interval, DayRange days) => interval with { Days = interval.Days.Intersect(days) };
    }
}
