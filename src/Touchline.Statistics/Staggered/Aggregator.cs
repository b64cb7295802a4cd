using System.Globalization;

namespace Touchline.Statistics;

/// <summary>Averages group-time effects along event time, group and calendar time.</summary>
internal sealed class Aggregator(IReadOnlyList<(int Group, int Time, Influenced Effect)> cells, int?[] start, IReadOnlyList<int> periods, StaggeredOptions options)
{
    private double[] Members(int group) => Array.ConvertAll(start, first => first == group ? 1.0 : 0.0);

    private int Place(int time) => periods.ToList().IndexOf(time);

    private Influenced ByShares(IReadOnlyList<(int Group, int Time, Influenced Effect)> some) =>
        Influenced.ByShares([.. some.Select(cell => cell.Effect)], [.. some.Select(cell => Members(cell.Group))]);

    private List<(int Group, int Time, Influenced Effect)> After => [.. cells.Where(cell => cell.Time >= cell.Group)];

    /// <summary>The average of all effects since the start, by the size of groups.</summary>
    internal Coefficient? Simple() => After.Count == 0 ? null : ByShares(After).Named("all");

    /// <summary>By periods since the start, in the unit of time; overall the plain average of those from zero on.</summary>
    internal GroupTimeAggregation Dynamic()
    {
        var averages = cells.GroupBy(cell => cell.Time - cell.Group).OrderBy(group => group.Key).Select(group => (group.Key, ByShares([.. group]))).ToArray();
        return Collect(averages, averages.Where(average => average.Key >= 0).Select(average => average.Item2).ToArray());
    }

    /// <summary>By group; overall by the size of groups.</summary>
    internal GroupTimeAggregation ByGroup()
    {
        var averages = After.GroupBy(cell => cell.Group).OrderBy(group => group.Key)
            .Select(group => (group.Key, Average: Influenced.Plainly([.. group.Select(cell => cell.Effect)]))).ToArray();
        var overall = averages.Length == 0 ? null
            : Influenced.ByShares([.. averages.Select(average => average.Average)], [.. averages.Select(average => Members(average.Key))]);
        return Collect(averages, []) with { Overall = overall?.Named("overall") };
    }

    /// <summary>By calendar period; overall the plain average.</summary>
    internal GroupTimeAggregation Calendar()
    {
        var averages = After.GroupBy(cell => cell.Time).OrderBy(group => Place(group.Key)).Select(group => (group.Key, ByShares([.. group]))).ToArray();
        return Collect(averages, [.. averages.Select(average => average.Item2)]);
    }

    private GroupTimeAggregation Collect((int At, Influenced Average)[] averages, Influenced[] overall)
    {
        var critical = MultiplierBootstrap.Critical([.. averages.Select(average => average.Average)], options.Draws, options.Seed);
        return new GroupTimeAggregation([.. averages.Select(average =>
        {
            var effect = average.Average.Named(average.At.ToString(CultureInfo.InvariantCulture));
            var half = critical * effect.StandardError;
            return new GroupTimeAverage(average.At, effect, half is { } width ? Interval.Finite(effect.Value - width, effect.Value + width) : null);
        })], overall.Length == 0 ? null : Influenced.Plainly(overall).Named("overall"));
    }
}

/// <summary>The multiplier bootstrap of several numbers together (Callaway and Sant'Anna 2021, algorithm 1), with signs as multipliers.</summary>
internal static class MultiplierBootstrap
{
    /// <summary>The 95% quantile of the largest absolute t among the numbers, at least the pointwise 1.96.</summary>
    internal static double Critical(IReadOnlyList<Influenced> numbers, int draws, ulong seed)
    {
        var used = numbers.Where(number => number.Variance > 0).ToArray();
        if (used.Length == 0)
            return Distributions.NormalQuantile(0.975);
        var rng = new Rng(seed);
        var units = used[0].Influence.Length;
        double[] signs = new double[units], largest = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var unit = 0; unit < units; unit++)
                signs[unit] = rng.NextSign();
            largest[draw] = used.Max(number => Math.Abs(Vec.Dot(signs, number.Influence)) / units / Math.Sqrt(number.Variance));
        }

        Array.Sort(largest);
        return Math.Max(Distributions.NormalQuantile(0.975), Ranks.Quantile(largest, 0.95));
    }
}
