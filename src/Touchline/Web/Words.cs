using System.Globalization;

namespace Touchline.Web;

/// <summary>Days, shares and amounts as a person reads them, in the culture of the request.</summary>
public static class Words
{
    /// <summary>"Monday 23 November 2026".</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"23 November", with the year where it is not the year of today.</summary>
    public static string DayIn(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"23 Nov", with the year where it is not the year of today.</summary>
    public static string ShortDay(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Thu 26", as a cell says it within the coming week; "2 Dec" later.</summary>
    public static string CellDay(DateOnly day, DateOnly today) =>
        Math.Abs(day.DayNumber - today.DayNumber) < 7 ? day.ToString("ddd d", CultureInfo.CurrentCulture) : ShortDay(day, today);

    /// <summary>"1 March to 30 April 2026".</summary>
    public static string Period(DateOnly from, DateOnly until) => from.Year == until.Year
        ? $"{from.ToString("d MMMM", CultureInfo.CurrentCulture)} to {until.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}"
        : $"{from.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)} to {until.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}";

    /// <summary>"88%", a dash where there is none.</summary>
    public static string Percent(decimal? share, int decimals = 0) =>
        share is { } value ? value.ToString("P" + decimals, CultureInfo.CurrentCulture).Replace(" ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : "–";

    /// <summary>"1,054", a dash where there is none.</summary>
    public static string Number(decimal? value) => value is { } number ? number.ToString("N0", CultureInfo.CurrentCulture) : "–";

    /// <summary>"+4", "−3", "no change": a difference of two shares in points.</summary>
    public static string Points(decimal? now, decimal? before)
    {
        if (now is not { } mine || before is not { } old) return "";
        var points = Math.Round(mine * 100) - Math.Round(old * 100);
        return points == 0 ? "±0" : points > 0 ? $"+{points:0}" : $"−{-points:0}";
    }

    /// <summary>"4 h 35 min", "50 min".</summary>
    public static string Hours(long minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <summary>"Grace’s", "Ines’".</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "’" : name + "’s";

    /// <summary>"1 day", "3 days".</summary>
    public static string Count(long count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count.ToString("N0", CultureInfo.CurrentCulture)} {many ?? one + "s"}";
}
