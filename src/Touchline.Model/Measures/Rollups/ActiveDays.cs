namespace Touchline.Model.Measures.Rollups;

/// <summary>The active days of a run, numbered from 1 on. Ranges are in order and apart; the last one may be open.</summary>
internal sealed class ActiveDays(IReadOnlyList<DayRange> ranges)
{
    /// <summary>How many there are up to a day, that day included.</summary>
    public long Through(DateOnly day)
    {
        long count = 0;
        foreach (var range in ranges)
        {
            if (range.From > day) break;
            count += (range.Last < day ? range.Last : day).DayNumber - range.From.DayNumber + 1;
        }
        return count;
    }

    /// <summary>How many there are before a day.</summary>
    public long Before(DateOnly day) => day == DateOnly.MinValue ? 0 : Through(day.AddDays(-1));

    /// <summary>The days numbered from <paramref name="first"/> through <paramref name="last"/>, as ranges.</summary>
    public IEnumerable<DayRange> Between(long first, long last)
    {
        long before = 0;
        foreach (var range in ranges)
        {
            var (from, through) = (Math.Max(first, before + 1), Math.Min(last, before + range.Days));
            if (from <= through)
            {
                var end = range.From.AddDays((int)(through - before - 1));
                yield return new DayRange(range.From.AddDays((int)(from - before - 1)), end == DateOnly.MaxValue ? null : end);
            }
            before += range.Days;
            if (before >= last) yield break;
        }
    }
}
