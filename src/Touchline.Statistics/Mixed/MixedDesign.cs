namespace Touchline.Statistics;

/// <summary>
/// The cross-products of a mixed model, made once. The factor with most levels is eliminated level by level, so that only the
/// other random effects, the fixed effects and the outcome meet in one dense matrix (their columns in this order).
/// </summary>
internal sealed class MixedDesign
{
    internal MixedDesign(Factor[] factors, double[][][] effects, double[][] fixedColumns, double[] outcome)
    {
        (Factors, Fixed, Rows) = (factors, fixedColumns.Length, outcome.Length);
        Scales = Array.ConvertAll(effects, columns => Array.ConvertAll(columns, column => Math.Max(1e-150, Math.Sqrt(Vec.SumOfSquares(column) / Rows))));
        Starts = new int[factors.Length];
        for (var factor = 1; factor < factors.Length; factor++)
            Starts[factor] = factor == 1 ? 0 : Starts[factor - 1] + factors[factor - 1].Levels * effects[factor - 1].Length;
        Random = factors.Length == 1 ? 0 : Starts[^1] + factors[^1].Levels * effects[^1].Length;
        Dense = new Square(Random + Fixed + 1);
        Levels = [.. Enumerable.Range(0, factors[0].Levels).Select(_ => new MixedLevel(effects[0].Length))];
        Widths = Array.ConvertAll(effects, columns => columns.Length);
        for (var row = 0; row < Rows; row++)
            Add(row, effects, fixedColumns, outcome);
    }

    internal Factor[] Factors { get; }

    internal int[] Widths { get; }

    internal double[][] Scales { get; }

    internal int[] Starts { get; }

    internal int Random { get; }

    internal int Fixed { get; }

    internal int Rows { get; }

    internal Square Dense { get; }

    internal MixedLevel[] Levels { get; }

    private void Add(int row, double[][][] effects, double[][] fixedColumns, double[] outcome)
    {
        var entries = new List<(int Column, double Value)>();
        for (var factor = 1; factor < Factors.Length; factor++)
        {
            var start = Starts[factor] + Factors[factor].Codes[row] * Widths[factor];
            for (var effect = 0; effect < Widths[factor]; effect++)
                entries.Add((start + effect, effects[factor][effect][row] / Scales[factor][effect]));
        }

        for (var column = 0; column < Fixed; column++)
            entries.Add((Random + column, fixedColumns[column][row]));
        entries.Add((Random + Fixed, outcome[row]));
        foreach (var (i, left) in entries)
        {
            foreach (var (j, right) in entries)
                Dense[i, j] += left * right;
        }

        Levels[Factors[0].Codes[row]].Add(Array.ConvertAll(Enumerable.Range(0, Widths[0]).ToArray(), effect => effects[0][effect][row] / Scales[0][effect]), entries);
    }
}

/// <summary>The cross-products of one level of the factor eliminated, its others only where they are not zero.</summary>
internal sealed class MixedLevel(int width)
{
    private readonly Dictionary<int, double[]> _others = [];

    internal Square Own { get; } = new(width);

    internal IEnumerable<(int Column, double[] Products)> Others => _others.Select(entry => (entry.Key, entry.Value));

    internal void Add(double[] own, List<(int Column, double Value)> entries)
    {
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
                Own[i, j] += own[i] * own[j];
        }

        foreach (var (column, value) in entries)
        {
            if (!_others.TryGetValue(column, out var products))
                _others.Add(column, products = new double[width]);
            Vec.Add(products, value, own);
        }
    }
}
