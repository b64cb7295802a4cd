using Touchline.Model.Effect;
using Touchline.Statistics;

namespace Touchline.Features.Effect;

/// <summary>What Effect rests on, and what is to be known beside it, said of coaches, reps and months.</summary>
public static class RemarkWords
{
    private static readonly string FewCoaches = new Caveat(CaveatCode.FewClusters, "").Slug;
    private static readonly string RowsMissing = new Caveat(CaveatCode.RowsMissing, "").Slug;
    private static readonly string Singletons = new Caveat(CaveatCode.SingletonsKept, "").Slug;

    /// <summary>The assumptions, without that of many coaches where the bootstrap does not need it.</summary>
    public static IEnumerable<Remark> Assumptions(EffectFindings found) => found.Assumptions
        .Where(assumption => found.BootstrapDraws is null || assumption.Slug != Assumption.ManyClusters.Code)
        .Select(assumption => assumption with { Says = Plain(assumption) });

    /// <summary>The remarks.</summary>
    public static IEnumerable<Remark> Caveats(EffectFindings found) => found.Caveats.Select(caveat => caveat with { Says = Plain(caveat, found) });

    private static string Plain(Remark assumption) => assumption.Slug switch
    {
        var slug when slug == Assumption.Linear.Code => "Ten points more bring the same, wherever a rep stands.",
        var slug when slug == Assumption.NoMovingConfounder.Code => "Nothing else that changes for one rep from month to month, such as a better territory, moves both coaching and results.",
        var slug when slug == Assumption.StrictExogeneity.Code => "Earlier results do not decide later coaching. Before or after? looks whether they do.",
        var slug when slug == Assumption.IndependentClusters.Code => "What happens in one coach’s team does not hang on another’s.",
        var slug when slug == Assumption.ManyClusters.Code => "There are many coaches (30 or more), with teams of like size.",
        _ => assumption.Says,
    };

    private static string Plain(Remark caveat, EffectFindings found) => caveat.Slug switch
    {
        var slug when slug == FewCoaches && found.BootstrapDraws is not null => $"{found.Size.Coaches} coaches are few, so the intervals of all together and of each kind are the wild bootstrap’s.",
        var slug when slug == RowsMissing => "Before or after? takes only months whose coaching of the three months before and of the month after is known.",
        var slug when slug == Singletons => "Some reps or months stand in the data once; they are counted and say nothing of an effect.",
        _ => caveat.Says,
    };
}
