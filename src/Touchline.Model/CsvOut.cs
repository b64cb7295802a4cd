using System.Text;
using CsvHelper;

namespace Touchline.Model;

/// <summary>Writes CSV as Touchline's own files are written: UTF-8, a header row, RFC 4180 quoting, line feeds.</summary>
public static class CsvOut
{
    /// <summary>Writes a header and rows; the stream stays open.</summary>
    public static void Write(Stream output, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, true);
        foreach (var name in header) csv.WriteField(name);
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var value in row) csv.WriteField(value);
            csv.EndRecord();
        }
    }

    /// <summary>The same as text.</summary>
    public static string Text(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var memory = new MemoryStream();
        Write(memory, header, rows);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
