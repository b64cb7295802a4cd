using System.Globalization;
using Touchline.Look;
using Touchline.Model.Measures;

namespace Touchline.Web;

/// <summary>Periods as a person reads them, in the culture of the request.</summary>
public static class PeriodWords
{
    /// <summary>"Q4 2026 to date", "November 2026", "Week of 16 Nov 2026".</summary>
    public static string Of(Period period, DateOnly today) => Name(period) + (period.IsRunning(today) ? " to date" : "");

    /// <summary>"Q3 2026", or of a running period "Q3 2026, same weeks".</summary>
    public static string Against(Period period, Comparison with, DateOnly today)
    {
        var other = with == Comparison.Before ? period.Previous : period.AYearBefore;
        return Name(other) + (period.IsRunning(today) && period.Unit != PeriodUnit.Week ? ", same weeks" : "");
    }

    /// <summary>What a select offers.</summary>
    public static IReadOnlyList<Option> Options(IEnumerable<Period> periods, DateOnly today) => [.. periods.Select(period => new Option(period.Key, Of(period, today)))];

    private static string Name(Period period) => period.Unit switch
    {
        PeriodUnit.Week => "Week of " + period.From.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        PeriodUnit.Month => period.From.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        PeriodUnit.Quarter => period.IsFiscal ? $"Q{period.Number} of fiscal {period.Year}, {Months(period)}" : $"Q{period.Number} {period.Year}",
        _ => period.IsFiscal ? $"Fiscal {period.Year}, {Months(period)}" : $"{period.Year}",
    };

    private static string Months(Period period) =>
        $"{period.From.ToString(period.From.Year == period.Last.Year ? "MMM" : "MMM yyyy", CultureInfo.CurrentCulture)} to {period.Last.ToString("MMM yyyy", CultureInfo.CurrentCulture)}";
}
