namespace Touchline.Statistics;

/// <summary>One form of the intraclass correlation.</summary>
/// <param name="Name">ICC1, ICC2, ICC3 for one rater, ICC1k, ICC2k, ICC3k for the mean of all k.</param>
/// <param name="Value">The correlation, at most 1; negative when raters agree less than by chance.</param>
/// <param name="F">The F statistic against zero; null when raters agree perfectly.</param>
/// <param name="Df1">Its first degrees of freedom.</param>
/// <param name="Df2">Its second degrees of freedom.</param>
/// <param name="P">Its p-value, 0 to 1; null without F.</param>
/// <param name="Interval">The 95% interval; null without F.</param>
public sealed record Icc(string Name, double Value, double? F, double Df1, double Df2, double? P, Interval? Interval);

/// <summary>
/// How far raters agree on targets (Shrout and Fleiss 1979; intervals also McGraw and Wong 1996): ICC1 for raters drawn anew
/// for each target, ICC2 for raters drawn at random who rate all, ICC3 for these raters only.
/// </summary>
public sealed record IccEstimate : Estimate
{
    /// <summary>The six forms.</summary>
    public IReadOnlyList<Icc> Forms { get; private init; } = [];

    /// <summary>The number of raters.</summary>
    public int Raters { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.IndependentRaters, Assumption.NormalEffects];

    /// <summary>One of the six forms by its name; null when there is none.</summary>
    /// <param name="name">For instance ICC2k.</param>
    public Icc? this[string name] => Forms.FirstOrDefault(form => form.Name == name);

    /// <summary>Estimates all forms; as <c>psych::ICC(x, lmer = FALSE)</c>.</summary>
    /// <param name="ratings">One array for each rater, one rating for each target; targets that lack a rating are left out.</param>
    /// <exception cref="ArgumentException">The raters' arrays differ in length.</exception>
    public static IccEstimate Of(IReadOnlyList<double[]> ratings)
    {
        var (columns, caveats) = Items.Complete(ratings);
        var raters = columns.Length;
        var targets = raters == 0 ? 0 : columns[0].Length;
        var empty = new IccEstimate { Method = "intraclass correlation", Rows = targets, Data = Items.AsPanel("rater", ratings), Raters = raters, Caveats = caveats };
        if (targets == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No target is rated by all.") };
        if (targets < 2 || raters < 2)
            return empty with { WhyNone = new(CaveatCode.TooFewRows, "It takes two targets and two raters.") };
        var squares = MeanSquares.Of(columns);
        return squares.Total <= Math.Max(1e-200, 1e-26 * columns.Sum(column => Vec.SumOfSquares(column)))
            ? empty with { WhyNone = new(CaveatCode.NoVariation, "All ratings are the same.") }
            : IccForms.Of(squares) is { } forms ? empty with { Forms = forms, Caveats = squares.Perfect ? [.. caveats, new(CaveatCode.PerfectFit, "The raters agree without exception.")] : caveats }
            : empty with { WhyNone = new(CaveatCode.NoVariation, "The targets do not differ.") };
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["form", "ICC", "F", "p", "95% interval"], [.. Forms.Select(form => (IReadOnlyList<string>)
        [form.Name, TextTable.Cell(form.Value), TextTable.Cell(form.F), TextTable.Cell(form.P), TextTable.Cell(form.Interval)])]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"One rater's ratings of {Rows} targets agree with another's at {Show.Number(this["ICC2"]!.Value)}, the mean of {Raters} at {Show.Number(this["ICC2k"]!.Value)} (ICC2).";

    /// <inheritdoc/>
    public override string ToRScript() => Show.ReadPanel + "   # one column for each rater\npsych::ICC(d, lmer = FALSE)$results\n";
}
