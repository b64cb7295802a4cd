using Npgsql;

namespace Touchline.Data.Bulk;

/// <summary>COPY into the table; for changes into a table of the transaction, which is then joined.</summary>
internal sealed class PostgresBulkWriter(TouchlineDb db) : BulkWriter(db)
{
    private const string Beside = "bulk_rows";

    public override void Insert(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        Copy(table, BulkTable.Quoted(table.Name), rows, cancellation);
        foreach (var column in table.Columns.Where(column => column.IsNumbered))
            Execute($"SELECT setval(pg_get_serial_sequence('{BulkTable.Quoted(table.Name)}', '{column.Name}'), COALESCE(MAX({BulkTable.Quoted(column.Name)}), 0) + 1, false) FROM {BulkTable.Quoted(table.Name)}");
    }

    public override void Update(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        if (table.Others.Count == 0) return;
        var set = string.Join(", ", table.Others.Select(column => $"{BulkTable.Quoted(column.Name)} = b.{BulkTable.Quoted(column.Name)}"));
        ByKeys(table, rows, $"UPDATE {BulkTable.Quoted(table.Name)} t SET {set} FROM {Beside} b WHERE", cancellation);
    }

    public override void Delete(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        ByKeys(table, rows, $"DELETE FROM {BulkTable.Quoted(table.Name)} t USING {Beside} b WHERE", cancellation);

    private void ByKeys(BulkTable table, IEnumerable<object?[]> rows, string act, CancellationToken cancellation)
    {
        Execute($"CREATE TEMP TABLE {Beside} ON COMMIT DROP AS SELECT {BulkTable.Names(table.Columns)} FROM {BulkTable.Quoted(table.Name)} WITH NO DATA");
        Copy(table, Beside, rows, cancellation);
        Execute($"ANALYZE {Beside}");
        Execute($"{act} {string.Join(" AND ", table.Keys.Select(column => $"t.{BulkTable.Quoted(column.Name)} = b.{BulkTable.Quoted(column.Name)}"))}");
        Execute($"DROP TABLE {Beside}");
    }

    private void Copy(BulkTable table, string into, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var writer = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {into} ({BulkTable.Names(table.Columns)}) FROM STDIN (FORMAT BINARY)");
        writer.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value) writer.Write(value, table.Columns[i].StoreType);
                else writer.WriteNull();
            }
        }
        writer.Complete();
    }
}
