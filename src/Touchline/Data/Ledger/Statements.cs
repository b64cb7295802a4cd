using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Touchline.Data.Bulk;

namespace Touchline.Data.Ledger;

/// <summary>
/// Statements of one transaction that are sent together: PostgreSQL answers them in one round trip, each seeing what the locks
/// of those before it waited for; SQLite, which has no way to go, runs them one by one.
/// </summary>
internal sealed class Statements(TouchlineDb db)
{
    private readonly List<Statement> _all = [];

    private sealed record Statement(string Sql, object[] Parameters, Action<DbDataReader>? Row, Action? Write);

    public bool IsSqlite => db is SqliteTouchlineDb;

    /// <summary>A condition that a column is one of a parameter's values.</summary>
    public string In(string column, int parameter) => IsSqlite ? $"{column} IN (SELECT value FROM json_each(${parameter}))" : $"{column} = ANY (${parameter})";

    /// <summary>The values of such a parameter.</summary>
    public object Set(IEnumerable<Guid> ids) => IsSqlite ? JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())) : ids.ToArray();

    public object Set(IEnumerable<string> names) => IsSqlite ? JsonSerializer.Serialize(names) : names.ToArray();

    /// <summary>Asks; each row of the answer is given to <paramref name="row"/>.</summary>
    public void Ask(string sql, Action<DbDataReader> row, params object[] parameters) => _all.Add(new Statement(sql, parameters, row, null));

    public void Do(string sql, params object[] parameters) => _all.Add(new Statement(sql, parameters, null, null));

    /// <summary>Writes rows, in place of those with the same keys.</summary>
    public void Put<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation) where T : class
    {
        if (rows.Count == 0) return;
        var table = BulkTable.Of(db, typeof(T));
        if (IsSqlite) _all.Add(new Statement("", [], null, () => new SqliteBulkWriter(db).Put(table, table.Rows(rows), cancellation)));
        else _all.Add(new Statement(table.Put, PostgresRows.Arrays(table.Columns, table.Rows(rows), rows.Count), null, null));
    }

    /// <summary>Writes rows that are new.</summary>
    public void Insert(Type entity, IReadOnlyCollection<object> rows, CancellationToken cancellation)
    {
        var table = BulkTable.Of(db, entity);
        if (IsSqlite) _all.Add(new Statement("", [], null, () => new SqliteBulkWriter(db).Insert(table, table.Rows(rows), cancellation)));
        else _all.Add(new Statement(table.Insert, PostgresRows.Arrays(table.Columns, table.Rows(rows), rows.Count), null, null));
    }

    /// <summary>Removes the rows with these keys.</summary>
    public void Remove<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation) where T : class
    {
        if (rows.Count == 0) return;
        var table = BulkTable.Of(db, typeof(T));
        if (IsSqlite) _all.Add(new Statement("", [], null, () => new SqliteBulkWriter(db).Delete(table, table.Rows(rows), cancellation)));
        else _all.Add(new Statement(table.Remove, PostgresRows.Arrays(table.Keys, rows.Select(row => table.Keys.Select(key => key.Of(row)).ToArray()), rows.Count), null, null));
    }

    /// <summary>Sends all that was asked since the last time.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_all.Count == 0) return;
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        if (connection is NpgsqlConnection postgres) await RunAsync(postgres, (NpgsqlTransaction?)transaction, cancellation);
        else foreach (var statement in _all) Run(statement, connection, transaction);
        _all.Clear();
    }

    private async Task RunAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = 0 };
        foreach (var statement in _all)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        // What only acts has no result: the next one is that of the next statement that asks.
        var isFirst = true;
        foreach (var statement in _all.Where(statement => statement.Row is not null))
        {
            if (!isFirst) await reader.NextResultAsync(cancellation);
            isFirst = false;
            while (await reader.ReadAsync(cancellation)) statement.Row!(reader);
        }
        while (await reader.NextResultAsync(cancellation)) { }
    }

    private static void Run(Statement statement, DbConnection connection, DbTransaction? transaction)
    {
        if (statement.Write is { } write)
        {
            write();
            return;
        }
        using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, statement.Sql);
        for (var at = 0; at < statement.Parameters.Length; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"${at + 1}", statement.Parameters[at]);
            command.Parameters.Add(parameter);
        }
        if (statement.Row is not { } row)
        {
            command.ExecuteNonQuery();
            return;
        }
        using var reader = command.ExecuteReader();
        while (reader.Read()) row(reader);
    }
}
