using System.Globalization;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>Weights of kinds as text: <c>joint-call=1;one-on-one=0.5</c>. Empty is equal weights; 0 leaves a kind out.</summary>
public static class KindWeights
{
    /// <summary>False where the text is no list of weights, names a kind twice or "all", or a weight below 0.</summary>
    public static bool TryParse(string text, out IReadOnlyDictionary<Kind, decimal> weights)
    {
        var read = new Dictionary<Kind, decimal>();
        weights = read;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.LastIndexOf('=');
            if (equals < 1) return false;
            var kind = part[..equals].Trim();
            if (kind.Length == 0 || kind == Kind.All) return false;
            if (!NumberReader.TryReadOwn(part[(equals + 1)..].Trim(), out var weight, out _) || weight < 0) return false;
            if (!read.TryAdd(new Kind(kind), weight)) return false;
        }
        return true;
    }

    /// <summary>The text of these weights, the five kinds first.</summary>
    public static string Format(IReadOnlyDictionary<Kind, decimal> weights) =>
        string.Join(';', weights.OrderBy(weight => weight.Key).Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key.Name}={weight.Value:0.############}")));
}
