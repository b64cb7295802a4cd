namespace Touchline.Model;

/// <summary>
/// Days from <paramref name="From"/> through <paramref name="Until"/>; both ends are included, and a range without
/// <paramref name="Until"/> is open. "From 1 March until 31 March" is 31 days. An end before the start is no day at all.
/// </summary>
public readonly record struct DayRange(DateOnly From, DateOnly? Until)
{
    /// <summary>Every day there is.</summary>
    public static DayRange Always { get; } = new(DateOnly.MinValue, null);

    /// <summary>The last day, <see cref="DateOnly.MaxValue"/> where the range is open.</summary>
    public DateOnly Last => Until ?? DateOnly.MaxValue;

    /// <summary>True where the range holds no day.</summary>
    public bool IsEmpty => Last < From;

    /// <summary>The number of days, both ends included; 0 where empty.</summary>
    public int Days => IsEmpty ? 0 : Last.DayNumber - From.DayNumber + 1;

    /// <summary>True where <paramref name="day"/> lies in the range, its ends included.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= Last;

    /// <summary>True where at least one day lies in both.</summary>
    public bool Overlaps(DayRange other) => !IsEmpty && !other.IsEmpty && From <= other.Last && other.From <= Last;

    /// <summary>The days that lie in both; empty where there are none.</summary>
    public DayRange Intersect(DayRange other)
    {
        var from = From > other.From ? From : other.From;
        var last = Last < other.Last ? Last : other.Last;
        return new DayRange(from, last == DateOnly.MaxValue ? null : last);
    }

    /// <summary>True where <paramref name="next"/> begins on the day after this range ends, or overlaps it.</summary>
    public bool Touches(DayRange next) => next.From <= Last || next.From.DayNumber == Last.DayNumber + 1;
}
