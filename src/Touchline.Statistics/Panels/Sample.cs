namespace Touchline.Statistics;

/// <summary>The rows of a panel that can be used, with the caveats of leaving others out.</summary>
internal sealed class Sample
{
    internal required Panel Panel { get; init; }

    internal required double[] Outcome { get; init; }

    internal required double[][] Regressors { get; init; }

    internal required string[] Names { get; init; }

    internal required Factor[] Effects { get; init; }

    internal required EffectRole[] Roles { get; init; }

    internal required Factor[] Clusters { get; init; }

    internal required IReadOnlyList<Caveat> Caveats { get; init; }

    /// <summary>The rows of the panel used, ascending; null when all are.</summary>
    internal required int[]? Kept { get; init; }

    internal int Rows => Outcome.Length;

    internal static bool IsUsable(double value) => Math.Abs(value) <= 1e100;

    internal static Sample Of(Panel panel, bool dropSingletons)
    {
        var caveats = new List<Caveat>();
        var kept = Usable(panel);
        if (kept is not null)
            caveats.Add(new(CaveatCode.RowsMissing, $"{panel.Rows - kept.Length} of {panel.Rows} rows lack a value and are left out."));
        if (dropSingletons)
            kept = WithoutSingletons(panel, kept, caveats);
        double[] Take(double[] values) => kept is null ? values : Array.ConvertAll(kept, row => values[row]);
        Factor TakeFactor(Factor factor) => kept is null ? factor : factor.Take(kept);
        return new Sample
        {
            Panel = panel,
            Outcome = Take(panel.Outcome),
            Regressors = [.. panel.Regressors.Select(regressor => Take(regressor.Values))],
            Names = [.. panel.Regressors.Select(regressor => regressor.Name)],
            Effects = [.. panel.Effects.Select(effect => TakeFactor(effect.Factor))],
            Roles = [.. panel.Effects.Select(effect => effect.Role)],
            Clusters = [.. panel.Clusters.Select(TakeFactor)],
            Caveats = caveats,
            Kept = kept,
        };
    }

    private static int[]? Usable(Panel panel)
    {
        var bad = new bool[panel.Rows];
        foreach (var values in panel.Regressors.Select(regressor => regressor.Values).Append(panel.Outcome))
        {
            for (var row = 0; row < bad.Length; row++)
                bad[row] |= !IsUsable(values[row]);
        }

        foreach (var factor in panel.Effects.Select(effect => effect.Factor).Concat(panel.Clusters))
        {
            for (var row = 0; row < bad.Length; row++)
                bad[row] |= factor.Codes[row] < 0;
        }

        return Array.IndexOf(bad, true) < 0 ? null : [.. Enumerable.Range(0, bad.Length).Where(row => !bad[row])];
    }

    /// <summary>Leaves out levels with one row, until every level of every effect has two rows or more.</summary>
    private static int[]? WithoutSingletons(Panel panel, int[]? kept, List<Caveat> caveats)
    {
        var rows = kept ?? [.. Enumerable.Range(0, panel.Rows)];
        var before = rows.Length;
        for (var last = -1; last != rows.Length;)
        {
            last = rows.Length;
            foreach (var (factor, _) in panel.Effects)
            {
                var counts = new int[factor.Levels];
                foreach (var row in rows)
                    counts[factor.Codes[row]]++;
                rows = Array.FindAll(rows, row => counts[factor.Codes[row]] > 1);
            }
        }

        if (rows.Length == before)
            return kept;
        caveats.Add(new(CaveatCode.SingletonsDropped, $"{before - rows.Length} rows that stand alone in an effect are left out."));
        return rows;
    }
}
