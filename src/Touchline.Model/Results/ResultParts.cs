namespace Touchline.Model.Results;

/// <summary>
/// The sums behind the metrics of one person and month, or of any group of them: parts add, and ratios come from summed
/// parts. A part that is not there is not known, which is not 0.
/// </summary>
public sealed class ResultParts
{
    // Two sums make the mean days to close; neither is a metric by itself.
    private const string DaysSum = "days-to-close: days";
    private const string DaysCount = "days-to-close: deals";

    // By code point of the part. A month has two or three, and there are hundreds of thousands of months: a list holds and finds them soonest.
    private readonly List<(string Part, decimal Sum)> _sums = new(2);

    /// <summary>The parts that stand beside coaching, of sums made elsewhere; null where nothing is known.</summary>
    public static ResultParts Of(decimal? wonAmount, decimal? wonCount, decimal? lostCount, decimal? quota)
    {
        var parts = new ResultParts();
        foreach (var (part, sum) in new[] { (Results.Metrics.WonAmount, wonAmount), (Results.Metrics.WonCount, wonCount), (Results.Metrics.LostCount, lostCount), (Results.Metrics.Quota, quota) })
            if (sum is { } known) parts.Add(part, known);
        return parts;
    }

    /// <summary>The metrics that are known here, by code point.</summary>
    public IEnumerable<string> Metrics => new[] { Results.Metrics.WinRate, Results.Metrics.AverageWonDeal, Results.Metrics.DaysToClose, Results.Metrics.QuotaAttainment }
        .Where(metric => this[metric] is not null).Concat(_sums.Select(pair => pair.Part).Where(part => part is not (DaysSum or DaysCount))).Order(CodePoints.Order);

    /// <summary>The value of a metric in its unit (amounts in the organisation's currency, ratios as fractions); null where it is not known.</summary>
    public decimal? this[string metric] => metric switch
    {
        Results.Metrics.WinRate => Ratio(Part(Results.Metrics.WonCount), Part(Results.Metrics.WonCount) + Part(Results.Metrics.LostCount)),
        Results.Metrics.AverageWonDeal => Ratio(Part(Results.Metrics.WonAmount), Part(Results.Metrics.WonCount)),
        Results.Metrics.DaysToClose => Ratio(Part(DaysSum), Part(DaysCount)),
        Results.Metrics.QuotaAttainment => Ratio(Part(Results.Metrics.WonAmount), Part(Results.Metrics.Quota)),
        _ => Part(metric),
    };

    /// <summary>Adds all the parts of another group to this one.</summary>
    public void Add(ResultParts other)
    {
        foreach (var (part, sum) in other._sums) Add(part, sum);
    }

    internal void Add(string part, decimal value)
    {
        var at = 0;
        for (; at < _sums.Count; at++)
        {
            var order = CodePoints.Compare(_sums[at].Part, part);
            if (order > 0) break;
            if (order < 0) continue;
            _sums[at] = (part, _sums[at].Sum + value);
            return;
        }
        _sums.Insert(at, (part, value));
    }

    /// <summary>Adds days to close: <paramref name="days"/> in all over so many deals.</summary>
    internal void AddDaysToClose(decimal days, decimal deals)
    {
        Add(DaysSum, days);
        Add(DaysCount, deals);
    }

    internal decimal? Part(string part)
    {
        foreach (var (name, sum) in _sums) if (name == part) return sum;
        return null;
    }

    internal bool Has(string part) => Part(part) is not null;

    /// <summary>Everything but one part, as a copy.</summary>
    internal ResultParts Without(string part)
    {
        var copy = new ResultParts();
        foreach (var (name, sum) in _sums)
            if (name != part) copy.Add(name, sum);
        return copy;
    }

    private static decimal? Ratio(decimal? part, decimal? whole) => part is { } a && whole is { } b && b != 0 ? a / b : null;
}
