using Microsoft.EntityFrameworkCore;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Sessions of a large import, which are written at once and counted later: the import then holds no rep whom somebody else
/// saves for. A save that changes one of them leaves it uncounted; it is counted as it then stands.
/// </summary>
internal static class UncountedSessions
{
    public static async Task<bool> CountSomeAsync(TouchlineDb db, int most, CancellationToken cancellation)
    {
        var ids = await db.Rows<UncountedSession>().OrderBy(row => row.SessionId).Select(row => row.SessionId).Take(most).ToListAsync(cancellation);
        if (ids.Count == 0) return false;
        var touched = new Touched();
        foreach (var row in await db.Rows<Session>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Kind }).ToListAsync(cancellation)) touched.Session(row.Id).Kinds.Add(row.Kind);
        foreach (var row in await db.Rows<SessionRep>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancellation)) touched.Session(row.SessionId).Reps.Add(row.PersonId);
        foreach (var row in await db.Rows<SessionCoach>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancellation)) touched.Coaches.Add(row.PersonId);
        var ledger = await LedgerKeeper.BeforeAsync(db, touched, new Statements(db), cancellation);
        await db.Rows<UncountedSession>().Where(row => ids.Contains(row.SessionId)).ExecuteDeleteAsync(cancellation);
        var last = new Statements(db);
        if (ledger is not null) await ledger.AfterAsync(last, cancellation);
        db.RaiseRevision(last);
        await last.RunAsync(cancellation);
        return true;
    }
}
