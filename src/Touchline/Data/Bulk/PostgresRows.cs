namespace Touchline.Data.Bulk;

/// <summary>Rows as one array a column: however many there are, the statement is the same, and stays prepared.</summary>
internal static class PostgresRows
{
    /// <summary>Writes rows that are new.</summary>
    public static string Insert(BulkTable table) => $"INSERT INTO {BulkTable.Quoted(table.Name)} ({BulkTable.Names(table.Columns)}) SELECT * FROM {From(table.Columns)}";

    /// <summary>Writes rows in place of those with the same keys.</summary>
    public static string Put(BulkTable table)
    {
        if (table.Keys.Count == 0) return Insert(table);
        var set = string.Join(", ", table.Others.Select(column => $"{BulkTable.Quoted(column.Name)} = excluded.{BulkTable.Quoted(column.Name)}"));
        return $"{Insert(table)} ON CONFLICT ({BulkTable.Names(table.Keys)}) DO {(set.Length == 0 ? "NOTHING" : "UPDATE SET " + set)}";
    }

    /// <summary>Removes the rows with these keys.</summary>
    public static string Remove(BulkTable table) =>
        $"DELETE FROM {BulkTable.Quoted(table.Name)} t USING {From(table.Keys)} AS gone ({BulkTable.Names(table.Keys)}) WHERE {string.Join(" AND ", table.Keys.Select(key => $"t.{BulkTable.Quoted(key.Name)} = gone.{BulkTable.Quoted(key.Name)}"))}";

    public static object[] Arrays(IReadOnlyList<BulkColumn> columns, IEnumerable<object?[]> rows, int count)
    {
        var arrays = columns.Select(column => Array.CreateInstance(column.ArrayType, count)).ToArray();
        var at = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < arrays.Length; i++) arrays[i].SetValue(row[i], at);
            at++;
        }
        return arrays;
    }

    private static string From(IReadOnlyList<BulkColumn> columns) => $"unnest({string.Join(", ", columns.Select((column, at) => $"${at + 1}::{column.StoreType}[]"))})";
}
