namespace Touchline.Model.Imports;

/// <summary>
/// Reads the days of one file. Whether 3/1/2017 is in January or March is decided over all its day columns: by the
/// rows that allow no other reading, or by the user; never by a guess.
/// </summary>
public sealed class DayReader
{
    private int _onlyDayFirst;
    private int _onlyMonthFirst;
    private int _either;

    /// <summary>Which comes first; null while nothing but plain days was seen, or it cannot be told.</summary>
    public DayOrder? Order { get; private set; }

    /// <summary>The rows that allow no other reading.</summary>
    public int Decisive => Math.Max(_onlyDayFirst, _onlyMonthFirst);

    /// <param name="given">What the user said; null lets the file decide.</param>
    public DayReader(DayOrder? given) => Order = given;

    /// <summary>Takes a value into account; empty and plain days say nothing.</summary>
    internal void Survey(string value)
    {
        if (value.Length == 0 || DayText.TryIso(value, out _) || DayText.TryPlain(value, out _)) return;
        if (!DayText.TrySplit(value, out var first, out var second, out var year, out var points)) return;
        var dayFirst = DayText.TryBuild(first, second, year, out _);
        var monthFirst = DayText.TryBuild(second, first, year, out _);
        if (dayFirst && (!monthFirst || points)) _onlyDayFirst++;
        else if (monthFirst && !dayFirst) _onlyMonthFirst++;
        else if (monthFirst && first != second) _either++;
    }

    /// <summary>Decides after the survey. One row in ten against the rest is a mixed file; fewer are errors of their own.</summary>
    /// <returns>Why the days cannot be read, or null.</returns>
    internal Reason? Decide()
    {
        if (Order is not null) return null;
        var (more, fewer) = _onlyDayFirst > _onlyMonthFirst ? (_onlyDayFirst, _onlyMonthFirst) : (_onlyMonthFirst, _onlyDayFirst);
        if (fewer * 10 > more) return Reasons.DaysMixed;
        if (more == 0 && _either > 0) return Reasons.DaysAmbiguous;
        // Where every day reads the same both ways (1/1/2017), either will do.
        Order = _onlyDayFirst > _onlyMonthFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
        return null;
    }

    /// <summary>Reads one value; the reason says why not.</summary>
    internal bool TryRead(string value, out DateOnly day, out Reason why)
    {
        why = Reasons.IsoDay;
        if (!DayText.TryIso(value, out day) && !DayText.TryPlain(value, out day))
        {
            if (!DayText.TrySplit(value, out var first, out var second, out var year, out _)) return false;
            var dayFirst = Order == DayOrder.DayFirst;
            why = year < 100 ? Reasons.ShortYear : Reasons.NoSuchDay(dayFirst);
            if (year < 100 || !DayText.TryBuild(dayFirst ? first : second, dayFirst ? second : first, year, out day)) return false;
        }
        if (DayText.IsPossible(day)) return true;
        why = Reasons.YearTooFar;
        return false;
    }
}
