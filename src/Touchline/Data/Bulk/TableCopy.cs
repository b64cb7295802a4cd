using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Touchline.Data.Bulk;

/// <summary>
/// Copies every table of one database into an empty one, whichever the two are: accounts, texts and the audit trail
/// included. It reads one state, however long it takes, while others go on saving.
/// </summary>
internal static class TableCopy
{
    /// <summary>True where no table holds a row.</summary>
    public static async Task<bool> IsEmptyAsync(TouchlineDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        foreach (var table in BulkTable.All(db))
            if (table.Read(db.Database.GetDbConnection(), null).Any()) return false;
        return true;
    }

    /// <summary>Copies all rows in one transaction of the target, and says how many.</summary>
    public static async Task<long> RunAsync(TouchlineDb from, TouchlineDb to, Action<string>? tell, CancellationToken cancellation)
    {
        // SQLite reads one state within a transaction anyway; this level is the one that PostgreSQL needs for it.
        await using var read = await from.Database.BeginTransactionAsync(from is SqliteTouchlineDb ? IsolationLevel.Unspecified : IsolationLevel.RepeatableRead, cancellation);
        await using var write = await to.Database.BeginTransactionAsync(cancellation);
        var bulk = BulkWriter.For(to);
        var targets = BulkTable.All(to).ToDictionary(table => table.Name);
        long rows = 0;
        foreach (var table in BulkTable.All(from))
        {
            tell?.Invoke(table.Name);
            bulk.Insert(targets[table.Name], table.Read(from.Database.GetDbConnection(), read.GetDbTransaction()).Select(row => { rows++; return row; }), cancellation);
        }
        await write.CommitAsync(cancellation);
        return rows;
    }
}
