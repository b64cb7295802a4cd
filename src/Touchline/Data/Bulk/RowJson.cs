using System.Globalization;
using System.Text.Json;

namespace Touchline.Data.Bulk;

/// <summary>Values of a row as JSON and back, to keep rows as they were.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateTime instant: json.WriteStringValue(instant.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case Guid id: json.WriteStringValue(id); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            default: json.WriteStringValue((string)value); break;
        }
    }

    public static object? Read(JsonElement json, Type type) => json.ValueKind == JsonValueKind.Null ? null : type switch
    {
        _ when type == typeof(bool) => json.GetBoolean(),
        _ when type == typeof(int) => json.GetInt32(),
        _ when type == typeof(long) => json.GetInt64(),
        _ when type == typeof(double) => json.GetDouble(),
        _ when type == typeof(decimal) => json.GetDecimal(),
        _ when type == typeof(DateTime) => DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(DateOnly) => DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
        _ when type == typeof(TimeOnly) => TimeOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
        _ when type == typeof(Guid) => json.GetGuid(),
        _ when type == typeof(byte[]) => json.GetBytesFromBase64(),
        _ => json.GetString(),
    };
}
