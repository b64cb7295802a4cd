using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>Statements of our own, on the connection and in the transaction of the unit of work. <c>@organisation</c> is always given.</summary>
internal static class RawSql
{
    public static async Task<List<T>> QueryAsync<T>(this TouchlineDb db, string sql, Func<DbDataReader, T> row, CancellationToken cancellation, params IEnumerable<(string Name, object Value)> parameters)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = sql;
            foreach (var (name, value) in parameters.Append(("@organisation", db.OrganisationId.Value))) Add(command, name, value);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A column is one of those that a parameter names.</summary>
    public static string In(this TouchlineDb db, string column, string name) =>
        db is SqliteTouchlineDb ? $"{column} IN (SELECT value FROM json_each({name}))" : $"{column} = ANY ({name})";

    /// <summary>The value of such a parameter.</summary>
    public static object Ids(this TouchlineDb db, IEnumerable<PersonId> persons) => db is SqliteTouchlineDb
        ? JsonSerializer.Serialize(persons.Select(person => person.Value.ToString().ToUpperInvariant()))
        : persons.Select(person => person.Value).ToArray();

    /// <summary>Joins in the order written: SQLite may else begin with every session there is.</summary>
    public static string Join(this TouchlineDb db) => db is SqliteTouchlineDb ? "CROSS JOIN" : "JOIN";

    /// <summary>
    /// A table of who was in which session, to be searched by person: without statistics SQLite would rather read the key of all.
    /// </summary>
    public static string ByPerson(this TouchlineDb db, string table) => db is SqliteTouchlineDb ? $"{table} INDEXED BY ix_{table}_organisation_id_person_id" : table;

    public static PersonId Person(this DbDataReader reader, int at) => new(reader.GetFieldValue<Guid>(at));

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
