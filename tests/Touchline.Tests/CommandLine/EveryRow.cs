using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchline.Data;

namespace Touchline.Tests.CommandLine;

/// <summary>All that a database holds, read by plain SQL: another way than the program's own copying.</summary>
internal static class EveryRow
{
    public static async Task<string> OfAsync(TouchlineDb db, params string[] tables)
    {
        var all = new StringBuilder();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => tables.Length == 0 || tables.Contains(entity.GetTableName())).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            var columns = entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""))} FROM \"{entity.GetTableName()}\"";
            var rows = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            // What waits to be folded is folded beside, at any moment: the revision and the roll-ups say the same before and after.
            if (entity.GetTableName() is "revision_change" or "rollup_change" or "rollup") continue;
            while (await reader.ReadAsync())
                rows.Add(string.Join(" | ", columns.Select((column, at) => reader.IsDBNull(at) || column.Name == "Revision" ? "-" : Text(reader, at, column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType))));
            rows.Sort(StringComparer.Ordinal);
            all.Append(entity.GetTableName()).Append('\n').AppendJoin('\n', rows).Append('\n');
        }
        return all.ToString();
    }

    private static string Text(System.Data.Common.DbDataReader reader, int at, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(Guid) => reader.GetFieldValue<Guid>(at).ToString(),
        var t when t == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at).ToString("O", CultureInfo.InvariantCulture),
        var t when t == typeof(DateTime) => reader.GetDateTime(at).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        var t when t == typeof(decimal) => reader.GetDecimal(at).ToString("0.##########", CultureInfo.InvariantCulture),
        var t when t == typeof(bool) => reader.GetBoolean(at).ToString(),
        var t when t == typeof(byte[]) => Convert.ToHexString(reader.GetFieldValue<byte[]>(at)),
        _ => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)!,
    };
}
