using Touchline.Statistics;

namespace Touchline.Model.Effect;

/// <summary>What Effect has to say of a question, as plain values: they can be kept, and shown again at once.</summary>
public sealed record EffectFindings
{
    /// <summary>Which result.</summary>
    public required string Metric { get; init; }

    /// <summary>How many months before the result the coaching counts.</summary>
    public required int Lag { get; init; }

    /// <summary>Rep-months, reps, coaches and months of the panel.</summary>
    public required PanelSize Size { get; init; }

    /// <summary>What follows from the rungs.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>True where the placebo lead says that results may drive coaching.</summary>
    public bool LeadIsFlagged { get; init; }

    /// <summary>Rung 2 for ten points more; null where there is not enough data.</summary>
    public Finding? Within { get; init; }

    /// <summary>Draws of the bootstrap behind rung 2's interval; null where the t distribution gave it.</summary>
    public int? BootstrapDraws { get; init; }

    /// <summary>Tenths of due days in standard, on average over rep-months.</summary>
    public double MeanConsistency { get; init; }

    /// <summary>The mean quota of the panel's rep-months, in the organisation's currency; null where none is known.</summary>
    public double? MeanQuota { get; init; }

    /// <summary>What correlation alone would have said.</summary>
    public required Described Described { get; init; }

    /// <summary>Rung 2 by kind.</summary>
    public IReadOnlyList<KindFinding> Kinds { get; init; } = [];

    /// <summary>Rung 3.</summary>
    public TimingFinding? Timing { get; init; }

    /// <summary>Rung 4.</summary>
    public DoseFinding? Dose { get; init; }

    /// <summary>Rung 5 by tenure.</summary>
    public GroupsFinding? ByTenure { get; init; }

    /// <summary>Rung 5 by thirds of prior results.</summary>
    public GroupsFinding? ByPrior { get; init; }

    /// <summary>The smallest effect that these data would find four times in five; null where out of reach.</summary>
    public double? SmallestDetectable { get; init; }

    /// <summary>About how many coaches would do to find an effect as small as the estimate; null where that cannot be said.</summary>
    public int? CoachesNeeded { get; init; }

    /// <summary>What the stored draws show.</summary>
    public CoinFinding? Coin { get; init; }

    /// <summary>Before and after coaches began to coach in standard.</summary>
    public AdoptionFinding? Adoption { get; init; }

    /// <summary>What has to hold, and what is to be known beside the numbers; by the address of its explanation.</summary>
    public IReadOnlyList<Remark> Assumptions { get; init; } = [];

    /// <summary>What is to be known beside the numbers.</summary>
    public IReadOnlyList<Remark> Caveats { get; init; } = [];

    /// <summary>The R script that reproduces the rungs from the exported panel; empty where there is not enough data.</summary>
    public string Script { get; init; } = "";
}

/// <summary>How much a study rests on.</summary>
public sealed record PanelSize(int Rows, int Reps, int Coaches, int Months);

/// <summary>An estimate with its 95% interval, in the unit of the result; null where it is not known.</summary>
public sealed record Finding(double Value, Interval? Interval);

/// <summary>Correlation and quarters of consistency.</summary>
public sealed record Described(Finding? Pearson, Finding? Spearman, IReadOnlyList<QuarterFinding> Quarters);

/// <summary>The mean result of one quarter of consistency, from and to in tenths.</summary>
public sealed record QuarterFinding(double From, double To, int Rows, double Mean, Interval? Interval);

/// <summary>One kind by itself; p adjusted for looking at several.</summary>
public sealed record KindFinding(string Kind, Finding Effect, double? AdjustedP);

/// <summary>Effects by month of coaching: -1 is the check, 0 the same month, 3 three months before; or why there are none.</summary>
public sealed record TimingFinding(IReadOnlyList<AtFinding> Effects, double? LagsP, double? LeadP, string? WhyNone);

/// <summary>An effect at a place: a shift of months, or months since a start.</summary>
public sealed record AtFinding(int At, Finding Effect);

/// <summary>The curve of results over consistency (in tenths), or why there is none.</summary>
public sealed record DoseFinding(double? Reference, double? DiminishingFrom, IReadOnlyList<DoseAt> Curve, string? WhyNone);

/// <summary>One point of the curve.</summary>
public sealed record DoseAt(double Dose, Finding Effect);

/// <summary>Effects by group, whether they differ, or why there are none.</summary>
public sealed record GroupsFinding(IReadOnlyList<GroupFinding> Groups, double? DifferentP, string? WhyNone);

/// <summary>The effect in one group.</summary>
public sealed record GroupFinding(string Group, Finding Effect, double? AdjustedP);

/// <summary>Those drawn less those not drawn, in the unit of the result; null while there are too few draws.</summary>
public sealed record CoinFinding(int Draws, Finding? Difference, double? P, int Replayed, bool IsExact, double? CoachedDrawn, double? CoachedOthers);

/// <summary>By months since the start, with simultaneous bands, and on average from the start on.</summary>
public sealed record AdoptionFinding(int Began, int Others, IReadOnlyList<AtFinding> Effects, Finding? After, bool MovedBefore, string? WhyNone);

/// <summary>A remark with the address of its explanation.</summary>
public sealed record Remark(string Slug, string Says);
