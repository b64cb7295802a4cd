using Touchline.Model.People;

namespace Touchline.Model.Sessions.OneOnOnes;

/// <summary>A rhythm of meetings of a coach and a rep: whenever one was held or called off, the next is planned by itself.</summary>
public sealed class Series : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The series' id.</summary>
    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>Which kind its meetings are.</summary>
    public Kind Kind { get; init; }

    /// <summary>Who coaches.</summary>
    public PersonId CoachId { get; init; }

    /// <summary>Who is coached.</summary>
    public PersonId RepId { get; init; }

    /// <summary>Days from one meeting to the next: 7, 14, 21 or 28.</summary>
    public int EveryDays { get; set; }

    /// <summary>The time of day; null where none was set.</summary>
    public TimeOnly? Starts { get; set; }

    /// <summary>Minutes planned.</summary>
    public int Minutes { get; set; }

    /// <summary>The day it was ended; null while it goes on.</summary>
    public DateOnly? Ended { get; set; }

    /// <summary>Rhythms that can be chosen, in days.</summary>
    public static IReadOnlyList<int> Rhythms { get; } = [7, 14, 21, 28];

    /// <summary>
    /// The day of the next meeting: one rhythm after the last, on the same weekday; moved on to the first working day on which
    /// neither of the two is on leave.
    /// </summary>
    public DateOnly NextAfter(DateOnly last, DateOnly today, OrganisationCalendar calendar, IReadOnlyCollection<Leave> leave)
    {
        var day = last.AddDays(EveryDays);
        while (day <= today) day = day.AddDays(EveryDays);
        bool IsAway(DateOnly on) => leave.Any(row => (row.PersonId == CoachId || row.PersonId == RepId) && row.Days.Contains(on));
        // A leave without an end must not keep us looking for ever.
        for (var tries = 0; tries < 370 && (!calendar.IsWorkingDay(day) || IsAway(day)); tries++) day = day.AddDays(1);
        return day;
    }
}
