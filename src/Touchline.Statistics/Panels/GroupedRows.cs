namespace Touchline.Statistics;

/// <summary>The rows in the order of one effect, so that its means come from neighbouring rows, with the codes of the other effects in that order.</summary>
internal sealed class GroupedRows
{
    private readonly int[] _codes;
    private readonly int[] _starts;
    private readonly int[][] _others;

    internal GroupedRows(Factor effect, int[][] others)
    {
        _codes = effect.Codes;
        _starts = new int[effect.Levels + 1];
        foreach (var code in _codes)
            _starts[code + 1]++;
        for (var level = 0; level < effect.Levels; level++)
            _starts[level + 1] += _starts[level];
        _others = others.Length == 0 || InOrder(_codes) ? others : Sort(others);
    }

    /// <summary>A work array as long as the largest level.</summary>
    internal double[] Scratch()
    {
        var longest = 0;
        for (var level = 0; level + 1 < _starts.Length; level++)
            longest = Math.Max(longest, _starts[level + 1] - _starts[level]);
        return new double[longest];
    }

    /// <summary>Subtracts the mean of each level, in the order of rows.</summary>
    internal void SubtractMeans(Span<double> column)
    {
        var means = new double[_starts.Length - 1];
        for (var row = 0; row < column.Length; row++)
            means[_codes[row]] += column[row];
        for (var level = 0; level < means.Length; level++)
            means[level] /= _starts[level + 1] - _starts[level];
        for (var row = 0; row < column.Length; row++)
            column[row] -= means[_codes[row]];
    }

    /// <summary>The matrix of the other effects' normal equations, with this effect swept out, times a direction.</summary>
    internal void Apply(double[] direction, int[] offsets, double[] image, double[] scratch)
    {
        Array.Clear(image);
        for (var level = 0; level + 1 < _starts.Length; level++)
        {
            var rows = scratch.AsSpan(0, _starts[level + 1] - _starts[level]);
            rows.Clear();
            for (var effect = 0; effect < _others.Length; effect++)
            {
                var part = direction.AsSpan(offsets[effect]);
                var codes = _others[effect].AsSpan(_starts[level], rows.Length);
                for (var row = 0; row < rows.Length; row++)
                    rows[row] += part[codes[row]];
            }

            var mean = 0.0;
            foreach (var value in rows)
                mean += value;
            mean /= rows.Length;
            for (var effect = 0; effect < _others.Length; effect++)
            {
                var part = image.AsSpan(offsets[effect]);
                var codes = _others[effect].AsSpan(_starts[level], rows.Length);
                for (var row = 0; row < rows.Length; row++)
                    part[codes[row]] += rows[row] - mean;
            }
        }
    }

    private static bool InOrder(int[] codes)
    {
        for (var row = 1; row < codes.Length; row++)
        {
            if (codes[row] < codes[row - 1])
                return false;
        }

        return true;
    }

    private int[][] Sort(int[][] others)
    {
        var next = _starts[..^1];
        var sorted = Array.ConvertAll(others, codes => new int[codes.Length]);
        for (var row = 0; row < _codes.Length; row++)
        {
            var place = next[_codes[row]]++;
            for (var effect = 0; effect < others.Length; effect++)
                sorted[effect][place] = others[effect][row];
        }

        return sorted;
    }
}
