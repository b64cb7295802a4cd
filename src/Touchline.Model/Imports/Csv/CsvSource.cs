using System.Text.Unicode;
using CsvHelper;

namespace Touchline.Model.Imports;

/// <summary>
/// A CSV file to be imported: its encoding and separator found out, its header read, its rows streamed as often as asked.
/// UTF-8 with or without a mark and UTF-16 with one are read; a comma, a semicolon or a tab separates.
/// </summary>
public sealed class CsvSource
{
    // A row longer than this, in bytes, is an open quotation mark, not a row.
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
        Separator = CsvHeader.FindSeparator(stream);
        Headers = CsvHeader.Read(this);
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
        // Told only when a further row follows: the last one may be cut, which refuses the file.
        ImportProblem? ragged = null;
        var count = 0;
        foreach (var (row, isBroken) in AllRows())
        {
            if (ragged is not null) report(ragged);
            ragged = null;
            if (isBroken) report(ImportProblem.At(File, row.Number, "", "", Reasons.BrokenQuotes));
            else if (row.Count >= Headers.Count && !row.HasValueBeyond(Headers.Count)) yield return row;
            else ragged = ImportProblem.At(File, row.Number, Headers[0], row[0], Reasons.Ragged(count = row.Count, Headers.Count));
        }
        if (ragged is null) yield break;
        // The last row lacks values and its line is not ended: the rest of the file was lost on its way.
        if (!_endsWithLineBreak && count < Headers.Count) throw Refused(ragged.Row, Reasons.Cut);
        report(ragged);
    }

    /// <summary>Every row that is not blank, also the ragged ones and those with text behind a closing quotation mark.</summary>
    internal IEnumerable<(CsvRow Row, bool IsBroken)> AllRows()
    {
        CsvMalformedReason? broken = null;
        using var reader = Reader(problem => broken = problem.Reason);
        var row = new CsvRow(reader);
        while (Next(reader))
        {
            row.Number = (int)reader.RowNumber + 1;
            if (broken == CsvMalformedReason.UnterminatedQuote) throw Refused(row.Number, Reasons.OpenQuote);
            if (!Utf8.IsValid(reader.RawRecord)) throw NotUtf8(reader, row.Number);
            if (!row.IsBlank) yield return (row, broken == CsvMalformedReason.TextAfterClosingQuote);
            broken = null;
        }
    }

    internal CsvReader Reader(Action<CsvMalformedRecord> broken)
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

    internal ImportRefusedException Refused(int row, Reason reason) => new(ImportProblem.At(File, row, "", "", reason));

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

    private ImportRefusedException NotUtf8(CsvReader reader, int row)
    {
        for (var i = 0; i < reader.FieldCount && i < Headers.Count; i++)
            if (!Utf8.IsValid(reader.GetSpan(i)))
                return new ImportRefusedException(ImportProblem.At(File, row, Headers[i], reader.GetString(i), Reasons.NotUtf8));
        return Refused(row, Reasons.NotUtf8);
    }
}
