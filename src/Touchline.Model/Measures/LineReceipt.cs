using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures;

/// <summary>Days of a line in one state, and the records that make it so.</summary>
/// <param name="Days">The days.</param>
/// <param name="State">Their state.</param>
/// <param name="Pace">The numbers asked on the first of them; null where none are.</param>
/// <param name="Since">The day from which these numbers hold for the rep; the line's first day where that is later.</param>
/// <param name="Sessions">Days of the sessions that lie in a window of these days, in order.</param>
/// <param name="Excuses">The excuses that cover any of these days, where they are excused.</param>
public sealed record ReceiptRun(DayRange Days, DayState State, Pace? Pace, DateOnly Since, IReadOnlyList<DateOnly> Sessions, IReadOnlyList<Excuse> Excuses);

/// <summary>A standard, and the days on which it was the one that held for the rep.</summary>
public sealed record StandardHeld(DayRange Days, Standard Standard);

/// <summary>One line and kind, opened: every day of a part and why it is what it is.</summary>
public sealed record LineReceipt(LinePart Part, Kind Kind, IReadOnlyList<ReceiptRun> Runs, IReadOnlyList<StandardHeld> Standards, DateOnly Reach)
{
    /// <summary>Opens a part of a figure.</summary>
    public static LineReceipt Of(CoachingMeasures measures, LinePart part, Kind kind)
    {
        var days = measures.DaysOf(part.Line, kind);
        var paces = measures.Standards.Runs(kind, part.Line, measures.Today);
        var sessions = measures.SessionDays(part.Line.Person, kind).Order().ToList();
        var runs = days.Runs(part.Days).Select(run =>
        {
            var pace = paces.FirstOrDefault(row => row.Days.Contains(run.Days.From));
            var asked = pace.Pace.Times > 0;
            var reach = asked ? WindowStart(days, run.Days.From, pace.Pace.Days) : run.Days.From;
            return new ReceiptRun(
                run.Days, run.State, asked ? pace.Pace : null, asked ? pace.Days.From : part.Line.Days.From,
                run.State == DayState.InStandard || run.State == DayState.DueNotInStandard ? [.. sessions.Where(day => day >= reach && day <= run.Days.Last)] : [],
                run.State == DayState.Excused ? [.. measures.ExcusesOf(part.Line, run.Days)] : []);
        }).ToList();
        var first = paces.FirstOrDefault(row => row.Days.Contains(part.Days.From)).Pace;
        return new LineReceipt(part, kind, runs, StandardsIn(measures, part, kind), WindowStart(days, part.Days.From, Math.Max(1, first.Days)));
    }

    /// <summary>The W-th last active day through a day, where the window that ends on it begins; never before the line.</summary>
    public static DateOnly WindowStart(LineDays days, DateOnly day, int length)
    {
        var active = 0;
        for (var at = day; at >= days.From; at = at.AddDays(-1))
            if (days[at] is DayState.InStandard or DayState.DueNotInStandard or DayState.NotYetDue && ++active == length) return at;
        return days.From;
    }

    private static List<StandardHeld> StandardsIn(CoachingMeasures measures, LinePart part, Kind kind)
    {
        var held = new List<StandardHeld>();
        for (var day = part.Days.From; day <= part.Days.Last; day = day.AddDays(1))
        {
            if (measures.Standards.On(day, kind, part.Line.Person, part.Line.Coach) is not { } standard) continue;
            if (held.Count > 0 && held[^1].Standard == standard && held[^1].Days.Last.AddDays(1) == day)
                held[^1] = new StandardHeld(new DayRange(held[^1].Days.From, day), standard);
            else
                held.Add(new StandardHeld(new DayRange(day, day), standard));
        }
        return held;
    }
}
