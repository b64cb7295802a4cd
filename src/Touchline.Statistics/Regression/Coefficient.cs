namespace Touchline.Statistics;

/// <summary>One estimated number with its uncertainty; what cannot be known is null.</summary>
/// <param name="Term">What it belongs to.</param>
/// <param name="Value">The estimate: change of the outcome for one more unit of the term.</param>
/// <param name="StandardError">Its standard error, in the same unit; positive.</param>
/// <param name="T">The estimate over its standard error.</param>
/// <param name="P">The two-sided p-value, 0 to 1.</param>
/// <param name="Interval">The 95% confidence interval.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of t.</param>
public sealed record Coefficient(string Term, double Value, double? StandardError, double? T, double? P, Interval? Interval, double? DegreesOfFreedom)
{
    /// <summary>A coefficient with t-based p-value and interval, or alone when it has no usable variance.</summary>
    internal static Coefficient Of(string term, double value, double? variance, double? df)
    {
        if (variance is not { } square || df is not { } freedom || !(square > 0) || !(freedom > 0) || !double.IsFinite(square))
            return new Coefficient(term, value, null, null, null, null, null);
        var error = Math.Sqrt(square);
        if (!double.IsFinite(value / error))
            return new Coefficient(term, value, null, null, null, null, null);
        var half = Distributions.StudentQuantile(0.05, freedom) * error;
        return new Coefficient(term, value, error, value / error, Distributions.StudentTwoSided(value / error, freedom),
            Statistics.Interval.Finite(value - half, value + half), freedom);
    }

    internal static readonly string[] Heads = ["term", "estimate", "std. error", "t", "df", "p", "95% interval"];

    internal IReadOnlyList<string> Cells() =>
        [Term, TextTable.Cell(Value), TextTable.Cell(StandardError), TextTable.Cell(T), TextTable.Cell(DegreesOfFreedom), TextTable.Cell(P), TextTable.Cell(Interval)];

    internal string Sentence(string outcome) => Interval is { } ends
        ? $"One more unit of {Term} goes with {Show.Number(Value)} in {outcome} (95% interval {Show.Number(ends.Low)} to {Show.Number(ends.High)}, p {Show.P(P)})."
        : $"One more unit of {Term} goes with {Show.Number(Value)} in {outcome}; its uncertainty cannot be estimated.";
}
