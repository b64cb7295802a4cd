using Touchline.Model.Standards;

namespace Touchline.Model.Sessions;

/// <summary>The day on which the next session of a kind is proposed.</summary>
public static class NextDay
{
    /// <summary>
    /// As late as keeps the standard: a session on day d holds once in W through d + W - 1, and one on d + W loses no day.
    /// Whole weeks where W is at least one, so that it falls on the same weekday; never on a day nobody works.
    /// </summary>
    /// <param name="held">The day of the session just held.</param>
    /// <param name="pace">What the standard asks; 0 times asks nothing, and then it is two weeks.</param>
    /// <param name="calendar">The organisation's holidays.</param>
    public static DateOnly After(DateOnly held, Pace pace, OrganisationCalendar calendar)
    {
        var apart = pace.Times == 0 ? 14 : Math.Max(1, pace.Days / pace.Times);
        if (apart >= 7) apart -= apart % 7;
        var day = held.AddDays(apart);
        while (day > held.AddDays(1) && !calendar.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
