using System.Globalization;
using CsvHelper;

namespace Touchline.Model.Imports;

/// <summary>
/// Writes the rejected rows of a file as they came, with the columns <c>rejected_row</c>, <c>rejected_column</c> and
/// <c>rejected_reason</c> behind them. Corrected, the file can be imported as it is: these columns are left out.
/// </summary>
public static class RejectedRows
{
    private static readonly string[] Added = ["rejected_row", "rejected_column", "rejected_reason"];

    /// <summary>Writes them as UTF-8; the stream stays the caller's.</summary>
    /// <param name="source">The file they stand in, which is read once more.</param>
    /// <param name="problems">The plan's rejected rows.</param>
    /// <param name="target">Where to.</param>
    public static void Write(CsvSource source, IReadOnlyList<ImportProblem> problems, Stream target)
    {
        var byRow = problems.Where(problem => problem.Row > 1).ToLookup(problem => problem.Row);
        using var csv = CsvWriter.Create(target, new CsvWriterOptions { NewLine = "\n", Separator = source.Separator }, leaveOpen: true);
        foreach (var header in source.Headers.Where(header => !Added.Contains(header)).Concat(Added)) csv.WriteField(header);
        csv.EndRecord();
        foreach (var (row, _) in source.AllRows())
        {
            if (!byRow.Contains(row.Number)) continue;
            for (var i = 0; i < source.Headers.Count; i++)
                if (!Added.Contains(source.Headers[i])) csv.WriteField(row[i]);
            csv.WriteField(row.Number.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(string.Join("; ", byRow[row.Number].Select(problem => problem.Column).Where(column => column.Length > 0)));
            csv.WriteField(string.Join(" ", byRow[row.Number].Select(problem => problem.Reason)));
            csv.EndRecord();
        }
    }
}
