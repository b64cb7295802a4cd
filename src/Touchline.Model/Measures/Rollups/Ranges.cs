namespace Touchline.Model.Measures.Rollups;

/// <summary>Sets of days as ranges in order, apart from each other.</summary>
internal static class Ranges
{
    /// <summary>The days that lie in any of the ranges.</summary>
    public static List<DayRange> Joined(IEnumerable<DayRange> ranges)
    {
        var joined = new List<DayRange>();
        foreach (var range in ranges.Where(range => !range.IsEmpty).OrderBy(range => range.From))
        {
            if (joined.Count > 0 && joined[^1].Touches(range))
            {
                if (range.Last > joined[^1].Last) joined[^1] = joined[^1] with { Until = range.Until };
            }
            else
                joined.Add(range);
        }
        return joined;
    }

    /// <summary>The days of the first that lie in none of the second; both are in order and apart.</summary>
    public static List<DayRange> Without(IReadOnlyList<DayRange> days, IReadOnlyList<DayRange> less)
    {
        var left = new List<DayRange>();
        foreach (var range in days)
        {
            var from = range.From;
            var isOver = false;
            foreach (var hole in less)
            {
                if (hole.Last < from) continue;
                if (hole.From > range.Last) break;
                if (hole.From > from) left.Add(new DayRange(from, hole.From.AddDays(-1)));
                if (hole.Last >= range.Last) { isOver = true; break; }
                from = hole.Last.AddDays(1);
            }
            if (!isOver) left.Add(range with { From = from });
        }
        return left;
    }
}
