namespace Touchline.Model.Measures;

/// <summary>The periods offered to choose from.</summary>
public static class PeriodChoices
{
    /// <summary>
    /// Quarters first, for the running one is what a scorecard opens with; then months, years and weeks, each the newest
    /// first and none that ended before <paramref name="first"/>.
    /// </summary>
    /// <param name="today">Today.</param>
    /// <param name="first">The first day of which anything is known.</param>
    /// <param name="fiscalYearStarts">Month in which the fiscal year starts, 1 to 12.</param>
    /// <param name="asked">One that is offered too, as it was asked for.</param>
    public static IReadOnlyList<Period> Of(DateOnly today, DateOnly first, int fiscalYearStarts, Period? asked = null)
    {
        var choices = new List<Period>();
        foreach (var (unit, most) in new[] { (PeriodUnit.Quarter, 6), (PeriodUnit.Month, 13), (PeriodUnit.Year, 3), (PeriodUnit.Week, 5) })
        {
            var period = Period.Containing(unit, today, fiscalYearStarts);
            for (var count = 0; count < most && (count == 0 || period.Last >= first); count++, period = period.Previous) choices.Add(period);
        }
        if (asked is not null && !choices.Contains(asked)) choices.Add(asked);
        return choices;
    }
}
