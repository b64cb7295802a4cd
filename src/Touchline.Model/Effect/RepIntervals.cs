using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Model.Effect;

/// <summary>The due and standing intervals of one rep, of all lines, to be summed over months.</summary>
public sealed class RepIntervals
{
    private readonly List<(Kind Kind, List<(IntervalState State, DateOnly From, DateOnly Last)> Intervals)> _byKind = [];

    /// <summary>Adds an interval.</summary>
    public void Add(Kind kind, IntervalState state, DayRange days)
    {
        // They come kind by kind, mostly.
        var at = _byKind.Count - 1;
        while (at >= 0 && _byKind[at].Kind != kind) at--;
        if (at < 0)
        {
            at = _byKind.FindIndex(other => other.Kind.CompareTo(kind) > 0);
            if (at < 0) at = _byKind.Count;
            _byKind.Insert(at, (kind, []));
        }
        _byKind[at].Intervals.Add((state, days.From, days.Last));
    }

    /// <summary>The kinds with due days in a period, in the order of kinds.</summary>
    public IReadOnlyList<(Kind Kind, Counts Counts)> Over(DayRange period)
    {
        var kinds = new List<(Kind, Counts)>(_byKind.Count);
        foreach (var (kind, intervals) in _byKind)
        {
            int due = 0, standing = 0;
            foreach (var (state, first, end) in intervals)
            {
                var from = first > period.From ? first : period.From;
                var last = end < period.Last ? end : period.Last;
                if (last < from) continue;
                if (state == IntervalState.Due) due += last.DayNumber - from.DayNumber + 1;
                else standing += last.DayNumber - from.DayNumber + 1;
            }
            if (due > 0) kinds.Add((kind, new Counts(Due: due, InStandard: standing)));
        }
        return kinds;
    }
}
