using System.Globalization;
using System.Text;

namespace Touchline.Statistics;

/// <summary>A table of texts: what an estimate prints. Every row has as many cells as there are headers.</summary>
/// <param name="Headers">The heads of the columns.</param>
/// <param name="Rows">The rows, cells as text with full stops as decimal points.</param>
public sealed record TextTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The table with aligned columns, for a fixed-width font; one line for each row, heads first.</summary>
    public override string ToString()
    {
        var widths = Headers.Select((head, column) => Rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Headers))
        {
            for (var column = 0; column < widths.Length; column++)
                text.Append(column == 0 ? row[column].PadRight(widths[column]) : "  " + row[column].PadLeft(widths[column]));
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A number with six significant digits, or a dash where there is none.</summary>
    internal static string Cell(double? number) => number is { } value ? Show.Number(value) : "-";

    /// <summary>An interval in brackets, or a dash where there is none.</summary>
    internal static string Cell(Interval? interval) =>
        interval is { } ends ? $"[{Show.Number(ends.Low)}, {Show.Number(ends.High)}]" : "-";

    /// <summary>A whole number.</summary>
    internal static string Cell(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Numbers in sentences, tables and scripts.</summary>
internal static class Show
{
    /// <summary>Six significant digits.</summary>
    internal static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>All digits, for scripts.</summary>
    internal static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The lines of an R script that read the exported panel and leave out rows with missing values.</summary>
    internal const string ReadPanel = "d <- read.csv(\"panel.csv\", check.names = FALSE, na.strings = \"\")\nd <- d[complete.cases(d), ]";

    /// <summary>An R vector.</summary>
    internal static string Vector(IEnumerable<double> values) => $"c({string.Join(", ", values.Select(Exact))})";

    /// <summary>An R name in backticks.</summary>
    internal static string RName(string name) =>
        "`" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal) + "`";

    /// <summary>A p-value in words: at least 0.001, or "below 0.001".</summary>
    internal static string P(double? p) =>
        p switch { null => "unknown", < 0.001 => "below 0.001", { } value => value.ToString("0.###", CultureInfo.InvariantCulture) };
}
