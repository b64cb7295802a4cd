namespace Touchline.Look.Charts;

/// <summary>Round numbers for an axis.</summary>
public static class Ticks
{
    /// <summary>Steps of 1, 2, 2.5 or 5 that cover both ends, about <paramref name="count"/> of them.</summary>
    public static IReadOnlyList<double> Cover(double low, double high, int count = 4)
    {
        if (!(high > low))
            high = low + 1;
        var rough = (high - low) / Math.Max(1, count);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 } * power;
        var first = Math.Floor(low / step + 1e-9);
        var last = Math.Ceiling(high / step - 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(at => Math.Round((first + at) * step, 10))];
    }
}
