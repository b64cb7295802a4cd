using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Touchline.Model.Sessions;

namespace Touchline.Model.Effect;

/// <summary>
/// A number for each of a few kinds, in their order. A panel has one of these a row: hundreds of thousands of dictionaries of five
/// would take longer to fill than everything else in it.
/// </summary>
/// <param name="kinds">The kinds, each once; may be shared by many rows.</param>
/// <param name="values">One number for each.</param>
internal sealed class KindShares(Kind[] kinds, double[] values) : IReadOnlyDictionary<Kind, double>
{
    public int Count => kinds.Length;

    public IEnumerable<Kind> Keys => kinds;

    public IEnumerable<double> Values => values;

    public double this[Kind key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key.Name);

    public bool ContainsKey(Kind key) => Array.IndexOf(kinds, key) >= 0;

    public bool TryGetValue(Kind key, [MaybeNullWhen(false)] out double value)
    {
        var at = Array.IndexOf(kinds, key);
        value = at < 0 ? 0 : values[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<Kind, double>> GetEnumerator()
    {
        for (var at = 0; at < kinds.Length; at++) yield return new(kinds[at], values[at]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
