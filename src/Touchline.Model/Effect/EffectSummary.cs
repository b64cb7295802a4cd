using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>Takes from a study what is said of it.</summary>
public static class EffectSummary
{
    /// <summary>The findings of a study, of the draws and of who began.</summary>
    public static EffectFindings Of(EffectStudy study, FairCoin? coin, Adoption? adoption, double? meanQuota) => new()
    {
        Metric = study.Panel.Question.Metric,
        Lag = study.Panel.Question.Lag,
        Size = new PanelSize(study.Panel.Rows.Count, study.Panel.Reps, study.Panel.Coaches, study.Panel.Months),
        Verdict = study.Verdict,
        LeadIsFlagged = study.LeadIsFlagged,
        Within = study.Within is { Value: { } value } within ? new Finding(value, within.Interval) : null,
        BootstrapDraws = study.Within?.Wild?.Draws,
        MeanConsistency = study.Panel.Rows.Count == 0 ? 0 : study.Panel.Rows.Average(row => row.Consistency),
        MeanQuota = meanQuota,
        Described = new Described(
            Of(study.Pearson.Value, study.Pearson.Interval), Of(study.Spearman.Value, study.Spearman.Interval),
            [.. study.Quarters.Groups.Select(group => new QuarterFinding(group.From, group.To, group.Rows, group.Mean, group.Interval))]),
        Kinds = [.. study.Kinds.Where(kind => kind.Value is not null).Select(kind => new KindFinding(kind.Kind!.Value.Name, new Finding(kind.Value!.Value, kind.Interval), kind.AdjustedP))],
        Timing = study.Timing is { } timing ? Of(timing) : null,
        Dose = study.Dose is { } dose ? Of(dose) : null,
        ByTenure = Of(study.ByTenure),
        ByPrior = Of(study.ByPrior),
        SmallestDetectable = study.Power?.SmallestDetectable,
        CoachesNeeded = study.Within?.Value is { } effect ? study.Power?.ClustersFor(effect) : null,
        Coin = coin is null ? null : Of(coin),
        Adoption = adoption is null ? null : Of(adoption),
        Assumptions = study.Within is { } rung ? [.. rung.Estimate.Assumptions.Select(assumption => new Remark(assumption.Code, assumption.Says))] : [],
        Caveats = study.Within is null ? [] : [.. Estimates(study).OfType<Estimate>().SelectMany(estimate => estimate.Caveats).DistinctBy(caveat => caveat.Code).Select(caveat => new Remark(caveat.Slug, caveat.Says))],
        Script = EffectScript.Of(study),
    };

    private static Estimate?[] Estimates(EffectStudy study) => [study.Within!.Estimate, study.Within.Wild, study.Timing, study.Dose, study.ByTenure, study.ByPrior, study.Power];

    private static Finding? Of(double? value, Interval? interval) => value is { } found ? new Finding(found, interval) : null;

    private static Finding? Of(Coefficient? coefficient) => coefficient is { Interval: not null } ? new Finding(coefficient.Value, coefficient.Interval) : null;

    private static TimingFinding Of(LagsEstimate timing) => new(
        [.. timing.Effects.Select(effect => (effect.Shift, Effect: Of(effect.Coefficient))).Where(pair => pair.Effect is not null).Select(pair => new AtFinding(pair.Shift, pair.Effect!))],
        timing.Lags.P, timing.Leads.P, timing.WhyNone?.Says);

    private static DoseFinding Of(DoseEstimate dose) => new(
        dose.Reference, dose.DiminishingFrom, dose.HasResult ? [.. dose.Curve.Select(point => new DoseAt(point.Dose, new Finding(point.Effect.Value, point.Effect.Interval)))] : [], dose.WhyNone?.Says);

    private static GroupsFinding? Of(InteractionsEstimate? groups) => groups is null ? null : new(
        [.. groups.Groups.Select(group => (group, Effect: Of(group.Effect))).Where(pair => pair.Effect is not null).Select(pair => new GroupFinding(pair.group.Group, pair.Effect!, pair.group.AdjustedP))],
        groups.Different.P, groups.WhyNone?.Says);

    private static CoinFinding Of(FairCoin coin) => new(
        coin.Draws, Of(coin.Estimate?.Difference, coin.Estimate?.Interval), coin.Estimate?.P, coin.Estimate?.Draws ?? 0, coin.Estimate?.Enumerated == true, coin.CoachedDrawn, coin.CoachedOthers);

    private static AdoptionFinding Of(Adoption adoption) => new(
        adoption.Began, adoption.Others,
        [.. adoption.Near.Select(average => new AtFinding(average.At, new Finding(average.Effect.Value, average.Band)))],
        Of(adoption.Estimate?.Simple), adoption.MovedBefore, adoption.Estimate?.WhyNone?.Says);
}
