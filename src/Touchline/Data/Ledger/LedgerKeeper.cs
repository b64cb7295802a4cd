using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;
using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Keeps the ledger equal to the records within the transaction of a save: what was counted for all that the save touches is
/// taken away before it, what is counted is added after it, and the difference is appended.
/// </summary>
internal sealed class LedgerKeeper
{
    // So many at once that a mass change streams, and an ordinary save is one piece.
    private const int Together = 1_000;

    private readonly TouchlineDb _db;
    private readonly Touched _touched;
    private readonly DateOnly _through;
    private readonly Tallies _change = new();
    private HashSet<PersonId> _affected = [];

    private LedgerKeeper(TouchlineDb db, Touched touched, DateOnly through) => (_db, _touched, _through) = (db, touched, through);

    /// <summary>Takes the locks and what was counted, before the records change; null where there is no ledger.</summary>
    public static async Task<LedgerKeeper?> BeforeAsync(TouchlineDb db, Touched touched, CancellationToken cancellation)
    {
        if (touched.IsNothing) return null;
        await LedgerLocks.OrganisationAsync(db, touched.IsAlone, cancellation);
        if (await LedgerStates.ThroughAsync(db, cancellation) is not { } through) return null;
        var keeper = new LedgerKeeper(db, touched, through);
        if (touched.IsEverything) return keeper;
        await LedgerLocks.SessionsAsync(db, touched.Becomes.Keys.Concat(touched.MadeIn), cancellation);
        keeper._affected = await TouchedInFull.CompleteAsync(db, touched, cancellation);
        if (!touched.IsAlone) await LedgerLocks.PersonsAsync(db, touched.Reps.Keys, cancellation);
        foreach (var reps in touched.Reps.Keys.Chunk(Together)) await keeper.TakeLinesAsync(reps, cancellation);
        await keeper.CountSessionsAsync(isTaken: true, cancellation);
        return keeper;
    }

    /// <summary>Counts anew, after the records changed, and appends the difference.</summary>
    public async Task AfterAsync(CancellationToken cancellation)
    {
        if (_touched.IsEverything)
        {
            await new LedgerRebuild(_db).RunAsync(_through, cancellation);
            return;
        }
        if (_affected.Count > 0) await LedgerChains.RewriteAsync(_db, _affected, _through, cancellation);
        foreach (var reps in _touched.Reps.Keys.Chunk(Together)) await CountLinesAsync(reps, cancellation);
        await CountSessionsAsync(isTaken: false, cancellation);
        await LedgerFold.AppendAsync(_db, _change, cancellation);
    }

    // What the lines of these reps counted stands in their intervals.
    private async Task TakeLinesAsync(PersonId[] reps, CancellationToken cancellation)
    {
        var rules = await new LedgerSlice(_db, _through, cancellation).RulesAsync(reps);
        foreach (var row in await _db.Rows<LineIntervalRow>().AsNoTracking().Where(row => reps.Contains(row.PersonId)).ToListAsync(cancellation))
            if (IsTouched(row.PersonId, row.Kind)) _change.Add(row.ToInterval(), rules, isTaken: true);
    }

    private async Task CountLinesAsync(PersonId[] reps, CancellationToken cancellation)
    {
        var slice = new LedgerSlice(_db, _through, cancellation);
        var rules = await slice.RulesAsync(reps);
        var intervals = RepLines.Intervals(rules, reps, await slice.HeldAsync(reps), IsTouched).ToList();
        foreach (var interval in intervals) _change.Add(interval, rules);
        await RemoveIntervalsAsync(reps, cancellation);
        BulkWriter.For(_db).Insert(intervals.Select(interval => LineIntervalRow.Of(_db.OrganisationId, interval)), cancellation);
    }

    private async Task RemoveIntervalsAsync(PersonId[] reps, CancellationToken cancellation)
    {
        // Reps touched for the same kinds go in one statement: mostly that is all of them.
        foreach (var group in reps.GroupBy(rep => _touched.Reps[rep] is { } kinds ? string.Join('\n', kinds.Order()) : null))
        {
            var persons = group.ToList();
            var old = _db.Rows<LineIntervalRow>().Where(row => persons.Contains(row.PersonId));
            if (_touched.Reps[persons[0]] is { } some)
            {
                var kinds = some.ToList();
                old = old.Where(row => kinds.Contains(row.Kind));
            }
            await old.ExecuteDeleteAsync(cancellation);
        }
    }

    private async Task CountSessionsAsync(bool isTaken, CancellationToken cancellation)
    {
        foreach (var ids in _touched.Sessions.Chunk(Together)) await CountAsync(ids, [], isTaken, cancellation);
        foreach (var ids in _touched.Commitments.Chunk(Together)) await CountAsync([], ids, isTaken, cancellation);
    }

    private async Task CountAsync(SessionId[] ids, CommitmentId[] single, bool isTaken, CancellationToken cancellation)
    {
        var slice = new LedgerSlice(_db, _through, cancellation);
        var commitments = await slice.CommitmentsAsync(ids, single);
        // A commitment of a touched session is counted with that session, and not again by itself.
        if (single.Length > 0) commitments.RemoveAll(row => _touched.Sessions.Contains(row.SessionId));
        var sessions = await slice.SessionsAsync(single.Length == 0 ? ids : [.. commitments.Select(row => row.SessionId).Distinct()]);
        if (sessions.Count == 0) return;
        var rules = await slice.RulesAsync([.. sessions.SelectMany(row => row.Reps.Select(rep => rep.PersonId).Concat(row.Coaches.Select(coach => coach.PersonId))).Distinct()]);
        if (single.Length == 0) foreach (var session in sessions) _change.Add(session, rules, isTaken);
        var byId = sessions.ToDictionary(row => row.Id);
        foreach (var commitment in commitments) _change.Add(commitment, byId[commitment.SessionId], rules, isTaken);
    }

    private bool IsTouched(PersonId rep, Kind kind) => _touched.Reps[rep] is not { } kinds || kinds.Contains(kind);
}
