namespace Touchline.Model;

/// <summary>Turns instants into the organisation's days and counts working days, in one place.</summary>
public sealed class OrganisationCalendar
{
    private readonly TimeZoneInfo _zone;
    private readonly HashSet<DateOnly> _holidays;

    /// <param name="timeZone">IANA name, such as <c>America/Sao_Paulo</c>.</param>
    /// <param name="holidays">Days off for everybody.</param>
    /// <exception cref="TimeZoneNotFoundException">The zone is unknown to this machine.</exception>
    public OrganisationCalendar(string timeZone, IEnumerable<DateOnly> holidays)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        _holidays = [.. holidays];
    }

    /// <summary>The local day an instant belongs to.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>The local date and time of an instant.</summary>
    public DateTime LocalTimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    /// <summary>The instant of a local day and time; a time that the clocks leave out is the first after it.</summary>
    public DateTimeOffset InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (_zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Monday to Friday and no holiday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="day"/>; count at least 1.</summary>
    public DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }
}
