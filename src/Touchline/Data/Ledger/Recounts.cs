using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>How far the figures of a mass change have been brought up to date.</summary>
public sealed record FiguresBehind(int Done, int Of);

/// <summary>
/// Brings figures up to date after a mass change, some persons at a time. Each piece is a transaction that also says how far it
/// came, so whoever goes on after a crash begins where the last one ended; what was not reached yet counts as before.
/// </summary>
public sealed class Recounts(TouchlineDb db)
{
    private Open? _open;

    private sealed record Open(RecordId Id, PersonId[] Persons, HashSet<PersonId> Affected, IReadOnlyDictionary<PersonId, HashSet<Kind>?> Reps);

    /// <summary>So many lines at once; those who save for one of them wait as long.</summary>
    public int Lines { get; init; } = 1_000;

    /// <summary>So many persons below another chain at once; everybody who saves waits as long.</summary>
    public int Chains { get; init; } = 250;

    /// <summary>Counts one piece anew.</summary>
    /// <returns>False where nothing waits, or another program does it.</returns>
    public async Task<bool> PieceAsync(CancellationToken cancellation)
    {
        var hasDone = false;
        await db.AloneAsync(async () => hasDone = await LedgerLocks.TryRecountAsync(db, cancellation) && await CountAsync(cancellation), cancellation);
        return hasDone;
    }

    /// <summary>How far it has come; null where every figure is up to date.</summary>
    public async Task<FiguresBehind?> BehindAsync(CancellationToken cancellation)
    {
        var open = await db.Rows<RecountRow>().AsNoTracking().Select(row => new { row.Done, row.Of }).ToListAsync(cancellation);
        var uncounted = await db.Rows<UncountedSession>().CountAsync(cancellation);
        return open.Count == 0 && uncounted == 0 ? null : new FiguresBehind(open.Sum(row => row.Done), open.Sum(row => row.Of) + uncounted);
    }

    private async Task<bool> CountAsync(CancellationToken cancellation)
    {
        var row = await db.Rows<RecountRow>().AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (row is null) return await UncountedSessions.CountSomeAsync(db, Lines, cancellation);
        if (_open?.Id != row.Id) _open = await ResolveAsync(row, cancellation);
        var left = _open.Persons.AsSpan(row.Done).ToArray();
        var some = left[..Math.Min(left.Length, left.Take(Chains).Any(_open.Affected.Contains) ? Chains : Lines)];
        await CountAsync(some, cancellation);
        var done = row.Done + some.Length;
        if (done == _open.Persons.Length) await db.Rows<RecountRow>().Where(open => open.Id == row.Id).ExecuteDeleteAsync(cancellation);
        else
            await db.Rows<RecountRow>().Where(open => open.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(open => open.After, some[^1].Value).SetProperty(open => open.Done, done).SetProperty(open => open.Of, _open.Persons.Length), cancellation);
        return true;
    }

    // Found again after a crash: whom the last one reached stands before the last one's end, in the order of ids.
    private async Task<Open> ResolveAsync(RecountRow row, CancellationToken cancellation)
    {
        var (affected, reps) = await MassChange.FromJson(row.What).ResolveAsync(db, cancellation);
        var all = affected.Union(reps.Keys).OrderBy(person => person.Value).ToList();
        var left = row.After is { } after ? all.Where(person => person.Value.CompareTo(after) > 0) : all;
        return new Open(row.Id, [.. Enumerable.Repeat(default(PersonId), row.Done), .. left], affected, reps);
    }

    private async Task CountAsync(PersonId[] some, CancellationToken cancellation)
    {
        var touched = new Touched();
        foreach (var person in some)
        {
            if (_open!.Affected.Contains(person)) touched.Affected.Add(person);
            if (_open.Reps.TryGetValue(person, out var kinds)) touched.Rep(person, kinds);
        }
        var first = new Statements(db);
        LedgerLocks.WaitBriefly(first, touched.IsAlone);
        if (await LedgerKeeper.BeforeAsync(db, touched, first, cancellation) is not { } ledger) return;
        var last = new Statements(db);
        await ledger.AfterAsync(last, cancellation);
        db.RaiseRevision(last);
        await last.RunAsync(cancellation);
    }
}
