using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Touchline.Bench;

/// <summary>Writes the rows that were imported once more, into a table of the same columns, keys and indexes, as fast as the database's own driver can.</summary>
internal interface IBareLoad
{
    /// <summary>Seconds, the commit included; the rows lie ready in memory.</summary>
    Task<double> RunAsync();
}

/// <summary>One prepared statement in one transaction, which is SQLite's bulk load.</summary>
internal sealed class SqliteBareLoad(string imported) : IBareLoad
{
    public Task<double> RunAsync()
    {
        using var source = new SqliteConnection($"Data Source={imported};Pooling=False");
        source.Open();
        var schema = Texts(source, "SELECT sql FROM sqlite_master WHERE tbl_name = 'opportunity' AND sql IS NOT NULL ORDER BY type DESC");
        var rows = Rows(source);
        using var target = new SqliteConnection($"Data Source={imported}.bare;Pooling=False");
        target.Open();
        Execute(target, "PRAGMA journal_mode=WAL");
        foreach (var sql in schema) Execute(target, sql);
        Execute(target, "PRAGMA foreign_keys=OFF");
        var watch = Stopwatch.StartNew();
        using var transaction = target.BeginTransaction();
        using var insert = target.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO opportunity VALUES ({string.Join(", ", rows[0].Select((_, at) => $"$p{at}"))})";
        var parameters = rows[0].Select((_, at) => insert.Parameters.AddWithValue($"$p{at}", DBNull.Value)).ToArray();
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++) parameters[at].Value = row[at];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return Task.FromResult(watch.Elapsed.TotalSeconds);
    }

    private static List<object[]> Rows(SqliteConnection source)
    {
        using var command = source.CreateCommand();
        command.CommandText = "SELECT * FROM opportunity ORDER BY external_id";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>COPY FROM of bytes that COPY TO gave.</summary>
internal sealed class PostgresBareLoad(string connectionString) : IBareLoad
{
    public async Task<double> RunAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        using var bytes = new MemoryStream();
        await using (var output = await connection.BeginRawBinaryCopyAsync("COPY (SELECT * FROM opportunity ORDER BY external_id) TO STDOUT (FORMAT BINARY)")) await output.CopyToAsync(bytes);
        await new NpgsqlCommand("CREATE TABLE bare (LIKE opportunity INCLUDING ALL)", connection).ExecuteNonQueryAsync();
        await new NpgsqlCommand("ALTER TABLE bare ADD FOREIGN KEY (organisation_id, person_id) REFERENCES person", connection).ExecuteNonQueryAsync();
        bytes.Position = 0;
        var watch = Stopwatch.StartNew();
        await using (var input = await connection.BeginRawBinaryCopyAsync("COPY bare FROM STDIN (FORMAT BINARY)")) await bytes.CopyToAsync(input);
        return watch.Elapsed.TotalSeconds;
    }
}
