using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>The organisation's now and today: its zone's, the demo's own day, or the day a command was given.</summary>
public sealed class OrganisationClock(TimeProvider time, DateOnly? given = null)
{
    public DateOnly TodayOf(Organisation organisation) =>
        given ?? organisation.DemoDay ?? new OrganisationCalendar(organisation.TimeZone, []).DayOf(time.GetUtcNow());

    /// <summary>The instant of an act. In the demo it lies on the demo's day, so that nothing there is late by our clock.</summary>
    public DateTimeOffset NowOf(Organisation organisation)
    {
        var now = time.GetUtcNow();
        if (organisation.DemoDay is not { } day) return now;
        var calendar = new OrganisationCalendar(organisation.TimeZone, []);
        return now.AddDays(day.DayNumber - calendar.DayOf(now).DayNumber);
    }
}
