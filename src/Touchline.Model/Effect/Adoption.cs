using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>
/// Results before and after a coach began to coach in standard, beside coaches who had not begun yet. A coach began in the first
/// month of three in a row in which the team was in standard on three quarters of its due days, after at least two months in
/// which it was not, and by ten points or more. Who was so from the start, or rose by less, tells nothing of before and after and is
/// left out, as is who has not a team in every month.
/// </summary>
/// <param name="Began">Coaches who began within the time.</param>
/// <param name="Others">Coaches who did not.</param>
/// <param name="Estimate">What changed; null with fewer than <see cref="FewestCoaches"/> of either.</param>
public sealed record Adoption(int Began, int Others, GroupTimeEstimate? Estimate)
{
    // Months further from the start rest on few coaches and on other ones.
    private const int Nearby = 6;

    /// <summary>What changed, by months since the start: within half a year, and where as many coaches as are needed are known.</summary>
    public IReadOnlyList<GroupTimeAverage> Near { get; private init; } = [];

    /// <summary>As many have to have begun, and as many not, so that no one coach is what is compared. Our choice.</summary>
    public const int FewestCoaches = 5;

    /// <summary>In standard on so many tenths of due days. Our choice.</summary>
    public const double InStandard = 7.5;

    private const int InARow = 3;
    private const int FewestBefore = 2;

    /// <summary>True where results of those who begin had moved already before: a placebo that should show nothing.</summary>
    public bool MovedBefore => Near.Any(average => average.At < 0 && average.Band is { CoversZero: false });

    /// <summary>Looks for who began when, and compares.</summary>
    /// <param name="panel">The panel, not lagged.</param>
    public static Adoption Of(EffectPanel panel)
    {
        var months = panel.Rows.GroupBy(row => (row.Coach, Month: Number(row.Month)))
            .Select(group => (group.Key.Coach, group.Key.Month, Consistency: group.Average(row => row.Consistency), Outcome: group.Average(row => row.Outcome)))
            .OrderBy(month => month.Month).ToList();
        var length = months.Select(month => month.Month).Distinct().Count();
        var whole = months.CountBy(month => month.Coach).Where(pair => pair.Value == length).Select(pair => pair.Key).ToHashSet();
        months.RemoveAll(month => !whole.Contains(month.Coach));
        var starts = months.GroupBy(month => month.Coach).ToDictionary(group => group.Key, group => StartOf([.. group.Select(month => (month.Month, month.Consistency))]));
        var first = months.Count == 0 ? 0 : months[0].Month;
        var began = starts.Values.Count(start => start > first);
        var others = starts.Values.Count(start => start is null);
        if (began < FewestCoaches || others < FewestCoaches) return new Adoption(began, others, null);
        var estimate = GroupTimeEstimate.Of(
            [.. months.Select(month => month.Outcome)], Factor.Of<Guid>("coach", [.. months.Select(month => month.Coach.Value)]),
            [.. months.Select(month => month.Month)], [.. months.Select(month => starts[month.Coach])]);
        var last = months[^1].Month;
        int Known(int at) => starts.Values.Count(start => start > first && start + at > first && start + at <= last);
        return new Adoption(began, others, estimate)
        {
            Near = [.. estimate.Dynamic.Averages.Where(average => Math.Abs(average.At) <= Nearby && average.Band is not null && Known(average.At) >= FewestCoaches)],
        };
    }

    /// <summary>The month in which a coach began; the first month there is where it was so from the start; null where it never was.</summary>
    /// <param name="months">Running numbers of months, rising, with tenths of due days in standard.</param>
    public static int? StartOf(IReadOnlyList<(int Month, double Consistency)> months)
    {
        for (var at = 0; at + InARow <= months.Count; at++)
        {
            if (Enumerable.Range(at, InARow).Any(i => months[i].Consistency < InStandard)) continue;
            if (at < FewestBefore) return months[0].Month;
            var before = months.Take(at).Average(month => month.Consistency);
            if (months.Skip(at).Average(month => month.Consistency) - before >= 1) return months[at].Month;
            return months[0].Month;
        }
        return null;
    }

    private static int Number(DateOnly month) => (month.Year * 12) + month.Month;
}
