namespace Touchline.Model.Results;

/// <summary>What one person has in one month.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Month">The month, as its first day.</param>
/// <param name="Parts">The sums.</param>
public sealed record ResultMonth(PersonId PersonId, DateOnly Month, ResultParts Parts);

/// <summary>
/// Months per person, derived from opportunities by month of closing and from stored results. From the first to the last
/// month of closing a person with any deal, open ones too, has 0 for counts and amounts and none for ratios; a person
/// without a deal has none. Where both know a metric of a person and month, opportunities go before what is stored.
/// </summary>
public static class ResultMonths
{
    /// <summary>The months, in no particular order.</summary>
    public static IReadOnlyCollection<ResultMonth> Of(IEnumerable<Opportunity> opportunities, IEnumerable<Result> results)
    {
        var months = new Dictionary<(PersonId, DateOnly), ResultMonth>();
        var owners = new HashSet<PersonId>();
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var deal in opportunities)
        {
            owners.Add(deal.PersonId);
            if (deal.Won is not { } won || deal.Closed is not { } closed) continue;
            var month = MonthOf(closed);
            if (month < first) first = month;
            if (month > last) last = month;
            Count(At(months, deal.PersonId, month), deal, won, closed);
        }
        foreach (var owner in owners)
            for (var month = first; month <= last; month = month.AddMonths(1)) FillWithZeros(At(months, owner, month));
        // Every month that there is by now has deals; a person with any has one in each.
        var derived = months.Keys.ToHashSet();
        var daysToClose = new List<Result>();
        var deals = new Dictionary<(PersonId, DateOnly), decimal>();
        foreach (var result in results)
        {
            var (person, month) = (result.PersonId, MonthOf(result.Month));
            var parts = At(months, person, month);
            if (result.Metric == Metrics.WonCount) deals.TryAdd((person, month), result.Value);
            // Where opportunities tell of the month, stored figures of the same things would count them twice.
            if (Metrics.Derived.Contains(result.Metric) || (IsFromDeals(result.Metric) && derived.Contains((person, month)))) continue;
            if (result.Metric == Metrics.DaysToClose) daysToClose.Add(result);
            else parts.Add(result.Metric, result.Value);
        }
        foreach (var result in daysToClose)
        {
            // A stored mean weighs as many deals as the month has, one where that is not known.
            var key = (result.PersonId, MonthOf(result.Month));
            var count = deals.GetValueOrDefault(key, 1);
            months[key].Parts.AddDaysToClose(result.Value * count, count);
        }
        return months.Values;
    }

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static ResultParts At(Dictionary<(PersonId, DateOnly), ResultMonth> months, PersonId person, DateOnly month)
    {
        if (!months.TryGetValue((person, month), out var found)) months[(person, month)] = found = new ResultMonth(person, month, new ResultParts());
        return found.Parts;
    }

    private static void Count(ResultParts parts, Opportunity deal, bool won, DateOnly closed)
    {
        parts.Add(won ? Metrics.WonCount : Metrics.LostCount, 1);
        if (!won) return;
        parts.Add(Metrics.WonAmount, deal.Amount ?? 0);
        if (deal.Opened is { } opened) parts.AddDaysToClose(closed.DayNumber - opened.DayNumber, 1);
    }

    private static void FillWithZeros(ResultParts parts)
    {
        parts.Add(Metrics.WonAmount, 0);
        parts.Add(Metrics.WonCount, 0);
        parts.Add(Metrics.LostCount, 0);
    }

    private static bool IsFromDeals(string metric) => metric is Metrics.WonAmount or Metrics.WonCount or Metrics.LostCount or Metrics.DaysToClose;
}
