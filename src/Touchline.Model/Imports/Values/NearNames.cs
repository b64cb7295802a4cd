using System.Globalization;
using System.Text;

namespace Touchline.Model.Imports;

/// <summary>
/// Finds the names that a misspelt one may mean: "D. Schlecht", "Cassey Cress (inactive)", "Schlecht, Darcel", "Darcell
/// Schlecht". Only proposed to a person, never taken.
/// </summary>
internal static class NearNames
{
    /// <summary>The nearest names first; empty where none is near.</summary>
    public static IReadOnlyList<T> Of<T>(string text, IEnumerable<T> candidates, Func<T, string> nameOf, int most = 3)
    {
        var wanted = Words(text);
        if (wanted.Length == 0) return [];
        return [.. candidates.Select(candidate => (Candidate: candidate, Far: Distance(wanted, Words(nameOf(candidate)))))
            .Where(found => found.Far is not null).OrderBy(found => found.Far).ThenBy(found => nameOf(found.Candidate), CodePoints.Order)
            .Take(most).Select(found => found.Candidate)];
    }

    // Null is too far. A word that is missing costs 1, a letter that differs 1, an initial nothing.
    private static int? Distance(string[] wanted, string[] name)
    {
        var (fewer, more) = wanted.Length <= name.Length ? (wanted, name) : (name, wanted);
        if (fewer.Length == 0 || (fewer.Length == 1 && more.Length > 1 && fewer[0].Length < 3)) return null;
        var left = more.ToList();
        var total = more.Length - fewer.Length;
        var whole = 0;
        foreach (var word in fewer)
        {
            var best = left.Select(other => (Other: other, Far: Between(word, other))).MinBy(found => found.Far);
            if (best.Far > Math.Max(1, word.Length / 4)) return null;
            if (word.Length > 1) whole++;
            total += best.Far;
            left.Remove(best.Other);
        }
        return whole == 0 ? null : total;
    }

    private static int Between(string a, string b)
    {
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0] ? 0 : 9;
        if (Math.Abs(a.Length - b.Length) > 3) return 9;
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }
        return previous[^1];
    }

    // Without accents, signs and case; what stands in brackets is a remark.
    private static string[] Words(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) text = text[..bracket];
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0) text = text[..at];
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(' ');
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
