using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures.Rollups;

/// <summary>
/// The rule of consistency as intervals: what <see cref="LineDays"/> says day by day, for all days there are. Known leave and
/// excuses ahead count; sessions ahead are not given, so they do not.
/// </summary>
public static class LineIntervals
{
    /// <summary>The intervals of one line and kind, in no particular order.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">Which kind.</param>
    /// <param name="leave">Days on which the rep is on leave, in any order, also overlapping.</param>
    /// <param name="excused">Excused days, likewise; leave goes before them.</param>
    /// <param name="runs">Runs of days on which the same numbers are asked, to the end of the line.</param>
    /// <param name="sessions">Days of sessions that count for the rep; two on a day count as two.</param>
    public static IReadOnlyList<LineInterval> Of(
        HeldLine line, Kind kind, IEnumerable<DayRange> leave, IEnumerable<DayRange> excused, IReadOnlyList<(DayRange Days, Pace Pace)> runs, IEnumerable<DateOnly> sessions)
    {
        var found = new List<LineInterval>();
        if (runs.Count == 0) return found;
        var onLeave = Ranges.Joined(leave);
        var onlyExcused = Ranges.Without(Ranges.Joined(excused), onLeave);
        var away = Ranges.Joined(onLeave.Concat(onlyExcused));
        var held = sessions.Where(line.Days.Contains).Order().ToArray();
        foreach (var (days, pace) in runs)
        {
            void Add(IntervalState state, DayRange piece) => found.Add(new LineInterval(line.Person, line.Coach, kind, state, piece, pace));
            foreach (var piece in onlyExcused.Select(piece => piece.Intersect(days)).Where(piece => !piece.IsEmpty)) Add(IntervalState.Excused, piece);
            var active = new ActiveDays(Ranges.Without([days], away));
            foreach (var piece in active.Between(pace.Days + 1L, long.MaxValue)) Add(IntervalState.Due, piece);
            foreach (var (first, last) in Met(active, pace, held))
                foreach (var piece in active.Between(first, last)) Add(IntervalState.Standing, piece);
        }
        return found;
    }

    // A session on day s lies in the window of the active days from the first one on or after s through the one numbered
    // W - 1 after the last one up to s. Both ends move on with s, so n sessions in a row share the days from the last one's
    // first through the first one's last.
    private static List<(long First, long Last)> Met(ActiveDays active, Pace pace, DateOnly[] held)
    {
        var met = new List<(long First, long Last)>();
        for (var at = 0; at + pace.Times <= held.Length; at++)
        {
            var first = Math.Max(active.Before(held[at + pace.Times - 1]) + 1, pace.Days + 1L);
            var last = active.Through(held[at]) + pace.Days - 1;
            if (last < first) continue;
            if (met.Count > 0 && met[^1].Last >= first - 1) met[^1] = (met[^1].First, Math.Max(met[^1].Last, last));
            else met.Add((first, last));
        }
        return met;
    }
}
