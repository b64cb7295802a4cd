namespace Touchline.Statistics;

/// <summary>Shifts a column along each unit's own time.</summary>
internal static class LagColumns
{
    /// <summary>
    /// The value of the same unit so many periods earlier (later when negative), NaN where that period is not in the panel. The
    /// first of several rows of one unit and period counts; the second result says whether there were any.
    /// </summary>
    internal static (double[][] Columns, bool Duplicates) Of(double[] values, Factor unit, int[] time, IReadOnlyList<int> shifts)
    {
        var rows = new Dictionary<(int Unit, int Time), int>(values.Length);
        var duplicates = false;
        for (var row = 0; row < values.Length; row++)
            duplicates |= unit.Codes[row] >= 0 && !rows.TryAdd((unit.Codes[row], time[row]), row);
        var columns = shifts.Select(shift =>
        {
            var column = new double[values.Length];
            for (var row = 0; row < column.Length; row++)
            {
                var when = (long)time[row] - shift;
                column[row] = unit.Codes[row] >= 0 && when is >= int.MinValue and <= int.MaxValue
                    && rows.TryGetValue((unit.Codes[row], (int)when), out var source) ? values[source] : double.NaN;
            }

            return column;
        }).ToArray();
        return (columns, duplicates);
    }
}
