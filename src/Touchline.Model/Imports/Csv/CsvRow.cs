namespace Touchline.Model.Imports;

/// <summary>One row of a file. The same object is handed out for every row, so keep values, not the row.</summary>
public sealed class CsvRow
{
    private readonly CsvHelper.CsvReader _reader;

    internal CsvRow(CsvHelper.CsvReader reader) => _reader = reader;

    /// <summary>The row as a spreadsheet numbers it; the header is row 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The value in a column, counted from 0, trimmed; empty where the row has no such column.</summary>
    public string this[int column] =>
        column < 0 || column >= _reader.FieldCount ? "" : _reader.GetString(column).Trim();

    internal int Count => _reader.FieldCount;

    internal bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
                if (!_reader.GetSpan(i).IsEmpty && this[i].Length > 0) return false;
            return true;
        }
    }

    // Exporters end a row with spare separators; what lies beyond the header and is empty does no harm.
    internal bool HasValueBeyond(int columns)
    {
        for (var i = columns; i < Count; i++)
            if (this[i].Length > 0) return true;
        return false;
    }
}
