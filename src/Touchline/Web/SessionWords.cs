using System.Globalization;
using Touchline.Data;
using Touchline.Look;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Web;

/// <summary>What is said of a session wherever one stands in a list: never its content.</summary>
public static class SessionWords
{
    /// <summary>"same day", "3 days later", "9 days later, late", "not known".</summary>
    public static string Logged(Session session, OrganisationCalendar calendar)
    {
        if (session.Logged is not { } logged) return "not known";
        var days = calendar.DayOf(logged).DayNumber - session.Day.DayNumber;
        return days < 0 ? "before" : days == 0 ? "same day" : Words.Count(days, "day") + " later" + (session.IsLateLogged(calendar) ? ", late" : "");
    }

    /// <summary>Whether it can be believed, and by what.</summary>
    public static (LineState State, string Text) Verified(Session session, Snapshot snapshot)
    {
        if (session.State == SessionState.Planned) return (LineState.NotYetDue, "planned");
        if (session.State == SessionState.Cancelled) return (LineState.Quiet, "called off");
        var disputing = session.Reps.Where(rep => rep.Response == RepResponse.Disputed).ToList();
        if (disputing.Count == session.Reps.Count && disputing.Count > 0) return (LineState.Overdue, "disputed by " + Who(disputing, snapshot));
        if (!string.IsNullOrEmpty(session.CalendarEvent)) return (LineState.InStandard, "calendar");
        var confirming = session.Reps.Where(rep => rep.Response == RepResponse.Acknowledged).ToList();
        if (session.IsVerified) return (LineState.InStandard, session.Reps.Count > 1 ? $"confirmed by {confirming.Count} of {session.Reps.Count}" : "confirmed by " + Who(confirming, snapshot));
        return (LineState.DueSoon, confirming.Count > 0 ? $"confirmed by {confirming.Count} of {session.Reps.Count} only" : "not confirmed");
    }

    /// <summary>"Farid Haddad", "Farid and Elif", "8 people".</summary>
    public static string Reps(Session session, Snapshot snapshot) => session.Reps.Count switch
    {
        1 => snapshot.NameOf(session.Reps[0].PersonId),
        2 => string.Join(" and ", session.Reps.Select(rep => First(snapshot.NameOf(rep.PersonId))).Order(StringComparer.CurrentCultureIgnoreCase)),
        var count => $"{count} people",
    };

    /// <summary>Why a session does not count for a rep; null where it counts.</summary>
    public static string? WhyNot(Session session, PersonId rep, Snapshot snapshot)
    {
        if (session.State == SessionState.Planned) return "planned, not yet held";
        if (session.State == SessionState.Cancelled) return "called off";
        if (session.Reps.FirstOrDefault(row => row.PersonId == rep) is not { } named) return "not named in it";
        if (named.Response == RepResponse.Disputed) return $"{First(snapshot.NameOf(rep))} says it did not happen";
        if (snapshot.Measures.CountsFor(session, named)) return null;
        var coach = session.Coaches.Count > 0 ? snapshot.NameOf(session.Coaches[0].PersonId) : "nobody";
        return $"{coach} was neither above {First(snapshot.NameOf(rep))} that day nor a delegate";
    }

    public static string First(string name) => name.Split(' ', 2)[0];

    /// <summary>"10 March", "10 and 20 March", "30 March, 2 and 9 April".</summary>
    public static string DayList(IReadOnlyList<DateOnly> days, DateOnly today)
    {
        if (days.Count > 4) return $"{days.Count} days, the last {Words.DayIn(days[^1], today)}";
        var groups = days.GroupBy(day => (day.Year, day.Month)).Select(group => And([.. group.Select(day => day.Day.ToString(CultureInfo.CurrentCulture))])
            + " " + group.First().ToString(group.Key.Year == today.Year ? "MMMM" : "MMMM yyyy", CultureInfo.CurrentCulture));
        return string.Join(", ", groups);
    }

    private static string And(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + " and " + parts[^1];

    private static string Who(List<SessionRep> reps, Snapshot snapshot) => reps.Count == 1 ? First(snapshot.NameOf(reps[0].PersonId)) : $"{reps.Count} people";
}
