using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Touchline.Data.Bulk;

/// <summary>
/// Writes many rows in the transaction that is open, past the change tracker: prepared statements on SQLite, COPY on
/// PostgreSQL. Rows are taken one by one as they are written.
/// </summary>
internal abstract class BulkWriter(TouchlineDb db)
{
    protected DbConnection Connection => db.Database.GetDbConnection();

    protected DbTransaction? Transaction => db.Database.CurrentTransaction?.GetDbTransaction() ?? (db.HasBegun ? null : throw Outside());

    private static InvalidOperationException Outside() => new("Rows are written in bulk within a transaction only.");

    public static BulkWriter For(TouchlineDb db) => db is SqliteTouchlineDb ? new SqliteBulkWriter(db) : new PostgresBulkWriter(db);

    /// <summary>Writes entities that are new.</summary>
    public void Insert<T>(IEnumerable<T> entities, CancellationToken cancellation) where T : class
    {
        var table = BulkTable.Of(db, typeof(T));
        Insert(table, table.Rows(entities), cancellation);
    }

    /// <summary>Writes rows that are new; a row holds every column.</summary>
    public abstract void Insert(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Sets all other columns of the rows with these keys; a row holds every column.</summary>
    public abstract void Update(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Removes the rows with these keys; a row holds every column.</summary>
    public abstract void Delete(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>True where every one of these rows, found by its key, still has exactly these values.</summary>
    public bool AreAsLeft(BulkTable table, IReadOnlyList<object?[]> rows)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        var keys = table.Keys.Select((column, at) => $"{BulkTable.Quoted(column.Name)} = @p{at}");
        command.CommandText = $"SELECT {BulkTable.Names(table.Columns)} FROM {BulkTable.Quoted(table.Name)} WHERE {string.Join(" AND ", keys)}";
        var parameters = table.Keys.Select((_, at) => Parameter(command, $"@p{at}")).ToArray();
        var places = table.Keys.Select(key => table.Columns.TakeWhile(column => column != key).Count()).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = row[places[i]];
            using var reader = command.ExecuteReader();
            if (!reader.Read()) return false;
            for (var i = 0; i < row.Length; i++)
                if (!Equals(table.Columns[i].Read(reader, i), row[i])) return false;
        }
        return true;
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    protected int Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (Transaction, sql, 0);
        return command.ExecuteNonQuery();
    }
}
