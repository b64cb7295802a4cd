using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Sums of roll-ups, with what waits to be folded, in one statement: so they are exact whenever they are read.</summary>
internal static class RollupSums
{
    private const int Width = 11;

    public static async Task<Dictionary<CountsKey, Counts>> ReadAsync(TouchlineDb db, DayRange period, IReadOnlyCollection<PersonId>? coaches, Scope? scope, CancellationToken cancellation)
    {
        if (!Part.Fill(period)) throw new ArgumentException("Roll-ups are of whole weeks or months.", nameof(period));
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = Sql(db, command, coaches, scope);
            Add(command, "@organisation", db.OrganisationId.Value);
            Add(command, "@from", period.From);
            Add(command, "@last", period.Last);
            // Of whole months a quarter of the rows do.
            Add(command, "@grain", (short)(Part.FillMonths(period) ? 1 : 0));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await ReadAsync(reader, scope, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string Sql(TouchlineDb db, DbCommand command, IReadOnlyCollection<PersonId>? coaches, Scope? scope)
    {
        var some = "";
        if (coaches is { Count: 1 })
        {
            some = "AND coach_id = @coach";
            Add(command, "@coach", coaches.First().Value);
        }
        else if (coaches is not null && db is SqliteTouchlineDb)
        {
            some = "AND coach_id IN (SELECT value FROM json_each(@coaches))";
            Add(command, "@coaches", System.Text.Json.JsonSerializer.Serialize(coaches.Select(coach => coach.Value.ToString().ToUpperInvariant())));
        }
        else if (coaches is not null)
        {
            some = "AND coach_id = ANY (@coaches)";
            Add(command, "@coaches", coaches.Select(coach => coach.Value).ToArray());
        }
        var columns = TallyColumns.Of(scope).ToList();
        var names = string.Join(", ", columns);
        return $"""
            SELECT coach_id, kind, {string.Join(", ", columns.Select(name => $"sum({name})"))}
            FROM (SELECT coach_id, kind, {names} FROM rollup
                  WHERE organisation_id = @organisation {some} AND grain = @grain AND part BETWEEN @from AND @last
                  UNION ALL
                  SELECT coach_id, kind, {names} FROM rollup_change
                  WHERE organisation_id = @organisation {some} AND part BETWEEN @from AND @last) AS folded_and_waiting
            GROUP BY coach_id, kind
            """;
    }

    private static async Task<Dictionary<CountsKey, Counts>> ReadAsync(DbDataReader reader, Scope? scope, CancellationToken cancellation)
    {
        var sums = new Dictionary<CountsKey, Counts>();
        var kinds = new Dictionary<string, Kind>();
        while (await reader.ReadAsync(cancellation))
        {
            var coach = new PersonId(reader.GetFieldValue<Guid>(0));
            var name = reader.GetString(1);
            if (!kinds.TryGetValue(name, out var kind)) kinds[name] = kind = new Kind(name);
            Counts Read(int at) => new(
                reader.GetInt64(at), reader.GetInt64(at + 1), reader.GetInt64(at + 2), reader.GetInt64(at + 3), reader.GetInt64(at + 4), reader.GetInt64(at + 5),
                reader.GetInt64(at + 6), reader.GetInt64(at + 7), reader.GetInt64(at + 8), reader.GetInt64(at + 9), reader.GetInt64(at + 10), reader.GetInt64(at + 11),
                reader.GetInt64(at + 12));
            var at = 2;
            foreach (var read in (Scope[])(scope is { } only ? [only] : [Scope.Own, Scope.Tree]))
            {
                if (Read(at) is { IsNothing: false } counts) sums[new CountsKey(coach, read, kind)] = counts;
                at += Width;
            }
        }
        return sums;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
