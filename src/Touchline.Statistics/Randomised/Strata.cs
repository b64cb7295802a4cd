namespace Touchline.Statistics;

/// <summary>
/// Rows grouped by the strata within which chance decided, and the difference in means: each stratum weighs by
/// treated x untreated / rows, as in a regression on treatment with a level for each stratum.
/// </summary>
internal sealed class Strata
{
    private readonly int[][] _rows;
    private readonly double[] _weights;

    private Strata(int[][] rows, bool[] treated)
    {
        _rows = rows;
        Treated = [.. rows.Select(stratum => stratum.Count(row => treated[row]))];
        var raw = rows.Select((stratum, i) => (double)Treated[i] * (stratum.Length - Treated[i]) / stratum.Length).ToArray();
        _weights = [.. raw.Select(weight => weight / raw.Sum())];
        Observed = [.. rows.SelectMany(stratum => stratum.Select(row => treated[row]))];
    }

    /// <summary>How many are treated in each stratum.</summary>
    internal int[] Treated { get; }

    /// <summary>The assignment that happened, stratum by stratum.</summary>
    internal bool[] Observed { get; }

    internal IReadOnlyList<int> Sizes => [.. _rows.Select(stratum => stratum.Length)];

    internal int Count => _rows.Length;

    internal int Rows => Observed.Length;

    /// <summary>The strata that hold both treated and untreated rows; how many others there are is told beside them.</summary>
    internal static (Strata Strata, int Left) Of(bool[] treated, Factor stratum, Func<int, bool> isUsable)
    {
        var groups = Enumerable.Range(0, treated.Length).Where(row => stratum.Codes[row] >= 0 && isUsable(row)).GroupBy(row => stratum.Codes[row]).Select(group => group.ToArray()).ToArray();
        var kept = groups.Where(rows => rows.Any(row => treated[row]) && rows.Any(row => !treated[row])).ToArray();
        return (new Strata(kept, treated), groups.Length - kept.Length);
    }

    /// <summary>The values of the kept rows, stratum by stratum.</summary>
    internal double[] Take(double[] values) => [.. _rows.SelectMany(stratum => stratum.Select(row => values[row]))];

    /// <summary>The weighted difference in means of values (stratum by stratum) under an assignment.</summary>
    internal double Difference(double[] values, bool[] assignment)
    {
        double difference = 0;
        for (int stratum = 0, at = 0; stratum < Count; at += _rows[stratum].Length, stratum++)
        {
            double ours = 0, others = 0;
            for (var row = at; row < at + _rows[stratum].Length; row++)
            {
                if (assignment[row]) ours += values[row];
                else others += values[row];
            }

            difference += _weights[stratum] * (ours / Treated[stratum] - others / (_rows[stratum].Length - Treated[stratum]));
        }

        return difference;
    }
}
