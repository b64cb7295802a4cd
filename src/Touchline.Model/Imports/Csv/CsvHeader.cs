using System.Text;
using CsvHelper;

namespace Touchline.Model.Imports;

/// <summary>Finds the separator and the names in the first row.</summary>
internal static class CsvHeader
{
    /// <summary>The sign that stands most often in the first row outside quotation marks; a comma where none does.</summary>
    public static char FindSeparator(Stream stream)
    {
        stream.Position = 0;
        using var text = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        for (var c = text.Read(); c >= 0 && (quoted || c is not ('\n' or '\r')); c = text.Read())
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && counts.TryGetValue((char)c, out var seen)) counts[(char)c] = seen + 1;
        }
        return counts.MaxBy(count => count.Value).Key;
    }

    /// <summary>The names, trimmed.</summary>
    /// <exception cref="ImportRefusedException">No names, one of them twice, not UTF-8, or an open quotation mark.</exception>
    public static List<string> Read(CsvSource source)
    {
        CsvMalformedReason? broken = null;
        using var reader = source.Reader(problem => broken ??= problem.Reason);
        List<string> headers;
        try
        {
            headers = [.. reader.Headers.Select(header => header.Trim())];
        }
        catch (CsvFormatException)
        {
            throw source.Refused(1, Reasons.OpenQuote);
        }
        if (broken == CsvMalformedReason.UnterminatedQuote) throw source.Refused(1, Reasons.OpenQuote);
        if (headers.Exists(header => header.Contains('\uFFFD', StringComparison.Ordinal))) throw source.Refused(1, Reasons.NotUtf8);
        if (headers.TrueForAll(header => header.Length == 0)) throw source.Refused(1, Reasons.NoHeader);
        var twice = headers.Where(header => header.Length > 0).GroupBy(header => header, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ImportRefusedException(ImportProblem.At(source.File, 1, twice.Key, twice.Key, Reasons.HeaderTwice));
        return headers;
    }
}
