namespace Touchline.Model;

/// <summary>
/// Orders text by Unicode code point, as UTF-8 bytes sort. .NET's ordinal order compares UTF-16 units, which puts
/// an emoji before a private-use character.
/// </summary>
public sealed class CodePoints : IComparer<string>
{
    /// <summary>The one comparer.</summary>
    public static CodePoints Order { get; } = new();

    int IComparer<string>.Compare(string? x, string? y) => Compare(x ?? "", y ?? "");

    /// <summary>Negative, zero or positive as <paramref name="x"/> stands before, with or after <paramref name="y"/>.</summary>
    public static int Compare(string x, string y)
    {
        var shared = Math.Min(x.Length, y.Length);
        for (var i = 0; i < shared; i++)
        {
            if (x[i] == y[i]) continue;
            return Rank(x[i]).CompareTo(Rank(y[i]));
        }
        return x.Length.CompareTo(y.Length);
    }

    // Surrogates stand for code points above every single unit, so they rank last.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
