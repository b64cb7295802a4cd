namespace Touchline.Model.Imports;

/// <summary>Reads the values of a row by field, for the columns that the user agreed to.</summary>
internal sealed class ColumnMap
{
    private readonly CsvSource _source;
    private readonly Dictionary<string, int> _columns = [];

    /// <exception cref="ImportRefusedException">Something needed is matched with no column, or a field with two.</exception>
    public ColumnMap(CsvSource source, ImportFormat format, IReadOnlyList<ColumnMatch>? matches)
    {
        _source = source;
        foreach (var match in matches ?? format.Propose(source))
            if (match.Field.Length > 0 && !_columns.TryAdd(match.Field, match.Column))
                throw new ImportRefusedException(ImportProblem.At(source.File, 1, match.Header, match.Header, Reasons.ColumnTwice));
        var missing = format.Needs.Where(need => !need.Any(Has))
            .Select(need => string.Join(" or ", need.Select(name => format.Fields.First(field => field.Name == name).Label))).ToList();
        if (_columns.Count == 0 || (missing.Count > 0 && source.Headers.Any(LooksLikeData))) throw new ImportRefusedException(ImportProblem.At(source.File, 1, "", string.Join(", ", source.Headers), Reasons.NoHeader));
        if (missing.Count > 0) throw new ImportRefusedException(ImportProblem.OfFile(source.File, Reasons.ColumnsMissing(string.Join("; ", missing))));
    }

    // No column is called 2017-03-01, 1,054 or ann@example.com: such a first row is a row of data.
    private static bool LooksLikeData(string header) =>
        DayText.TryPlain(header, out _) || header.Contains('@', StringComparison.Ordinal) || NumberReader.TryReadOwn(header, out _, out _);

    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>The value, trimmed; empty where no column is matched.</summary>
    public string Read(CsvRow row, string field) => _columns.TryGetValue(field, out var column) ? row[column] : "";

    /// <summary>The first of these fields that has a column and a value in this row, else the first that has a column.</summary>
    public string FirstWithValue(CsvRow row, params ReadOnlySpan<string> fields)
    {
        string? known = null;
        foreach (var field in fields)
        {
            if (!Has(field)) continue;
            if (Read(row, field).Length > 0) return field;
            known ??= field;
        }
        return known ?? "";
    }

    /// <summary>True where the column matched with a field bears exactly this name.</summary>
    public bool IsNamed(string field, string header) => _columns.TryGetValue(field, out var column) && _source.Headers[column] == header;

    public ImportProblem Problem(int row, string field, string value, Reason reason) =>
        ImportProblem.At(_source.File, row, _columns.TryGetValue(field, out var column) ? _source.Headers[column] : "", value, reason);
}
