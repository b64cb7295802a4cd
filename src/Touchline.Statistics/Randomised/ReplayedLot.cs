namespace Touchline.Statistics;

/// <summary>One way in which chance could have decided.</summary>
/// <param name="Difference">The difference in means of the outcome under it.</param>
/// <param name="Overlap">The difference in means of the treatment that happened: 1 where the assignment is that one, -1 its mirror.</param>
internal readonly record struct ReplayedLot(double Difference, double Overlap)
{
    /// <summary>
    /// A constant effect e is not rejected by a replay where |Difference - e Overlap| is at least |observed - e|. These e are an
    /// interval around the observed difference, its ends the roots of a parabola. Those not rejected by more than a level's share of
    /// replays are the interval of that level: its ends are order statistics of the roots.
    /// </summary>
    internal static Interval? Interval(IReadOnlyList<ReplayedLot> replays, double observed, double level)
    {
        var needed = (int)Math.Floor(level * replays.Count) + 1;
        var ends = replays.Select(replay => replay.Ends(observed)).ToList();
        return Statistics.Interval.Finite(
            ends.Select(pair => pair.Low).Order().ElementAt(needed - 1),
            ends.Select(pair => pair.High).OrderDescending().ElementAt(needed - 1));
    }

    private (double Low, double High) Ends(double observed)
    {
        var square = 1 - (Overlap * Overlap);
        if (square < 1e-12) return (double.NegativeInfinity, double.PositiveInfinity);
        var middle = (observed - (Difference * Overlap)) / square;
        var reach = Math.Sqrt(Math.Max(0, (middle * middle) + (((Difference * Difference) - (observed * observed)) / square)));
        return (middle - reach, middle + reach);
    }
}
