using Touchline.Model.Sessions;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>Rungs 2 to 5 of one panel.</summary>
internal sealed class EffectRungs(EffectPanel panel)
{
    private readonly IReadOnlyList<EffectRow> _rows = panel.Rows;

    /// <summary>Rung 2.</summary>
    public KindEffect Within() => Within(null, _rows, ExposuresOf(_rows));

    /// <summary>Rung 3.</summary>
    public LagsEstimate Timing() =>
        LagsEstimate.Of(Bare(_rows), EffectStudy.Exposure, ExposuresOf(_rows), RepsOf(_rows), [.. _rows.Select(row => (row.Month.Year * 12) + row.Month.Month)]);

    /// <summary>The rungs that stand beside those that decide.</summary>
    public EffectStudy Widen(EffectStudy decided, IReadOnlyList<Kind> kinds, Action<string>? tell, CancellationToken cancellation)
    {
        var (x, bare) = (ExposuresOf(_rows), Bare(_rows));
        tell?.Invoke("Looking at each kind by itself");
        var byKind = KindsOf(kinds, cancellation);
        tell?.Invoke("Looking for how much is enough, where it pays, and what these data could show");
        DoseEstimate? dose = null;
        InteractionsEstimate? byTenure = null, byPrior = null;
        PowerEstimate? power = null;
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => power = PowerEstimate.Of(decided.Within!.Estimate.Fit, EffectStudy.Exposure),
            () => dose = DoseEstimate.Of(bare, EffectStudy.Exposure, x),
            () => byTenure = ByGroup("tenure", [.. _rows.Select(row => (row, TenureBand(row.TenureMonths)))]),
            () => byPrior = ByPrior());
        cancellation.ThrowIfCancellationRequested();
        return decided with { Kinds = byKind, Dose = dose, ByTenure = byTenure, ByPrior = byPrior, Power = power };
    }

    /// <summary>The name of a kind's consistency, in tens of points, in what is exported.</summary>
    public static string ColumnOf(Kind kind) => kind.Name.Replace('-', '_') + "_10";

    /// <summary>The panel of rung 2 as the library takes it.</summary>
    public static Panel PanelOf(IReadOnlyList<EffectRow> rows) => Bare(rows).Regress(EffectStudy.Exposure, ExposuresOf(rows));

    private IReadOnlyList<KindEffect> KindsOf(IReadOnlyList<Kind> kinds, CancellationToken cancellation)
    {
        var effects = kinds.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(kind => (Kind: kind, Rows: _rows.Where(row => row.ByKind.ContainsKey(kind)).ToList()))
            .Where(pair => pair.Rows.Select(row => row.Coach).Distinct().Count() >= VerdictRule.FewestCoaches && pair.Rows.Select(row => row.Rep).Distinct().Count() >= EffectPanel.FewestReps)
            .Select(pair => Within(pair.Kind, pair.Rows, [.. pair.Rows.Select(row => row.ByKind[pair.Kind])])).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. effects.Select(effect => effect.Wild?.P ?? effect.Estimate[EffectStudy.Exposure]?.P)]);
        return [.. effects.Select((effect, at) => effect with { AdjustedP = adjusted[at] })];
    }

    /// <summary>Bands of tenure in which newcomers, the settled and the long-standing fall.</summary>
    public static string TenureBand(int months) => months switch { < 6 => "first half year", < 24 => "half a year to two years", _ => "two years and more" };

    private static KindEffect Within(Kind? kind, IReadOnlyList<EffectRow> rows, double[] exposure)
    {
        var estimate = RegressionEstimate.Of(Bare(rows).Regress(EffectStudy.Exposure, exposure));
        var few = rows.Select(row => row.Coach).Distinct().Count() < EffectStudy.ManyCoaches;
        // Effects are absorbed anew in every draw: exact, and more cautious than partialling them out once.
        var wild = few && estimate.HasResult ? WildBootstrapEstimate.Of(estimate.Fit, EffectStudy.Exposure, new WildOptions { Reabsorb = true }) : null;
        return new KindEffect(kind, estimate, wild, null);
    }

    // Thirds by the rep's own mean before each month, so that the month itself does not decide where it falls.
    private InteractionsEstimate? ByPrior()
    {
        var before = new Dictionary<PersonId, (double Sum, int Count)>();
        var kept = new List<(EffectRow Row, double Prior)>();
        foreach (var row in _rows.OrderBy(row => row.Month))
        {
            var (sum, count) = before.GetValueOrDefault(row.Rep);
            if (count >= 3) kept.Add((row, sum / count));
            before[row.Rep] = (sum + row.Outcome, count + 1);
        }
        if (kept.Count < 30) return null;
        var sorted = kept.Select(pair => pair.Prior).Order().ToArray();
        var (low, high) = (sorted[sorted.Length / 3], sorted[2 * sorted.Length / 3]);
        return ByGroup("prior results", [.. kept.Select(pair => (pair.Row, pair.Prior < low ? "strugglers" : pair.Prior < high ? "core" : "stars"))]);
    }

    // A group of very few reps is left out, as if nobody were in it: its figure would be theirs.
    private static InteractionsEstimate ByGroup(string name, IReadOnlyList<(EffectRow Row, string Group)> all)
    {
        var shown = all.GroupBy(pair => pair.Group).Where(group => group.Select(pair => pair.Row.Rep).Distinct().Count() >= EffectPanel.FewestReps).Select(group => group.Key).ToHashSet();
        var kept = all.Where(pair => shown.Contains(pair.Group)).ToList();
        List<EffectRow> rows = [.. kept.Select(pair => pair.Row)];
        return InteractionsEstimate.Of(Bare(rows), EffectStudy.Exposure, ExposuresOf(rows), Factor.Of<string>(name, [.. kept.Select(pair => pair.Group)]));
    }

    private static Panel Bare(IReadOnlyList<EffectRow> rows) => Panel.Of("result", [.. rows.Select(row => row.Outcome)])
        .Absorb(RepsOf(rows), EffectRole.Unit)
        .Absorb(Factor.Of<DateOnly>("month", [.. rows.Select(row => row.Month)]), EffectRole.Period)
        .ClusterBy(Factor.Of<Guid>("coach", [.. rows.Select(row => row.Coach.Value)]));

    private static double[] ExposuresOf(IReadOnlyList<EffectRow> rows) => [.. rows.Select(row => row.Consistency)];

    private static Factor RepsOf(IReadOnlyList<EffectRow> rows) => Factor.Of<Guid>("rep", [.. rows.Select(row => row.Rep.Value)]);
}
