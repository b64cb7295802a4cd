using Microsoft.Data.Sqlite;

namespace Touchline.Data.Bulk;

/// <summary>One prepared statement, run for every row.</summary>
internal sealed class SqliteBulkWriter(TouchlineDb db) : BulkWriter(db)
{
    public override void Insert(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) => Run(
        $"INSERT INTO {BulkTable.Quoted(table.Name)} ({BulkTable.Names(table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => Parameter(at)))})",
        table.Columns, table.Columns, rows, cancellation);

    /// <summary>Writes rows in place of those with the same keys.</summary>
    public void Put(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) => Run(
        $"INSERT OR REPLACE INTO {BulkTable.Quoted(table.Name)} ({BulkTable.Names(table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => Parameter(at)))})",
        table.Columns, table.Columns, rows, cancellation);

    public override void Update(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        if (table.Others.Count == 0) return;
        Run(
            $"UPDATE {BulkTable.Quoted(table.Name)} SET {string.Join(", ", table.Others.Select((column, at) => $"{BulkTable.Quoted(column.Name)} = {Parameter(at)}"))} WHERE {ByKey(table, table.Others.Count)}",
            table.Columns, [.. table.Others, .. table.Keys], rows, cancellation);
    }

    public override void Delete(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        Run($"DELETE FROM {BulkTable.Quoted(table.Name)} WHERE {ByKey(table, 0)}", table.Columns, table.Keys, rows, cancellation);

    private void Run(string sql, IReadOnlyList<BulkColumn> columns, IReadOnlyList<BulkColumn> used, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var command = (SqliteCommand)Connection.CreateCommand();
        (command.Transaction, command.CommandText) = ((SqliteTransaction?)Transaction, sql);
        var parameters = used.Select((_, at) => command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(at) })).ToArray();
        var places = used.Select(column => columns.TakeWhile(other => other != column).Count()).ToArray();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = row[places[i]] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static string ByKey(BulkTable table, int first) =>
        string.Join(" AND ", table.Keys.Select((column, at) => $"{BulkTable.Quoted(column.Name)} = {Parameter(first + at)}"));

    private static string Parameter(int at) => $"$p{at}";
}
