using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchline.Data.Ledger;
using Touchline.Model.Measures;

namespace Touchline.Bench;

/// <summary>
/// The top's days in standard of a quarter over raw records copied into DuckDB, the way DuckDB does it best: each day of each
/// line finds the last session before it. It does less than the rule, as the statement in PostgreSQL does.
/// </summary>
internal static class RawInDuckDb
{
    private static readonly (string Table, string Columns)[] Copied =
    [
        ("reporting_line", "person_id UUID, \"from\" DATE, until DATE"),
        ("person", "id UUID, ends DATE"),
        ("segment_membership", "person_id UUID, segment VARCHAR"),
        ("standard", "kind VARCHAR, days INTEGER, segment VARCHAR"),
        ("session", "id UUID, kind VARCHAR, day DATE, state VARCHAR, deleted DATE"),
        ("session_rep", "person_id UUID, session_id UUID, response VARCHAR"),
    ];

    public static async Task MeasureAsync(BenchPlace place)
    {
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        await duck.OpenAsync();
        await Timing.OnceAsync("copying raw records into DuckDB", () => CopyAsync(place, duck));
        var quarter = Period.Containing(PeriodUnit.Quarter, place.Today, 1).Days;
        var (from, until) = ($"DATE '{quarter.From:yyyy-MM-dd}'", $"DATE '{place.Today:yyyy-MM-dd}'");
        var sql = $"""
            WITH asked AS (
                SELECT l.person_id, k.kind, k.days, greatest(l."from" + k.days, {from}) AS first, least(coalesce(l.until, {until}), coalesce(p.ends, {until}), {until}) AS last
                FROM reporting_line l JOIN person p ON p.id = l.person_id JOIN segment_membership m ON m.person_id = l.person_id
                JOIN standard k ON k.segment IS NOT DISTINCT FROM CASE WHEN m.segment = 'Coaches' THEN 'Coaches' END),
            line_day AS (SELECT person_id, kind, days, unnest(generate_series(first, last, INTERVAL 1 DAY))::DATE AS day FROM asked WHERE first <= last),
            held AS (
                SELECT DISTINCT r.person_id, s.kind, s.day FROM session_rep r JOIN session s ON s.id = r.session_id
                WHERE s.state = 'Held' AND s.deleted IS NULL AND r.response <> 'Disputed' AND s.day BETWEEN {from} - 364 AND {until})
            SELECT count(*) FROM line_day d ASOF JOIN held h ON d.person_id = h.person_id AND d.kind = h.kind AND d.day >= h.day WHERE d.day - h.day < d.days
            """;
        var raw = await Timing.OfAsync("the top's quarter, one statement over raw records in DuckDB", 3, async _ =>
        {
            await using var command = duck.CreateCommand();
            command.CommandText = sql;
            if (await command.ExecuteScalarAsync() is not long days || days == 0) throw new InvalidOperationException("No day in standard.");
        });
        var (top, _) = await Reads.PersonsAsync(place);
        var rollups = await Timing.OfAsync("the top's quarter from the ledger, in the same run", 100, _ => place.RunAsync(services => services.GetRequiredService<Rollups>().SumsAsync(quarter, [top], CancellationToken.None)));
        Console.WriteLine($"  ratio {raw / rollups:N0}");
    }

    private static async Task CopyAsync(BenchPlace place, DuckDBConnection duck)
    {
        await using var source = new NpgsqlConnection(place.Installation.Postgres);
        await source.OpenAsync();
        foreach (var (table, columns) in Copied)
        {
            await using var create = duck.CreateCommand();
            create.CommandText = $"CREATE TABLE {table} ({columns})";
            await create.ExecuteNonQueryAsync();
            var names = columns.Split(", ").Select(column => column[..column.LastIndexOf(' ')]).Select(name => name == "deleted" ? "deleted::date" : name);
            await using var ask = new NpgsqlCommand($"SELECT {string.Join(", ", names)} FROM {table}", source) { CommandTimeout = 0 };
            await using var reader = await ask.ExecuteReaderAsync();
            using var appender = duck.CreateAppender(table);
            while (await reader.ReadAsync())
            {
                var row = appender.CreateRow();
                for (var at = 0; at < reader.FieldCount; at++) Append(row, reader, at);
                row.EndRow();
            }
        }
    }

    private static void Append(IDuckDBAppenderRow row, NpgsqlDataReader reader, int at)
    {
        if (reader.IsDBNull(at)) row.AppendNullValue();
        else switch (reader.GetDataTypeName(at))
            {
                case "uuid": row.AppendValue(reader.GetGuid(at)); break;
                case "date": row.AppendValue((DateOnly?)reader.GetFieldValue<DateOnly>(at)); break;
                case "integer": row.AppendValue(reader.GetInt32(at)); break;
                default: row.AppendValue(reader.GetString(at)); break;
            }
    }
}
