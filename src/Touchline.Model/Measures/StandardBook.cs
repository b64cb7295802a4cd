using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures;

/// <summary>Which standard holds for a rep on a day: the coach's team first, then the rep's segment, then everyone.</summary>
public sealed class StandardBook
{
    private readonly Dictionary<Kind, List<Standard>> _byKind;
    private readonly Dictionary<PersonId, List<SegmentMembership>> _segments;

    /// <param name="standards">All standards of the organisation.</param>
    /// <param name="segments">Dated segments of its people.</param>
    public StandardBook(IEnumerable<Standard> standards, IEnumerable<SegmentMembership> segments)
    {
        _byKind = standards.GroupBy(standard => standard.Kind).ToDictionary(group => group.Key, group => group.ToList());
        _segments = segments.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.OrderBy(row => row.From).ToList());
    }

    /// <summary>Kinds that have a standard at any time.</summary>
    public IReadOnlyCollection<Kind> Kinds => _byKind.Keys;

    /// <summary>The segment of a person on a day; empty is none.</summary>
    public string SegmentOf(PersonId person, DateOnly day)
    {
        var segment = "";
        if (!_segments.TryGetValue(person, out var rows)) return segment;
        foreach (var row in rows) if (row.From <= day) segment = row.Segment;
        return segment;
    }

    /// <summary>The standard that holds for the rep of this line on this day, also one of 0 times; null where there is none.</summary>
    public Standard? On(DateOnly day, Kind kind, PersonId rep, PersonId coach)
    {
        if (!_byKind.TryGetValue(kind, out var standards)) return null;
        var segment = SegmentOf(rep, day);
        Standard? best = null;
        foreach (var standard in standards)
        {
            if (!standard.Holds.Contains(day) || !Covers(standard, coach, segment)) continue;
            if (best is null || Reach(standard) > Reach(best) || (Reach(standard) == Reach(best) && standard.From > best.From)) best = standard;
        }
        return best;
    }

    /// <summary>Runs of days of a range on which the same numbers hold; days on which nothing is asked are left out.</summary>
    /// <remarks>The same numbers again change nothing, so two standards with equal numbers that follow each other are one run.</remarks>
    public IReadOnlyList<(DayRange Days, Pace Pace)> Runs(Kind kind, HeldLine line, DateOnly last)
    {
        var runs = new List<(DayRange Days, Pace Pace)>();
        if (!_byKind.TryGetValue(kind, out var standards)) return runs;
        var range = line.Days.Intersect(new DayRange(DateOnly.MinValue, last));
        if (range.IsEmpty) return runs;
        var starts = new SortedSet<DateOnly> { range.From };
        foreach (var standard in standards)
        {
            if (range.Contains(standard.From)) starts.Add(standard.From);
            if (standard.Until is { } until && until < DateOnly.MaxValue && range.Contains(until.AddDays(1))) starts.Add(until.AddDays(1));
        }
        if (_segments.TryGetValue(line.Person, out var rows))
            foreach (var row in rows) if (range.Contains(row.From)) starts.Add(row.From);
        var days = starts.ToArray();
        for (var i = 0; i < days.Length; i++)
        {
            var standard = On(days[i], kind, line.Person, line.Coach);
            if (standard is null || standard.Times == 0) continue;
            var piece = new DayRange(days[i], i + 1 < days.Length ? days[i + 1].AddDays(-1) : range.Until);
            if (runs.Count > 0 && runs[^1].Pace == standard.Pace && runs[^1].Days.Touches(piece))
                runs[^1] = (new DayRange(runs[^1].Days.From, piece.Until), standard.Pace);
            else
                runs.Add((piece, standard.Pace));
        }
        return runs;
    }

    private static bool Covers(Standard standard, PersonId coach, string segment) =>
        standard.TeamOf is { } team ? team == coach : standard.Segment is null || standard.Segment == segment;

    private static int Reach(Standard standard) => standard.TeamOf is not null ? 2 : standard.Segment is not null ? 1 : 0;
}
