using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Touchline.Model;

namespace Touchline.CommandLine;

/// <summary>Prints rows as an aligned table for the eye, as CSV, or as JSON with numbers as numbers.</summary>
public static class TableOut
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Text(string format, IReadOnlyList<string> header, IReadOnlySet<string> numbers, IEnumerable<IReadOnlyList<string>> rows) => format switch
    {
        "csv" => CsvOut.Text(header, rows),
        "json" => JsonText(header, numbers, rows),
        _ => Aligned(header, numbers, [.. rows]),
    };

    private static string JsonText(IReadOnlyList<string> header, IReadOnlySet<string> numbers, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < header.Count; i++)
                {
                    if (!numbers.Contains(header[i])) json.WriteString(header[i], row[i]);
                    else if (row[i].Length == 0) json.WriteNull(header[i]);
                    else json.WriteNumber(header[i], decimal.Parse(row[i], CultureInfo.InvariantCulture));
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static string Aligned(IReadOnlyList<string> header, IReadOnlySet<string> numbers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = header.Select((name, at) => rows.Select(row => row[at].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            var cells = row.Select((value, at) => numbers.Contains(header[at]) ? value.PadLeft(widths[at]) : value.PadRight(widths[at]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        return text.ToString();
    }
}
