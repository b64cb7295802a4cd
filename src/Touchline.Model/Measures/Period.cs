using System.Globalization;

namespace Touchline.Model.Measures;

/// <summary>What a period is made of.</summary>
public enum PeriodUnit
{
    /// <summary>Monday through Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter of the fiscal year.</summary>
    Quarter,

    /// <summary>A fiscal year.</summary>
    Year,
}

/// <summary>What a period is compared with.</summary>
public enum Comparison
{
    /// <summary>The period before.</summary>
    Before,

    /// <summary>The same period a year before.</summary>
    YearBefore,
}

/// <summary>
/// One week, month, quarter or year, whole or running. Quarters and years follow the fiscal year, which is named by the
/// calendar year it ends in: with a start in July, 2027-Q1 is July to September 2026.
/// </summary>
public sealed record Period
{
    private readonly int _fiscalYearStarts;

    private Period(PeriodUnit unit, DateOnly from, DateOnly last, string key, int fiscalYearStarts) =>
        (Unit, From, Last, Key, _fiscalYearStarts) = (unit, from, last, key, fiscalYearStarts);

    /// <summary>What it is made of.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; }

    /// <summary>Last day, included, also where the period still runs.</summary>
    public DateOnly Last { get; }

    /// <summary>As an address says it: <c>2026-W47</c>, <c>2026-11</c>, <c>2026-Q4</c>, <c>2026</c>.</summary>
    public string Key { get; }

    /// <summary>The year it is named by: of the ISO week, the calendar, or the fiscal year.</summary>
    public int Year => int.Parse(Key.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>The number within the year: of the week, the month or the quarter; 0 for a year.</summary>
    public int Number => Unit == PeriodUnit.Year ? 0 : int.Parse(Key.AsSpan(Key.Length - (Unit == PeriodUnit.Quarter ? 1 : 2)), CultureInfo.InvariantCulture);

    /// <summary>True where the fiscal year is not the calendar year, so that a quarter's name needs its months beside it.</summary>
    public bool IsFiscal => _fiscalYearStarts != 1 && (Unit is PeriodUnit.Quarter or PeriodUnit.Year);

    /// <summary>All its days.</summary>
    public DayRange Days => new(From, Last);

    /// <summary>The period before.</summary>
    public Period Previous => Containing(Unit, From.AddDays(-1), _fiscalYearStarts);

    /// <summary>True where today lies in it before its last day: it is not over.</summary>
    public bool IsRunning(DateOnly today) => today >= From && today < Last;

    /// <summary>Its days through today; empty where it has not begun.</summary>
    public DayRange Through(DateOnly today) => Days.Intersect(new DayRange(DateOnly.MinValue, today));

    /// <summary>
    /// The days to compare with: of a whole period the whole other one, of a running one the same part of it, to the end of
    /// that week: roll-ups know whole weeks. "1 October to Monday 23 November" is compared with "1 July to Sunday 23 August".
    /// A month that is too short for the part is taken whole.
    /// </summary>
    public DayRange Compared(DateOnly today, Comparison with = Comparison.Before)
    {
        var other = with == Comparison.Before ? Previous : AYearBefore;
        if (!IsRunning(today)) return other.Days;
        var last = Rollups.Part.Containing(other.From.AddDays(today.DayNumber - From.DayNumber)).Last;
        return new DayRange(other.From, last < other.Last ? last : other.Last);
    }

    /// <summary>The same period a year before; of a week the one 52 weeks before.</summary>
    public Period AYearBefore => Containing(Unit, Unit == PeriodUnit.Week ? From.AddDays(-364) : From.AddYears(-1), _fiscalYearStarts);

    /// <summary>The period of this unit in which a day lies.</summary>
    /// <param name="unit">Week, month, quarter or year.</param>
    /// <param name="day">Any day of it.</param>
    /// <param name="fiscalYearStarts">Month in which the fiscal year starts, 1 to 12.</param>
    public static Period Containing(PeriodUnit unit, DateOnly day, int fiscalYearStarts)
    {
        switch (unit)
        {
            case PeriodUnit.Week:
                var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                var inWeek = monday.ToDateTime(TimeOnly.MinValue);
                return new Period(unit, monday, monday.AddDays(6), Text($"{ISOWeek.GetYear(inWeek):0000}-W{ISOWeek.GetWeekOfYear(inWeek):00}"), fiscalYearStarts);
            case PeriodUnit.Month:
                var first = new DateOnly(day.Year, day.Month, 1);
                return new Period(unit, first, first.AddMonths(1).AddDays(-1), Text($"{day.Year:0000}-{day.Month:00}"), fiscalYearStarts);
            case PeriodUnit.Quarter:
                var year = Containing(PeriodUnit.Year, day, fiscalYearStarts);
                var number = ((((day.Year - year.From.Year) * 12) + day.Month - year.From.Month) / 3) + 1;
                var starts = year.From.AddMonths(3 * (number - 1));
                return new Period(unit, starts, starts.AddMonths(3).AddDays(-1), Text($"{year.Year:0000}-Q{number}"), fiscalYearStarts);
            default:
                var named = fiscalYearStarts > 1 && day.Month >= fiscalYearStarts ? day.Year + 1 : day.Year;
                var begins = new DateOnly(fiscalYearStarts > 1 ? named - 1 : named, fiscalYearStarts, 1);
                return new Period(PeriodUnit.Year, begins, begins.AddYears(1).AddDays(-1), Text($"{named:0000}"), fiscalYearStarts);
        }
    }

    /// <summary>Reads a key; null where it is none, or names a year before 1990 or after 2199.</summary>
    public static Period? Parse(string? key, int fiscalYearStarts)
    {
        if (key is null || key.Length < 4 || !int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2199) return null;
        var yearBegins = new DateOnly(fiscalYearStarts > 1 ? year - 1 : year, fiscalYearStarts, 1);
        Period? found = key.Length switch
        {
            4 => Containing(PeriodUnit.Year, yearBegins, fiscalYearStarts),
            7 when key[5] == 'Q' && key[6] is >= '1' and <= '4' => Containing(PeriodUnit.Quarter, yearBegins.AddMonths(3 * (key[6] - '1')), fiscalYearStarts),
            7 when int.TryParse(key.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 =>
                Containing(PeriodUnit.Month, new DateOnly(year, month, 1), fiscalYearStarts),
            8 when key[5] == 'W' && int.TryParse(key.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year) =>
                Containing(PeriodUnit.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), fiscalYearStarts),
            _ => null,
        };
        return found?.Key == key ? found : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
