using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Touchline.Model.Imports;

/// <summary>
/// A CSV file to be imported: its encoding and separator found out, its header read, its rows streamed as often as asked.
/// UTF-8 with or without a mark and UTF-16 with one are read; a comma, a semicolon or a tab separates.
/// </summary>
public sealed class CsvSource
{
    // A row longer than this is an open quotation mark, not a row.
    private const int LongestRow = 4 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly bool _endsWithLineBreak;

    /// <summary>The file's name as the user knows it.</summary>
    public string File { get; }

    /// <summary>"UTF-8" or "UTF-16".</summary>
    public string Encoding { get; }

    /// <summary>What separates the values: a comma, a semicolon or a tab.</summary>
    public char Separator { get; }

    /// <summary>The names in the first row, trimmed, in their order. A column without a name has an empty one.</summary>
    public IReadOnlyList<string> Headers { get; }

    private CsvSource(Stream stream, string file)
    {
        (_stream, File) = (stream, file);
        Encoding = FileHead.Check(stream, file);
        _endsWithLineBreak = FileHead.EndsWithLineBreak(stream, Encoding);
        Separator = FindSeparator();
        Headers = ReadHeaders();
    }

    /// <summary>Opens a stream that can seek; it stays the caller's, and is read from its start.</summary>
    /// <exception cref="ImportRefusedException">Empty, no text, not UTF-8, cut off in the header, or a column named twice.</exception>
    public static CsvSource Open(Stream stream, string file)
    {
        if (!stream.CanSeek) throw new ArgumentException("The file is read more than once, so its stream must be able to seek.", nameof(stream));
        stream.Position = 0;
        return new CsvSource(stream, file);
    }

    /// <summary>
    /// The rows after the header, blank ones left out. Rows that have more or fewer values than the header are handed to
    /// <paramref name="report"/> and left out.
    /// </summary>
    /// <exception cref="ImportRefusedException">The file ends within a row, or bytes are not UTF-8.</exception>
    public IEnumerable<CsvRow> Rows(Action<ImportProblem> report)
    {
        CsvMalformedReason? broken = null;
        using var reader = Reader(problem => broken = problem.Reason);
        var row = new CsvRow(reader);
        ImportProblem? ragged = null;
        while (Next(reader))
        {
            row.Number = (int)reader.RowNumber + 1;
            if (ragged is not null) report(ragged);
            ragged = null;
            if (broken == CsvMalformedReason.UnterminatedQuote) throw Refused(row.Number, Reasons.OpenQuote);
            if (broken == CsvMalformedReason.TextAfterClosingQuote) report(Problem(row.Number, Reasons.BrokenQuotes));
            if (!Utf8.IsValid(reader.RawRecord)) throw NotUtf8(reader, row.Number);
            if (row.IsBlank || broken == CsvMalformedReason.TextAfterClosingQuote)
            {
                broken = null;
                continue;
            }
            broken = null;
            if (row.Count < Headers.Count || row.HasValueBeyond(Headers.Count))
                ragged = ImportProblem.At(File, row.Number, "", row[0], Reasons.Ragged(row.Count, Headers.Count)) with { Column = row[0].Length > 0 ? Headers[0] : "" };
            else yield return row;
        }
        if (ragged is null) yield break;
        // The last row lacks values and its line is not ended: the rest of the file was lost on its way.
        if (!_endsWithLineBreak && row.Count < Headers.Count) throw Refused(ragged.Row, Reasons.Cut);
        report(ragged);
    }

    private bool Next(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            throw Refused((int)reader.RowNumber + 2, Reasons.OpenQuote);
        }
    }

    private CsvReader Reader(Action<CsvMalformedRecord> broken)
    {
        _stream.Position = 0;
        return CsvReader.Create(_stream, new CsvReaderOptions
        {
            Separator = Separator,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            PoolStrings = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = broken,
        }, leaveOpen: true);
    }

    private char FindSeparator()
    {
        using var text = new StreamReader(_stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var quoted = false;
        for (var c = text.Read(); c >= 0 && (quoted || c is not ('\n' or '\r')); c = text.Read())
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && counts.TryGetValue((char)c, out var seen)) counts[(char)c] = seen + 1;
        }
        return counts.MaxBy(count => count.Value).Key;
    }

    private List<string> ReadHeaders()
    {
        CsvMalformedReason? broken = null;
        using var reader = Reader(problem => broken ??= problem.Reason);
        List<string> headers;
        try
        {
            headers = [.. reader.Headers.Select(header => header.Trim())];
        }
        catch (CsvFormatException)
        {
            throw Refused(1, Reasons.OpenQuote);
        }
        if (broken == CsvMalformedReason.UnterminatedQuote) throw Refused(1, Reasons.OpenQuote);
        if (headers.Exists(header => header.Contains('\uFFFD', StringComparison.Ordinal))) throw Refused(1, Reasons.NotUtf8);
        if (headers.TrueForAll(header => header.Length == 0)) throw Refused(1, Reasons.NoHeader);
        var twice = headers.Where(header => header.Length > 0).GroupBy(header => header, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ImportRefusedException(ImportProblem.At(File, 1, twice.Key, twice.Key, Reasons.HeaderTwice));
        return headers;
    }

    private ImportRefusedException NotUtf8(CsvReader reader, int row)
    {
        for (var i = 0; i < reader.FieldCount && i < Headers.Count; i++)
            if (!Utf8.IsValid(reader.GetSpan(i)))
                return new ImportRefusedException(ImportProblem.At(File, row, Headers[i], reader.GetString(i), Reasons.NotUtf8));
        return Refused(row, Reasons.NotUtf8);
    }

    private ImportProblem Problem(int row, Reason reason) => ImportProblem.At(File, row, "", "", reason);

    private ImportRefusedException Refused(int row, Reason reason) => new(Problem(row, reason));
}
