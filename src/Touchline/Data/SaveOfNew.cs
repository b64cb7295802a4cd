using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Touchline.Data.Ledger;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Data;

/// <summary>
/// The save there are most of: sessions that are new, and what came with them. It takes two round trips: one that begins,
/// locks and reads what the ledger needs, one that writes the rows and the ledger and commits.
/// </summary>
internal sealed class SaveOfNew(TouchlineDb db, Touched touched, IReadOnlyList<EntityEntry> changed)
{
    // Those that others refer to first.
    private static readonly Type[] Written = [typeof(Session), typeof(SessionCoach), typeof(SessionRep), typeof(Commitment), typeof(PrivateNote), typeof(SessionCheck)];

    /// <summary>True where the save makes sessions and nothing else, so that nothing that stands in the database is touched.</summary>
    public static bool Is(TouchlineDb db, Touched touched, IReadOnlyList<EntityEntry> changed) =>
        db.Database.CurrentTransaction is null && touched.Made.Count > 0 && !touched.IsAlone && !touched.HasKnown
        && changed.All(entry => entry.State == EntityState.Added && Written.Contains(entry.Metadata.ClrType));

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception error)
        {
            await RollBackAsync();
            if (error is DbException) throw new DbUpdateException("The sessions could not be saved; the database says why.", error);
            throw;
        }
        finally
        {
            db.HasBegun = false;
            await db.Database.CloseConnectionAsync();
        }
        return changed.Count;
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var first = new Statements(db);
        first.Do(first.IsSqlite ? "BEGIN IMMEDIATE" : "BEGIN");
        db.HasBegun = true;
        var ledger = await LedgerKeeper.BeforeAsync(db, touched, first, cancellation);
        var last = new Statements(db);
        foreach (var group in changed.GroupBy(entry => entry.Metadata.ClrType).OrderBy(group => Array.IndexOf(Written, group.Key)))
            last.Insert(group.Key, [.. group.Select(entry => entry.Entity)], cancellation);
        if (ledger is not null) await ledger.AfterAsync(last, cancellation);
        db.RaiseRevision(last);
        last.Do("COMMIT");
        await last.RunAsync(cancellation);
    }

    private async Task RollBackAsync()
    {
        try
        {
            var undo = new Statements(db);
            undo.Do("ROLLBACK");
            await undo.RunAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            // The connection is gone, and with it the transaction; why it went is what is told.
        }
    }
}
