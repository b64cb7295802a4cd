namespace Touchline.Model.Measures.Rollups;

/// <summary>
/// The smallest stretch that roll-ups know: a Monday-first week, split where a month ends. Weeks, months, quarters and years
/// are exact sums of parts. "30 and 31 March 2026" is one, "1 through 5 April" the next.
/// </summary>
public readonly record struct Part(DateOnly From, DateOnly Last)
{
    /// <summary>Its days, both ends included.</summary>
    public DayRange Days => new(From, Last);

    /// <summary>The part in which a day lies.</summary>
    public static Part Containing(DateOnly day)
    {
        var inWeek = ((int)day.DayOfWeek + 6) % 7;
        var monday = day.DayNumber - inWeek;
        var first = day.DayNumber - day.Day + 1;
        var end = first + DateTime.DaysInMonth(day.Year, day.Month) - 1;
        return new Part(DateOnly.FromDayNumber(Math.Max(monday, first)), DateOnly.FromDayNumber(Math.Min(monday + 6, end)));
    }

    /// <summary>The parts that hold a day of the range, in order; the range has an end.</summary>
    public static IEnumerable<Part> Over(DayRange days)
    {
        for (var day = days.From; day <= days.Last;)
        {
            var part = Containing(day);
            yield return part;
            day = part.Last.AddDays(1);
        }
    }

    /// <summary>True where the range is made of whole parts, so that roll-ups sum to it exactly.</summary>
    public static bool Fill(DayRange days) =>
        !days.IsEmpty && Containing(days.From).From == days.From && Containing(days.Last).Last == days.Last;

    /// <summary>True where the range is made of whole months, of which fewer rows are summed.</summary>
    public static bool FillMonths(DayRange days) =>
        !days.IsEmpty && days.From.Day == 1 && days.Last.Day == DateTime.DaysInMonth(days.Last.Year, days.Last.Month);
}
