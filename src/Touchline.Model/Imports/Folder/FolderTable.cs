namespace Touchline.Model.Imports;

/// <summary>One of our own files: its columns by exact name, its rows, and what is wrong with them.</summary>
internal sealed class FolderTable
{
    private readonly CsvSource _source;
    private readonly List<ImportProblem> _problems;
    private readonly Dictionary<string, int> _columns;

    private FolderTable(CsvSource source, List<ImportProblem> problems)
    {
        (_source, _problems) = (source, problems);
        _columns = source.Headers.Select((name, column) => (name, column)).Where(header => header.name.Length > 0)
            .ToDictionary(header => header.name, header => header.column, StringComparer.Ordinal);
    }

    /// <summary>Null where the file is not there, cannot be read, or lacks a needed column; the latter two are told.</summary>
    public static FolderTable? Open(Stream? stream, string file, List<ImportProblem> problems, params string[] needed)
    {
        if (stream is null) return null;
        try
        {
            var table = new FolderTable(CsvSource.Open(stream, file), problems);
            var missing = needed.Where(name => !table._columns.ContainsKey(name)).ToList();
            if (missing.Count == 0) return table;
            problems.Add(!FolderColumns.Of(file).Any(table.Has)
                ? ImportProblem.At(file, 1, "", string.Join(", ", table._source.Headers), Reasons.NoHeader)
                : ImportProblem.At(file, 1, missing[0], "", Reasons.ColumnsMissing(string.Join(", ", missing))));
        }
        catch (ImportRefusedException refused)
        {
            problems.AddRange(refused.Problems);
        }
        return null;
    }

    private string File => _source.File;

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads every row; what breaks off the file is told.</summary>
    public void Read(Action<FolderRow> read)
    {
        try
        {
            foreach (var row in _source.Rows(_problems.Add)) read(new FolderRow(this, row));
        }
        catch (ImportRefusedException refused)
        {
            _problems.AddRange(refused.Problems);
        }
    }

    public string Value(CsvRow row, string column) => _columns.TryGetValue(column, out var at) ? row[at] : "";

    public int Count => _problems.Count;

    public void Refuse(int row, string column, string value, Reason reason) => _problems.Add(ImportProblem.At(File, row, column, value, reason));
}

/// <summary>A row of one of our own files. Each reading method tells what is wrong and goes on; <see cref="IsGood"/> says whether nothing was.</summary>
internal readonly struct FolderRow
{
    private readonly FolderTable _table;
    private readonly CsvRow _row;
    private readonly int _before;

    public FolderRow(FolderTable table, CsvRow row) => (_table, _row, _before) = (table, row, table.Count);

    public int Number => _row.Number;

    public bool IsGood => _table.Count == _before;

    public string this[string column] => _table.Value(_row, column);

    public string? OrNull(string column) => this[column] is { Length: > 0 } value ? value : null;

    public void Refuse(string column, Reason reason, string? value = null) => _table.Refuse(Number, column, value ?? this[column], reason);

    public string Needed(string column)
    {
        var value = this[column];
        if (value.Length == 0) Refuse(column, Reasons.Missing);
        return value;
    }

    public DateOnly? Day(string column)
    {
        var value = this[column];
        if (value.Length == 0) return null;
        if (DayText.TryIso(value, out var day) && DayText.IsPossible(day)) return day;
        Refuse(column, DayText.TryIso(value, out _) ? Reasons.YearTooFar : Reasons.IsoDay);
        return null;
    }

    public DateOnly NeededDay(string column) => Needed(column).Length > 0 ? Day(column) ?? default : default;

    /// <summary>The columns <c>from</c> and <c>until</c> or others of their sense.</summary>
    public (DateOnly From, DateOnly? Until) Days(string from = "from", string until = "until")
    {
        var (first, last) = (NeededDay(from), Day(until));
        if (first != default && last < first) Refuse(until, Reasons.EndsBeforeStart);
        return (first, last);
    }

    public int? Whole(string column, int least, int most)
    {
        var value = this[column];
        if (value.Length == 0) return null;
        if (Imports.Whole.TryRead(value, least, most, out var number)) return number;
        Refuse(column, Reasons.OutOfRange(least, most));
        return null;
    }

    public decimal? Amount(string column)
    {
        var value = this[column];
        if (value.Length == 0) return null;
        if (NumberReader.TryReadOwn(value, out var number, out var why)) return number;
        Refuse(column, why);
        return null;
    }

    public IEnumerable<string> List(string column) =>
        this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
