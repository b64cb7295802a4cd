using System.Globalization;

namespace Touchline.Model.Imports;

/// <summary>
/// Reads the amounts of one file: currency signs and separators for thousands fall away, and whether a comma or a
/// point marks the decimals is decided over the whole file. "$1,054.00", "1.054,00 €", "1'054" and "1054" are read.
/// </summary>
public sealed class NumberReader
{
    // Far above any amount, and still exact in both databases.
    internal const decimal Largest = 1_000_000_000_000m;

    private int _point;
    private int _comma;

    /// <summary>The decimal mark: a point or a comma.</summary>
    public char Mark { get; private set; } = '.';

    /// <summary>The rows that allow no other reading.</summary>
    public int Decisive => Math.Max(_point, _comma);

    /// <summary>Takes a value into account.</summary>
    internal void Survey(string value)
    {
        var mark = MarkOf(value);
        if (mark == '.') _point++;
        else if (mark == ',') _comma++;
    }

    /// <summary>Decides after the survey. Where no row tells, a file separated by semicolons has a decimal comma.</summary>
    internal void Decide(char separator) =>
        Mark = _point == _comma ? (separator == ';' ? ',' : '.') : _comma > _point ? ',' : '.';

    /// <summary>Reads one value; the reason says why not.</summary>
    internal bool TryRead(string value, out decimal number, out Reason why)
    {
        (number, why) = (0, Reasons.Number);
        if (MarkOf(value) is { } mark && mark != Mark)
        {
            why = Reasons.OtherMark(Mark);
            return false;
        }
        var bare = Bare(value, Mark);
        if (!decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        why = Reasons.NumberTooLarge;
        return Math.Abs(number) <= Largest;
    }

    /// <summary>Reads a number of Touchline's own files: a point, no signs, nothing for thousands.</summary>
    internal static bool TryReadOwn(string value, out decimal number, out Reason why)
    {
        why = Reasons.Number;
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        why = Reasons.NumberTooLarge;
        return Math.Abs(number) <= Largest;
    }

    // The mark that a value shows beyond doubt. "4,514" and "4.514" show none: three digits may be thousands.
    private static char? MarkOf(string value)
    {
        var (point, comma) = (value.LastIndexOf('.'), value.LastIndexOf(','));
        if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
        var last = Math.Max(point, comma);
        if (last < 0) return null;
        var other = value[last] == '.' ? ',' : '.';
        if (value.IndexOf(value[last], StringComparison.Ordinal) != last) return other;
        var digits = 0;
        for (var i = last + 1; i < value.Length && char.IsAsciiDigit(value[i]); i++) digits++;
        return digits == 3 ? null : value[last];
    }

    private static string Bare(string value, char mark)
    {
        Span<char> buffer = stackalloc char[Math.Min(value.Length, 64)];
        var used = 0;
        foreach (var c in value)
        {
            if (used == buffer.Length) return value;
            if (char.IsAsciiDigit(c) || c == '-') buffer[used++] = c;
            else if (c == mark) buffer[used++] = '.';
            else if (c is not ('.' or ',' or '\'' or '\u2019') && !char.IsWhiteSpace(c) && !char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.CurrencySymbol) return value;
        }
        return new string(buffer[..used]);
    }
}
