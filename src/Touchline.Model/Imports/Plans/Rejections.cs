namespace Touchline.Model.Imports;

/// <summary>Collects why rows are left out, and reads the values that every plan reads.</summary>
internal sealed class Rejections(ColumnMap map)
{
    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public void Add(ImportProblem problem) => _problems.Add(problem);

    /// <summary>Always false, so that a reader can return what it adds.</summary>
    public bool Refuse(CsvRow row, string field, Reason reason, string? value = null)
    {
        _problems.Add(map.Problem(row.Number, field, value ?? map.Read(row, field), reason));
        return false;
    }

    /// <summary>A day; null where the value is empty. False where it is none, which is told.</summary>
    public bool TryDay(CsvRow row, string field, DayReader days, out DateOnly? day)
    {
        day = null;
        var value = map.Read(row, field);
        if (value.Length == 0) return true;
        if (!days.TryRead(value, out var read, out var why)) return Refuse(row, field, why);
        day = read;
        return true;
    }

    /// <summary>A whole number in a range; null where the value is empty.</summary>
    public bool TryWhole(CsvRow row, string field, int least, int most, out int? number)
    {
        number = null;
        var value = map.Read(row, field);
        if (value.Length == 0) return true;
        if (!Whole.TryRead(value, least, most, out var read)) return Refuse(row, field, Reasons.OutOfRange(least, most));
        number = read;
        return true;
    }
}

/// <summary>Whole numbers within a range, both ends included.</summary>
internal static class Whole
{
    public static bool TryRead(string text, int least, int most, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out number)
        && number >= least && number <= most;
}
