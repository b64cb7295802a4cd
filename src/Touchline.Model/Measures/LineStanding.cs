using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures;

/// <summary>Where a line stands today, as a person reads it.</summary>
public enum Standing
{
    /// <summary>No standard asks for this kind, or nobody reports on this line today.</summary>
    NotAsked,

    /// <summary>The rep is on leave today.</summary>
    OnLeave,

    /// <summary>Today is excused.</summary>
    Excused,

    /// <summary>Within the first active days; <see cref="LineStanding.Day"/> is the first due day.</summary>
    NotYetDue,

    /// <summary>The standard is met; <see cref="LineStanding.Day"/> is the last day in standard.</summary>
    InStandard,

    /// <summary>Met, and it would lapse within max(1, W/5) days; <see cref="LineStanding.Day"/> is the last day in standard.</summary>
    DueSoon,

    /// <summary>Due and not met.</summary>
    Overdue,
}

/// <summary>Where one line stands today for one kind.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="State">The state today.</param>
/// <param name="Pace">The numbers asked today; 0 times where none are.</param>
/// <param name="Day">Last day in standard, or first due day; null where there is none.</param>
/// <param name="Days">Days left after today while in standard; due days overdue, counted with today; 0 otherwise.</param>
/// <param name="LastSession">The last session that counts, if any.</param>
/// <param name="Held">Sessions within the window that ends today.</param>
public sealed record LineStanding(Kind Kind, Standing State, Pace Pace, DateOnly? Day, int Days, DateOnly? LastSession, int Held)
{
    /// <summary>Overdue days as a share of W, by which what waits longest stands first; negative while in standard.</summary>
    public decimal Urgency => State switch
    {
        Standing.Overdue => 1 + ((decimal)Days / Math.Max(1, Pace.Days)),
        Standing.DueSoon => 1 - ((decimal)Days / Math.Max(1, Pace.Days)),
        Standing.InStandard => -(decimal)Days / Math.Max(1, Pace.Days),
        _ => -1000,
    };

    /// <summary>Computes where a line stands.</summary>
    public static LineStanding Of(CoachingMeasures measures, HeldLine line, Kind kind)
    {
        var today = measures.Today;
        var last = Last(measures.SessionDays(line.Person, kind), today);
        var standard = line.Days.Contains(today) ? measures.Standards.On(today, kind, line.Person, line.Coach) : null;
        if (standard is null || standard.Times == 0) return new LineStanding(kind, Standing.NotAsked, default, null, 0, last, 0);
        var pace = standard.Pace;
        // Far enough to see the end of any window even if half of the days ahead are leave.
        var ahead = measures.Projected(line, kind, today.AddDays((2 * pace.Days) + 400));
        var held = measures.SessionDays(line.Person, kind).Count(day => day <= today && day > today.AddDays(-pace.Days));
        LineStanding As(Standing state, DateOnly? day = null, int days = 0) => new(kind, state, pace, day, days, last, held);
        switch (ahead[today])
        {
            case DayState.Leave: return As(Standing.OnLeave);
            case DayState.Excused: return As(Standing.Excused);
            case DayState.NotYetDue: return As(Standing.NotYetDue, FirstDue(ahead, today));
            case DayState.InStandard:
                var until = LastInStandard(ahead, today);
                var left = until.DayNumber - today.DayNumber;
                return As(left < Math.Max(1, pace.Days / 5) ? Standing.DueSoon : Standing.InStandard, until, left);
            case DayState.DueNotInStandard: return As(Standing.Overdue, null, DaysOverdue(ahead, today));
            default: return As(Standing.NotAsked);
        }
    }

    private static DateOnly? Last(IReadOnlyList<DateOnly> sessions, DateOnly today)
    {
        DateOnly? last = null;
        foreach (var day in sessions) if (day <= today && (last is null || day > last)) last = day;
        return last;
    }

    private static DateOnly? FirstDue(LineDays days, DateOnly today)
    {
        for (var day = today.AddDays(1); day <= days.Last; day = day.AddDays(1))
            if (days[day] is DayState.InStandard or DayState.DueNotInStandard) return day;
        return null;
    }

    private static DateOnly LastInStandard(LineDays days, DateOnly today)
    {
        var until = today;
        for (var day = today.AddDays(1); day <= days.Last && days[day] != DayState.DueNotInStandard; day = day.AddDays(1))
            if (days[day] == DayState.InStandard) until = day;
        return until;
    }

    private static int DaysOverdue(LineDays days, DateOnly today)
    {
        var overdue = 0;
        for (var day = today; day >= days.From && days[day] is not (DayState.InStandard or DayState.NotYetDue or DayState.NoStandard); day = day.AddDays(-1))
            if (days[day] == DayState.DueNotInStandard) overdue++;
        return overdue;
    }
}
