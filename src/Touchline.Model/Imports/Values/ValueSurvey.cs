namespace Touchline.Model.Imports;

/// <summary>Reads a whole file once, to find out how its days and numbers are written.</summary>
internal static class ValueSurvey
{
    /// <exception cref="ImportRefusedException">The days can be read in two ways.</exception>
    public static (DayReader Days, NumberReader Numbers) Of(CsvSource source, ColumnMap map, string[] days, string[] numbers, DayOrder? given)
    {
        var (dayReader, numberReader) = (new DayReader(given), new NumberReader());
        string? unsure = null;
        foreach (var row in source.Rows(_ => { }))
        {
            foreach (var field in days)
            {
                var value = map.Read(row, field);
                dayReader.Survey(value);
                if (unsure is null && value.Length > 0 && !DayText.TryPlain(value, out _)) unsure = field;
            }
            foreach (var field in numbers) numberReader.Survey(map.Read(row, field));
        }
        if (dayReader.Decide() is { } reason) throw new ImportRefusedException(map.Problem(0, unsure ?? "", "", reason));
        numberReader.Decide(source.Separator);
        return (dayReader, numberReader);
    }
}
