namespace Touchline.Statistics;

/// <summary>Adjusts p-values so that the share of false discoveries stays bounded (Benjamini and Hochberg 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// The adjusted p-values, in the order given: the smallest p m / rank among those at least as large, at most 1. Entries that
    /// are null stay null and do not count among the m tests. R: <c>p.adjust(p, "BH")</c>.
    /// </summary>
    /// <param name="pValues">The p-values, 0 to 1, or null where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1.</exception>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        if (pValues.Any(p => p is { } value && !(value is >= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(pValues), "A p-value lies between 0 and 1.");
        var order = Enumerable.Range(0, pValues.Count).Where(index => pValues[index] is not null).OrderByDescending(index => pValues[index]).ToArray();
        var adjusted = new double?[pValues.Count];
        var smallest = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            smallest = Math.Min(smallest, pValues[order[place]]!.Value * order.Length / (order.Length - place));
            adjusted[order[place]] = smallest;
        }

        return adjusted;
    }
}
