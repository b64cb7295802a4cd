namespace Touchline.Look.Charts;

/// <summary>A line is broken where a value is missing: the pieces between the gaps.</summary>
public static class Runs
{
    public static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Of(
        IReadOnlyList<double?> values, Func<int, double, (double X, double Y)> place)
    {
        List<IReadOnlyList<(double X, double Y)>> pieces = [];
        List<(double X, double Y)> piece = [];
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { } value)
                piece.Add(place(at, value));
            else if (piece.Count > 0)
            {
                pieces.Add(piece);
                piece = [];
            }
        }
        if (piece.Count > 0)
            pieces.Add(piece);
        return pieces;
    }
}
