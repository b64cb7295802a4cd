using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Model.Effect;

/// <summary>The due and standing intervals of one rep, of all lines, to be summed over months.</summary>
public sealed class RepIntervals
{
    private readonly SortedDictionary<Kind, List<(IntervalState State, DayRange Days)>> _byKind = [];

    /// <summary>Adds an interval.</summary>
    public void Add(Kind kind, IntervalState state, DayRange days)
    {
        if (!_byKind.TryGetValue(kind, out var own)) _byKind[kind] = own = [];
        own.Add((state, days));
    }

    /// <summary>The kinds with due days in a period, in the order of kinds.</summary>
    public IReadOnlyList<(Kind Kind, Counts Counts)> Over(DayRange period)
    {
        var kinds = new List<(Kind, Counts)>();
        foreach (var (kind, intervals) in _byKind)
        {
            int due = 0, standing = 0;
            foreach (var (state, days) in intervals)
            {
                var from = days.From > period.From ? days.From : period.From;
                var last = days.Last < period.Last ? days.Last : period.Last;
                if (last < from) continue;
                if (state == IntervalState.Due) due += last.DayNumber - from.DayNumber + 1;
                else standing += last.DayNumber - from.DayNumber + 1;
            }
            if (due > 0) kinds.Add((kind, new Counts(Due: due, InStandard: standing)));
        }
        return kinds;
    }
}
