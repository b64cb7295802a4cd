using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Touchline.Data.Bulk;
using Touchline.Data.Ledger;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>Thrown where records changed since an import, so that taking it back would lose what came later.</summary>
public sealed class ChangedSinceException() : Exception("Records of this import were changed since. Taking it back would lose those changes, so nothing was done.");

/// <summary>Applies what an import changes, in bulk, and takes it back again.</summary>
public sealed class ChangeWriter(TouchlineDb db)
{
    /// <summary>Writes the changes in the transaction that is open, and keeps what an undo needs.</summary>
    public async Task WriteAsync(IReadOnlyList<TableChanges> changes, RecordId import, Action wrote, CancellationToken cancellation)
    {
        var touched = WhatIsTouched.By(changes, db.ManyReps);
        var ledger = await LedgerKeeper.BeforeAsync(db, touched, new Statements(db), cancellation);
        Write(changes, import, wrote, cancellation);
        // Who counts everything anew leaves those on this list out, whether it sees them or not.
        BulkWriter.For(db).Insert(touched.Uncounted.Select(id => new UncountedSession { OrganisationId = db.OrganisationId, SessionId = id }), cancellation);
        var statements = new Statements(db);
        if (ledger is not null) await ledger.AfterAsync(statements, cancellation);
        if (touched.ChangesStructure) LedgerStates.ChangeStructure(statements, db.OrganisationId);
        await statements.RunAsync(cancellation);
    }

    private void Write(IReadOnlyList<TableChanges> changes, RecordId import, Action wrote, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        var undo = new UndoLog(db, import);
        foreach (var change in changes)
        {
            var whole = BulkTable.Of(db, change.Entity);
            var keys = BulkTable.Of(db, change.Entity, []);
            var changing = BulkTable.Of(db, change.Entity, change.Changing);
            if (change.Removed.Any()) bulk.Delete(whole, undo.Keep(change.Entity, UndoAct.Removed, whole, Told(whole, change.Removed, wrote)), cancellation);
            if (change.Changed.Any()) bulk.Update(changing, undo.Keep(change.Entity, UndoAct.Changed, changing, Told(changing, change.Changed, wrote)), cancellation);
            if (change.Added.Any()) bulk.Insert(whole, undo.Keep(change.Entity, UndoAct.Added, keys, Told(whole, change.Added, wrote)), cancellation);
        }
        undo.Flush(cancellation);
    }

    /// <summary>Takes an import back, in the transaction that is open.</summary>
    /// <exception cref="ChangedSinceException">A row that it changed was changed again, or something refers to a row that it made.</exception>
    public async Task UndoAsync(RecordId import, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        await foreach (var part in new UndoLog(db, import).ReadAsync())
        {
            var type = db.Model.FindEntityType(part.Entity)!.ClrType;
            var table = BulkTable.Of(db, type, part.Properties);
            if (part.Act == UndoAct.Added)
            {
                if (References.AnyTo(db, type, table, part.Rows, db.Database.CurrentTransaction!.GetDbTransaction())) throw new ChangedSinceException();
                bulk.Delete(table, part.Rows, cancellation);
            }
            else if (part.Act == UndoAct.Removed) bulk.Insert(table, part.Rows, cancellation);
            else
            {
                var width = table.Columns.Count;
                Check(table, [.. part.Rows.Select(row => row[width..])]);
                bulk.Update(table, part.Rows.Select(row => row[..width]), cancellation);
            }
        }
        await db.Rows<ImportUndo>().Where(row => row.ImportId == import).ExecuteDeleteAsync(cancellation);
        // Taken back is what the parts say, whatever that touches: the next reader counts anew.
        await LedgerStates.RemoveAsync(db, cancellation);
    }

    private void Check(BulkTable table, List<object?[]> left)
    {
        if (!BulkWriter.For(db).AreAsLeft(table, left)) throw new ChangedSinceException();
    }

    private static IEnumerable<(object?[] Row, object Kept)> Told(BulkTable table, IEnumerable<object> entities, Action wrote)
    {
        foreach (var (row, entity) in table.RowsWith(entities))
        {
            yield return (row, entity);
            wrote();
        }
    }

    private static IEnumerable<(object?[] Row, object Kept)> Told(BulkTable table, IEnumerable<(object Before, object After)> changes, Action wrote)
    {
        foreach (var (before, after) in changes)
        {
            var left = table.Row(after);
            yield return (left, (object?[])[.. table.Row(before), .. left]);
            wrote();
        }
    }
}
