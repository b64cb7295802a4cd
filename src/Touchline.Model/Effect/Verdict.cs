using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>What can be said, from the least to the most.</summary>
public enum Verdict
{
    /// <summary>Fewer than 10 coaches or 6 months, or no estimate.</summary>
    NotEnoughData,

    /// <summary>The interval of the effect holds zero, or results seem to drive coaching.</summary>
    NoClearRelation,

    /// <summary>More coaching than usual goes with lower results than usual.</summary>
    GoesWithLowerResults,

    /// <summary>More coaching than usual goes with higher results than usual.</summary>
    GoesWithResults,

    /// <summary>And the coaching comes before the results, not after them.</summary>
    ComesBefore,

    /// <summary>Chance decided who was coached.</summary>
    Caused,
}

/// <summary>The verdict follows from the rungs by this rule; nobody chooses it.</summary>
public static class VerdictRule
{
    /// <summary>Below this many coaches no rung above description is climbed.</summary>
    public const int FewestCoaches = 10;

    /// <summary>Below this many months no rung above description is climbed.</summary>
    public const int FewestMonths = 6;

    /// <summary>
    /// Rung 2's 95% interval excludes 0: goes with (lower) results. Lags jointly significant at 5% and the lead not (p > 0.10):
    /// comes before. A lead significant at 5% caps at no clear relation: results may drive coaching.
    /// </summary>
    /// <param name="coaches">Clusters of the panel.</param>
    /// <param name="months">Periods of the panel.</param>
    /// <param name="within">Rung 2's interval; null where there is no estimate.</param>
    /// <param name="lags">p of the joint test of the lags; null where not known.</param>
    /// <param name="lead">p of the placebo lead; null where not known.</param>
    public static Verdict Of(int coaches, int months, Interval? within, double? lags, double? lead)
    {
        if (coaches < FewestCoaches || months < FewestMonths || within is not { } interval) return Verdict.NotEnoughData;
        if (lead < 0.05 || interval.CoversZero) return Verdict.NoClearRelation;
        if (interval.High < 0) return Verdict.GoesWithLowerResults;
        return lags < 0.05 && lead > 0.10 ? Verdict.ComesBefore : Verdict.GoesWithResults;
    }
}
