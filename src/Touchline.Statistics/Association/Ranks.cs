namespace Touchline.Statistics;

/// <summary>Ranks and sample quantiles.</summary>
internal static class Ranks
{
    /// <summary>Ranks from 1; equal values share the mean of their ranks. Also whether there were any.</summary>
    internal static (double[] Ranks, bool Ties) Of(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort([.. values], order);
        var ranks = new double[values.Length];
        var ties = false;
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end + 1 < order.Length && values[order[end + 1]] == values[order[start]])
                end++;
            ties |= end > start;
            for (var place = start; place <= end; place++)
                ranks[order[place]] = 0.5 * (start + end) + 1;
            start = end + 1;
        }

        return (ranks, ties);
    }

    /// <summary>The sample quantile of sorted values, linear between order statistics (Hyndman and Fan's type 7, R's default).</summary>
    internal static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
