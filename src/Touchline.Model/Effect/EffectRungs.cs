using Touchline.Model.Sessions;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>Rungs 2 to 5 of one panel.</summary>
internal sealed class EffectRungs(EffectPanel panel, CancellationToken cancellation)
{
    private readonly IReadOnlyList<EffectRow> _rows = panel.Rows;

    /// <summary>The two rungs that decide the verdict.</summary>
    public EffectStudy Decide(EffectStudy described) => described with
    {
        Within = Within(null, _rows, described.Exposures),
        Timing = LagsEstimate.Of(Bare(_rows), EffectStudy.Exposure, described.Exposures, RepsOf(_rows), [.. _rows.Select(row => (row.Month.Year * 12) + row.Month.Month)]),
    };

    /// <summary>The rungs that stand beside it.</summary>
    public EffectStudy Widen(EffectStudy decided, IReadOnlyList<Kind> kinds)
    {
        var (x, bare) = (decided.Exposures, Bare(_rows));
        cancellation.ThrowIfCancellationRequested();
        var byKind = kinds.Select(kind => (Kind: kind, Rows: _rows.Where(row => row.ByKind.ContainsKey(kind)).ToList()))
            .Where(pair => pair.Rows.Select(row => row.Coach).Distinct().Count() >= VerdictRule.FewestCoaches)
            .Select(pair => Within(pair.Kind, pair.Rows, [.. pair.Rows.Select(row => row.ByKind[pair.Kind])])).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. byKind.Select(effect => effect.Wild?.P ?? effect.Estimate[EffectStudy.Exposure]?.P)]);
        cancellation.ThrowIfCancellationRequested();
        return decided with
        {
            Kinds = [.. byKind.Select((effect, at) => effect with { AdjustedP = adjusted[at] })],
            Dose = DoseEstimate.Of(bare, EffectStudy.Exposure, x),
            ByTenure = InteractionsEstimate.Of(bare, EffectStudy.Exposure, x, Factor.Of<string>("tenure", [.. _rows.Select(row => TenureBand(row.TenureMonths))])),
            ByPrior = ByPrior(),
            Power = PowerEstimate.Of(decided.Within!.Estimate.Fit, EffectStudy.Exposure),
        };
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
        List<EffectRow> rows = [.. kept.Select(pair => pair.Row)];
        string[] thirds = [.. kept.Select(pair => pair.Prior < low ? "strugglers" : pair.Prior < high ? "core" : "stars")];
        return InteractionsEstimate.Of(Bare(rows), EffectStudy.Exposure, [.. rows.Select(row => row.Consistency)], Factor.Of<string>("prior results", thirds));
    }

    private static Panel Bare(IReadOnlyList<EffectRow> rows) => Panel.Of("result", [.. rows.Select(row => row.Outcome)])
        .Absorb(RepsOf(rows), EffectRole.Unit)
        .Absorb(Factor.Of<DateOnly>("month", [.. rows.Select(row => row.Month)]), EffectRole.Period)
        .ClusterBy(Factor.Of<Guid>("coach", [.. rows.Select(row => row.Coach.Value)]));

    private static Factor RepsOf(IReadOnlyList<EffectRow> rows) => Factor.Of<Guid>("rep", [.. rows.Select(row => row.Rep.Value)]);
}
