namespace Touchline.Statistics;

/// <summary>A named grouping of rows (a rep, a month, a coach): one code for each row, from 0, in order of first appearance.</summary>
public sealed class Factor
{
    private readonly Func<int, string> _label;

    internal Factor(string name, int[] codes, int levels, Func<int, string> label)
    {
        (Name, Codes, Levels, _label) = (name, codes, levels, label);
    }

    /// <summary>The name, unique among the columns of a panel.</summary>
    public string Name { get; }

    /// <summary>The number of distinct values.</summary>
    public int Levels { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Codes.Length;

    /// <summary>The code of each row; -1 marks a missing value.</summary>
    internal int[] Codes { get; }

    /// <summary>The code of a row; -1 when its value is missing.</summary>
    /// <param name="row">From 0 to <see cref="Rows"/> - 1.</param>
    public int CodeOf(int row) => Codes[row];

    /// <summary>The value behind a code, as text.</summary>
    /// <param name="code">From 0 to <see cref="Levels"/> - 1.</param>
    public string Label(int code) => _label(code);

    /// <summary>Groups rows by whole numbers; fastest when they lie close together.</summary>
    /// <param name="name">The name of the factor.</param>
    /// <param name="values">One number for each row.</param>
    public static Factor Of(string name, ReadOnlySpan<int> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        long low = int.MaxValue, high = int.MinValue;
        foreach (var value in values)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (values.IsEmpty || high - low > 4L * values.Length + 1024)
            return Of<int>(name, values);
        var seen = new int[high - low + 1];
        var codes = new int[values.Length];
        var labels = new List<int>();
        for (var row = 0; row < codes.Length; row++)
        {
            ref var code = ref seen[values[row] - low];
            if (code == 0)
            {
                labels.Add(values[row]);
                code = labels.Count;
            }

            codes[row] = code - 1;
        }

        return new Factor(name, codes, labels.Count, code => Text(labels[code]));
    }

    /// <summary>Groups rows by values of any kind; null and NaN mean missing and leave the row out.</summary>
    /// <param name="name">The name of the factor.</param>
    /// <param name="values">One value for each row.</param>
    public static Factor Of<T>(string name, ReadOnlySpan<T> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var seen = new Dictionary<ValueTuple<T>, int>();
        var codes = new int[values.Length];
        var labels = new List<T>();
        for (var row = 0; row < codes.Length; row++)
        {
            if (values[row] is null or double.NaN or float.NaN)
            {
                codes[row] = -1;
                continue;
            }

            if (!seen.TryGetValue(ValueTuple.Create(values[row]), out codes[row]))
            {
                seen.Add(ValueTuple.Create(values[row]), codes[row] = labels.Count);
                labels.Add(values[row]);
            }
        }

        return new Factor(name, codes, labels.Count, code => Text(labels[code]));
    }

    /// <summary>The factor on some rows only, with unused codes closed up.</summary>
    internal Factor Take(int[] rows)
    {
        var renumbered = new int[Levels];
        var codes = new int[rows.Length];
        var labels = new List<int>();
        for (var row = 0; row < rows.Length; row++)
        {
            ref var code = ref renumbered[Codes[rows[row]]];
            if (code == 0)
            {
                labels.Add(Codes[rows[row]]);
                code = labels.Count;
            }

            codes[row] = code - 1;
        }

        return new Factor(Name, codes, labels.Count, code => _label(labels[code]));
    }

    /// <summary>The number of rows of each code.</summary>
    internal int[] Counts()
    {
        var counts = new int[Levels];
        foreach (var code in Codes)
            counts[code]++;
        return counts;
    }

    /// <summary>Whether all rows of each code of this factor share one code of another.</summary>
    internal bool IsNestedIn(Factor outer)
    {
        var host = new int[Levels];
        for (var row = 0; row < Codes.Length; row++)
        {
            ref var known = ref host[Codes[row]];
            if (known == 0)
                known = outer.Codes[row] + 1;
            else if (known != outer.Codes[row] + 1)
                return false;
        }

        return true;
    }

    /// <summary>The pairs of two factors as one factor.</summary>
    internal Factor Cross(Factor other)
    {
        var pairs = new long[Rows];
        for (var row = 0; row < pairs.Length; row++)
            pairs[row] = (long)Codes[row] * other.Levels + other.Codes[row];
        return Of<long>($"{Name} x {other.Name}", pairs);
    }

    private static string Text<T>(T value) => value is IFormattable formattable
        ? formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
        : value?.ToString() ?? "";
}
