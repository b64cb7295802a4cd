using Touchline.Model.Sessions;
using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>The effect of ten points more of one kind, with the interval that the number of coaches allows.</summary>
/// <param name="Kind">Which kind; null is all together.</param>
/// <param name="Estimate">Rung 2 of this kind.</param>
/// <param name="Wild">The bootstrap beside it, where there are fewer than 30 coaches.</param>
/// <param name="AdjustedP">p adjusted over the kinds by Benjamini and Hochberg; null for all together.</param>
public sealed record KindEffect(Kind? Kind, RegressionEstimate Estimate, WildBootstrapEstimate? Wild, double? AdjustedP)
{
    /// <summary>The estimate, per ten points of consistency.</summary>
    public double? Value => Estimate[EffectStudy.Exposure]?.Value;

    /// <summary>The 95% interval: of the bootstrap where there is one, else of the t distribution.</summary>
    public Interval? Interval => Wild is { } wild ? wild.Interval : Estimate[EffectStudy.Exposure]?.Interval;
}

/// <summary>The rungs of the ladder for one panel, each with what it rests on. Deterministic: seeds are fixed.</summary>
public sealed record EffectStudy
{
    /// <summary>The name of the exposure in tables and scripts: consistency in tens of points.</summary>
    public const string Exposure = "consistency_10";

    /// <summary>Below this many coaches the bootstrap stands beside the t distribution.</summary>
    public const int ManyCoaches = 30;

    /// <summary>The panel.</summary>
    public required EffectPanel Panel { get; init; }

    /// <summary>Rung 1: what correlation alone would have said.</summary>
    public required CorrelationEstimate Pearson { get; init; }

    /// <summary>Rung 1, by ranks.</summary>
    public required CorrelationEstimate Spearman { get; init; }

    /// <summary>Rung 1: mean result by quarter of consistency.</summary>
    public required GroupMeansEstimate Quarters { get; init; }

    /// <summary>Rung 2, all kinds together; null where there are too few coaches or months.</summary>
    public KindEffect? Within { get; init; }

    /// <summary>Rung 2 by kind.</summary>
    public IReadOnlyList<KindEffect> Kinds { get; init; } = [];

    /// <summary>Rung 3: lags and the placebo lead. Always of the same month and those around it, whatever lag was asked about.</summary>
    public LagsEstimate? Timing { get; init; }

    /// <summary>Rung 4: is more always better?</summary>
    public DoseEstimate? Dose { get; init; }

    /// <summary>Rung 5: by tenure.</summary>
    public InteractionsEstimate? ByTenure { get; init; }

    /// <summary>Rung 5: by thirds of prior results.</summary>
    public InteractionsEstimate? ByPrior { get; init; }

    /// <summary>What effect these data would find, four times in five.</summary>
    public PowerEstimate? Power { get; init; }

    /// <summary>What follows from the rungs.</summary>
    public Verdict Verdict => VerdictRule.Of(Panel.Coaches, Panel.Months, Within?.Interval, Timing?.Lags.P, Timing?.Leads.P);

    /// <summary>True where the placebo lead says that results may drive coaching.</summary>
    public bool LeadIsFlagged => Timing?.Leads.P < 0.05;

    /// <summary>Climbs the ladder as far as the panel carries.</summary>
    /// <param name="asked">The panel, not yet lagged.</param>
    /// <param name="kinds">The kinds to look at one by one.</param>
    /// <param name="tell">Told what is being done, in a few words.</param>
    /// <param name="cancellation">Stops between two rungs.</param>
    public static EffectStudy Of(EffectPanel asked, IEnumerable<Kind> kinds, Action<string>? tell = null, CancellationToken cancellation = default)
    {
        tell?.Invoke("Comparing reps with their own other months");
        var decided = Decide(asked);
        cancellation.ThrowIfCancellationRequested();
        return decided.Within is null ? decided : new EffectRungs(decided.Panel).Widen(decided, [.. kinds], tell, cancellation);
    }

    /// <summary>Only the rungs that decide the verdict: describe, within, timing.</summary>
    /// <param name="asked">The panel, not yet lagged.</param>
    public static EffectStudy Decide(EffectPanel asked)
    {
        var panel = asked.Lagged();
        double[] x = [.. panel.Rows.Select(row => row.Consistency)];
        double[] y = [.. panel.Rows.Select(row => row.Outcome)];
        CorrelationEstimate? pearson = null, spearman = null;
        GroupMeansEstimate? quarters = null;
        KindEffect? within = null;
        LagsEstimate? timing = null;
        var mayClimb = panel.MayClimb;
        Parallel.Invoke(
            () => timing = mayClimb ? new EffectRungs(asked).Timing() : null,
            () => within = mayClimb ? new EffectRungs(panel).Within() : null,
            () => spearman = CorrelationEstimate.Of(Exposure, x, "result", y, CorrelationKind.Spearman),
            () => quarters = GroupMeansEstimate.Of(Exposure, x, "result", y),
            () => pearson = CorrelationEstimate.Of(Exposure, x, "result", y));
        return new EffectStudy { Panel = panel, Pearson = pearson!, Spearman = spearman!, Quarters = quarters!, Within = within, Timing = timing };
    }
}
