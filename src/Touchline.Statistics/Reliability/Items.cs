namespace Touchline.Statistics;

/// <summary>Answers to several items, one row for each person: helpers and the complete rows.</summary>
public static class Items
{
    /// <summary>Turns a negatively worded item around: low + high - answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="low">The lowest answer of the scale.</param>
    /// <param name="high">The highest answer of the scale.</param>
    public static double[] Reverse(double[] answers, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Array.ConvertAll(answers, answer => low + high - answer);
    }

    /// <summary>The rows that answer every item, items by rows, with a caveat when some do not.</summary>
    internal static (double[][] Columns, Caveat[] Caveats) Complete(IReadOnlyList<double[]> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var rows = items.Count == 0 ? 0 : items[0].Length;
        if (items.Any(item => item.Length != rows))
            throw new ArgumentException("All items have the same number of rows.", nameof(items));
        int[] kept = [.. Enumerable.Range(0, rows).Where(row => items.All(item => Sample.IsUsable(item[row])))];
        double[][] columns = [.. items.Select(item => Array.ConvertAll(kept, row => item[row]))];
        return (columns, kept.Length == rows ? [] : [new(CaveatCode.RowsMissing, $"{rows - kept.Length} of {rows} rows lack an answer and are left out.")]);
    }

    /// <summary>The items as a panel to export, named and numbered from 1.</summary>
    internal static Panel? AsPanel(string name, IReadOnlyList<double[]> items) => items.Count == 0 ? null
        : items.Skip(1).Select((item, i) => (Name: $"{name}{i + 2}", Values: item)).Aggregate(Panel.Of($"{name}1", items[0]), (panel, item) => panel.Regress(item.Name, item.Values));

    /// <summary>The items that vary, with a caveat for the others.</summary>
    internal static (double[][] Columns, Caveat[] Caveats) Varying(double[][] columns)
    {
        var kept = columns.Where(column => Variance(column) > 0).ToArray();
        return (kept, kept.Length == columns.Length ? [] : [new(CaveatCode.ConstantItem, $"{columns.Length - kept.Length} items do not vary and are left out.")]);
    }

    /// <summary>The sample variance; zero also when the spread is within rounding.</summary>
    internal static double Variance(double[] column)
    {
        if (column.Length < 2)
            return 0;
        var squares = Vec.SumOfSquares(CorrelationEstimate.Centred(column));
        return squares <= Math.Max(1e-200, 1e-26 * Vec.SumOfSquares(column)) ? 0 : squares / (column.Length - 1);
    }

    internal static Square Correlations(double[][] columns) =>
        Square.Of(columns.Length, (i, j) => i == j ? 1 : CorrelationEstimate.Correlation(columns[i], columns[j]) ?? 0);
}
