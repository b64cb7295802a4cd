using System.Globalization;

namespace Touchline.Look.Charts;

/// <summary>Where days lie on a strip, as shares of its width. A day is an interval, not a point: the last one counts.</summary>
public sealed class StripGeometry(DateOnly from, DateOnly until)
{
    public int Days { get; } = Math.Max(1, until.DayNumber - from.DayNumber + 1);

    /// <summary>Where a day begins.</summary>
    public double Start(DateOnly day) => (double)(day.DayNumber - from.DayNumber) / Days;

    /// <summary>The middle of a day, for what happened on it.</summary>
    public double Middle(DateOnly day) => (day.DayNumber - from.DayNumber + 0.5) / Days;

    public bool Holds(DateOnly day) => day >= from && day <= until;

    /// <summary>The run cut to the strip; null where it lies outside.</summary>
    public StripRun? Cut(StripRun run)
    {
        var cut = run with { From = run.From < from ? from : run.From, Until = run.Until > until ? until : run.Until };
        return cut.From <= cut.Until ? cut : null;
    }

    public double Width(StripRun run) => (double)(run.Until.DayNumber - run.From.DayNumber + 1) / Days;

    /// <summary>The months that begin on the strip; none so late that its name would be cut off.</summary>
    public IEnumerable<(string Name, double At)> Months()
    {
        var step = Days > 400 ? 3 : 1;
        var month = new DateOnly(from.Year, from.Month, 1);
        for (; month <= until; month = month.AddMonths(1))
            if (month >= from && (month.Month - 1) % step == 0 && Start(month) < 0.96)
                yield return (month.ToString("MMM", CultureInfo.CurrentCulture), Start(month));
    }
}
