using System.Globalization;

namespace Touchline.Model.Imports;

/// <summary>Which number of a day such as 3/1/2017 comes first.</summary>
public enum DayOrder
{
    /// <summary>3 January.</summary>
    DayFirst,

    /// <summary>1 March.</summary>
    MonthFirst,
}

/// <summary>Days as they are written in files, without a guess: a text is ISO, or two numbers and a year, or neither.</summary>
internal static class DayText
{
    private static readonly string[] WithMonthName =
        ["d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy"];

    /// <summary>2026-03-01 alone.</summary>
    public static bool TryIso(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>2026-03 alone, as the month's first day.</summary>
    public static bool TryIsoMonth(string text, out DateOnly month) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);

    /// <summary>Days that read in one way only: year first, or the month by name. A time of day behind it is left out.</summary>
    public static bool TryPlain(string text, out DateOnly day)
    {
        var date = WithoutTime(text);
        if (TryIso(date, out day)) return true;
        return DateOnly.TryParseExact(date, "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            || DateOnly.TryParseExact(text, WithMonthName, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
    }

    /// <summary>The parts of 3/1/2017, 3.1.2017 or 3-1-2017; a point says that the day comes first, as everywhere it is written so.</summary>
    public static bool TrySplit(string text, out int first, out int second, out int year, out bool points)
    {
        (first, second, year, points) = (0, 0, 0, false);
        var date = WithoutTime(text);
        var mark = date.AsSpan().IndexOfAny('/', '.', '-');
        if (mark < 1) return false;
        points = date[mark] == '.';
        var parts = date.Split(date[mark]);
        return parts.Length == 3 && parts[0].Length <= 2 && parts[1].Length <= 2 && parts[2].Length is 2 or 4
            && TryDigits(parts[0], out first) && TryDigits(parts[1], out second) && TryDigits(parts[2], out year);
    }

    /// <summary>True where there is such a day.</summary>
    public static bool TryBuild(int day, int month, int year, out DateOnly result)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        result = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    /// <summary>Years in which no deal, person or session of a living organisation lies are typing errors.</summary>
    public static bool IsPossible(DateOnly day) => day.Year is >= 1900 and <= 2100;

    // "2017-03-01T08:00:00Z" and "3/1/2017 8:00 AM": the day as written; exports write it in their own time zone.
    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return text;
        var end = text.AsSpan(0, colon).LastIndexOfAny('T', ' ');
        return end < 0 ? text : text[..end].Trim().TrimEnd(',');
    }

    private static bool TryDigits(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
