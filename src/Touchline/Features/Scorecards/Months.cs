using Touchline.Model.Measures;

namespace Touchline.Features.Scorecards;

/// <summary>Consistency month by month.</summary>
public static class Months
{
    /// <summary>The twelve months that end with the month of a day.</summary>
    public static IReadOnlyList<Period> Twelve(DateOnly last)
    {
        var month = Period.Containing(PeriodUnit.Month, last, 1);
        var months = new List<Period> { month };
        while (months.Count < 12) months.Insert(0, month = month.Previous);
        return months;
    }
}
