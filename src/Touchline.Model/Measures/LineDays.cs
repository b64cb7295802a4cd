using Touchline.Model.Standards;

namespace Touchline.Model.Measures;

/// <summary>What one day of a line is, for one kind.</summary>
public enum DayState : byte
{
    /// <summary>No standard asks for this kind.</summary>
    NoStandard,

    /// <summary>The rep is on leave; the day is not active.</summary>
    Leave,

    /// <summary>Excused, not on leave, and a standard applies; the day is not active.</summary>
    Excused,

    /// <summary>Active, within the first W active days of the line or of the standard.</summary>
    NotYetDue,

    /// <summary>Due, and the standard is met.</summary>
    InStandard,

    /// <summary>Due, and the standard is not met.</summary>
    DueNotInStandard,
}

/// <summary>The rule of consistency for one line and one kind, day by day.</summary>
public sealed class LineDays
{
    private readonly DayState[] _states;

    /// <summary>The first day of the line.</summary>
    public DateOnly From { get; }

    /// <summary>The last day counted: the end of the line, or the day until which was counted, whichever comes first.</summary>
    public DateOnly Last => From.AddDays(_states.Length - 1);

    /// <summary>How many days there are.</summary>
    public int Count => _states.Length;

    private LineDays(DateOnly from, DayState[] states) => (From, _states) = (from, states);

    /// <summary>The state of a day; <see cref="DayState.NoStandard"/> outside the line.</summary>
    public DayState this[DateOnly day]
    {
        get
        {
            var index = day.DayNumber - From.DayNumber;
            return index < 0 || index >= _states.Length ? DayState.NoStandard : _states[index];
        }
    }

    /// <summary>Runs of equal state within a range, in order.</summary>
    public IEnumerable<(DayRange Days, DayState State)> Runs(DayRange range)
    {
        var within = range.Intersect(new DayRange(From, Last));
        if (within.IsEmpty || _states.Length == 0) yield break;
        var start = within.From;
        for (var day = within.From; day <= within.Last; day = day.AddDays(1))
        {
            if (day < within.Last && this[day.AddDays(1)] == this[start]) continue;
            yield return (new DayRange(start, day), this[start]);
            start = day.AddDays(1);
        }
    }

    /// <summary>
    /// Applies product.md's rule. Active days are numbered along the line; within a run of one pace, days up to the
    /// W-th active one since the line or the run began are not yet due; a later one is in standard where at least n
    /// sessions lie between the W-th last active day and the day itself, both included.
    /// </summary>
    /// <param name="days">The days of the line, cut to the last day counted.</param>
    /// <param name="away">For each day of the line: 0 active, 1 leave, 2 excused.</param>
    /// <param name="runs">Runs of days on which the same numbers are asked.</param>
    /// <param name="sessions">Days of sessions that count for the rep, in any order; two on a day count as two.</param>
    public static LineDays Of(DayRange days, ReadOnlySpan<byte> away, IReadOnlyList<(DayRange Days, Pace Pace)> runs, IEnumerable<DateOnly> sessions)
    {
        var count = days.Days;
        var states = new DayState[count];
        var heldUpTo = new int[count + 1];
        foreach (var session in sessions)
        {
            var index = session.DayNumber - days.From.DayNumber;
            if (index >= 0 && index < count) heldUpTo[index + 1]++;
        }
        for (var i = 1; i <= count; i++) heldUpTo[i] += heldUpTo[i - 1];
        for (var i = 0; i < count; i++) if (away[i] == 1) states[i] = DayState.Leave;
        var active = new List<int>(count);
        foreach (var (run, pace) in runs)
        {
            active.Clear();
            var first = Math.Max(0, run.From.DayNumber - days.From.DayNumber);
            var last = Math.Min(count - 1, run.Last.DayNumber - days.From.DayNumber);
            for (var i = first; i <= last; i++)
            {
                if (away[i] == 1) continue;
                if (away[i] == 2) { states[i] = DayState.Excused; continue; }
                active.Add(i);
                if (active.Count <= pace.Days) { states[i] = DayState.NotYetDue; continue; }
                var window = active[active.Count - pace.Days];
                var held = heldUpTo[i + 1] - heldUpTo[window];
                states[i] = held >= pace.Times ? DayState.InStandard : DayState.DueNotInStandard;
            }
        }
        return new LineDays(days.From, states);
    }
}
