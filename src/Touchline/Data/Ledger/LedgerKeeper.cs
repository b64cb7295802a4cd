using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Keeps the ledger equal to the records within the transaction of a save: what was counted for all that the save touches is
/// taken away before it, what is counted is added after it, and the difference is appended. A save of new sessions costs one
/// round trip before and one after.
/// </summary>
internal sealed class LedgerKeeper
{
    private readonly TouchlineDb _db;
    private readonly Touched _touched;
    private readonly Tallies _change = new();
    private readonly LedgerPart _part;
    private LedgerState? _state;
    private LedgerRules? _rules;
    private MassChange? _deferred;

    private LedgerKeeper(TouchlineDb db, Touched touched) => (_db, _touched, _part) = (db, touched, new LedgerPart(db));

    /// <summary>Takes the locks and what was counted, before the records change; null where there is no ledger.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="touched">What the save touches.</param>
    /// <param name="first">Sent with what is asked first.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task<LedgerKeeper?> BeforeAsync(TouchlineDb db, Touched touched, Statements first, CancellationToken cancellation)
    {
        if (touched.IsNothing) return null;
        var keeper = new LedgerKeeper(db, touched);
        return await keeper.TakeAsync(first, cancellation) ? keeper : null;
    }

    /// <summary>Counts anew, after the records changed, and adds the difference to what is sent.</summary>
    public async Task AfterAsync(Statements statements, CancellationToken cancellation)
    {
        if (_touched.IsEverything)
        {
            await new LedgerRebuild(_db).RunAsync(_state!.Through, cancellation);
            return;
        }
        var sessions = new LedgerSessions(_db);
        var part = _touched.ChangesRules ? new LedgerPart(_db) : _part;
        var asked = new Statements(_db);
        AskSessions(asked, sessions);
        if (_touched.ChangesRules) AskPersons(asked, part);
        await asked.RunAsync(cancellation);
        if (_touched.ChangesStandards) _rules = await LedgerRules.ReadAsync(_db, cancellation);
        sessions.Add(_touched.Made, _touched.MadeCommitments);
        var rules = part.Rules(_rules!, _state!.Through);
        CountSessions(sessions, rules, isTaken: false);
        CountLines(statements, rules, cancellation);
        if (_touched.Affected.Count > 0)
        {
            await statements.RunAsync(cancellation);
            await new LedgerMove(_db, _state.Through, _rules!, _change).RunAsync(_touched.Affected, statements, cancellation);
        }
        if (_touched.ChangesStandards) statements.Do("UPDATE ledger_state SET rules = $2 WHERE organisation_id = $1", _db.OrganisationId.Value, Guid.NewGuid());
        if (_deferred is not null) statements.Put([new RecountRow { OrganisationId = _db.OrganisationId, What = _deferred.ToJson() }], cancellation);
        LedgerFold.Append(statements, _db, _change, cancellation);
    }

    private async Task<bool> TakeAsync(Statements statements, CancellationToken cancellation)
    {
        LedgerLocks.Organisation(statements, _db.OrganisationId, _touched.IsAlone);
        LedgerStates.Ask(statements, _db, state => _state = state);
        var sessions = new LedgerSessions(_db);
        if (_touched.HasKnown || _touched.IsAlone)
        {
            LedgerLocks.Sessions(statements, _db.OrganisationId, _touched.Known);
            await statements.RunAsync(cancellation);
            if (_state is null) return false;
            if (_touched.IsEverything) return true;
            await FindAllAsync(cancellation);
            AskSessions(statements, sessions);
            await statements.RunAsync(cancellation);
        }
        foreach (var session in sessions.All) _touched.Had(session);
        _touched.AddRepsOfSessions();
        if (!_touched.IsAlone) LedgerLocks.Persons(statements, _db.OrganisationId, _touched.Reps.Keys);
        AskPersons(statements, _part);
        if (_touched.Reps.Count > 0) _part.AskLines(statements, _touched.Reps.Keys, _touched.Kinds);
        await statements.RunAsync(cancellation);
        if (_state is null) return false;
        _rules = await LedgerRules.OfAsync(_db, _state.Rules, cancellation);
        CountSessions(sessions, _part.Rules(_rules, _state.Through), isTaken: true);
        return true;
    }

    // Everyone and everything that a change of many reaches; of very many that is left to a recount.
    private async Task FindAllAsync(CancellationToken cancellation)
    {
        await _touched.AddDelegatedAsync(_db, cancellation);
        var mass = await MassChange.OfAsync(_db, _touched, cancellation);
        if (mass.IsNothing) return;
        var (affected, reps) = await mass.ResolveAsync(_db, cancellation);
        if (affected.Count + reps.Count > _db.ManyReps)
        {
            _deferred = mass;
            return;
        }
        _touched.Affected.UnionWith(affected);
        foreach (var (rep, kinds) in reps) _touched.Rep(rep, kinds);
    }

    private void AskSessions(Statements statements, LedgerSessions sessions)
    {
        var known = _touched.Known.ToList();
        sessions.Ask(statements, known);
        sessions.AskCommitments(statements, known);
    }

    private void AskPersons(Statements statements, LedgerPart part)
    {
        var reps = _touched.Reps.Keys.Concat(_touched.Named).ToHashSet();
        if (reps.Count + _touched.Coaches.Count == 0) return;
        part.AskChains(statements, reps.Concat(_touched.Coaches).ToHashSet());
        part.AskReps(statements, reps);
    }

    private void CountSessions(LedgerSessions sessions, RollupRules rules, bool isTaken)
    {
        foreach (var session in sessions.All.Where(session => _touched.Sessions.Contains(session.Id)))
        {
            _change.Add(session, rules, isTaken);
            // Of a session that counts anew for a rep's sake only, the other reps' days stay as they are.
            foreach (var rep in session.Reps.Where(rep => _touched.Reps.ContainsKey(rep.PersonId) && IsTouched(rep.PersonId, session.Kind) && rules.CountsFor(session, rep)))
            {
                if (isTaken) _part.Days.Take(rep.PersonId, session.Kind, session.Day);
                else _part.Days.Add(rep.PersonId, session.Kind, session.Day);
            }
        }
        foreach (var commitment in sessions.Commitments)
            if (sessions.Find(commitment.SessionId) is { } session) _change.Add(commitment, session, rules, isTaken);
    }

    private void CountLines(Statements statements, RollupRules rules, CancellationToken cancellation)
    {
        var was = _part.Intervals.Where(row => IsTouched(row.Person, row.Kind)).ToList();
        var becomes = RepLines.Intervals(rules, _touched.Reps.Keys, _part.Days, IsTouched).ToList();
        foreach (var (interval, isTaken) in IntervalChange.Between(was, becomes)) _change.Add(interval, rules, isTaken);
        RepLines.Write(statements, _db.OrganisationId, was, becomes, cancellation);
        statements.Put([.. _part.Days.Changed(_db.OrganisationId)], cancellation);
    }

    private bool IsTouched(PersonId rep, Kind kind) => _touched.Reps[rep] is not { } kinds || kinds.Contains(kind);
}
