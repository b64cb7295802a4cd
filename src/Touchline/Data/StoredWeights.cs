using System.Globalization;
using Touchline.Model.Sessions;

namespace Touchline.Data;

public static class StoredWeights
{
    /// <summary>Reads weights as they are stored: <c>joint-call=1;one-on-one=2</c>.</summary>
    public static IReadOnlyDictionary<Kind, decimal> Of(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(pair => new Kind(pair[0]), pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture));
}
