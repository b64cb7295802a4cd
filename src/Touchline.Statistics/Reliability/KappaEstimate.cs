namespace Touchline.Statistics;

/// <summary>How far two raters agree beyond chance: Cohen's kappa, plain (1960) and with quadratic weights (1968).</summary>
public sealed record KappaEstimate : Estimate
{
    /// <summary>Agreement counted only where ratings are equal, -1 to 1.</summary>
    public double? Unweighted { get; private init; }

    /// <summary>Disagreement weighted by its square, -1 to 1.</summary>
    public double? Quadratic { get; private init; }

    /// <summary>
    /// The large-sample 95% interval of the quadratic kappa (Fleiss, Cohen and Everitt 1969), cut at -1 and 1; null when it has no
    /// width. psych 2.2.9 prints another one: it sums the second rater's weights over the wrong margin.
    /// </summary>
    public Interval? Interval { get; private init; }

    /// <summary>The categories, rising.</summary>
    public IReadOnlyList<double> Categories { get; private init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.IndependentRaters, Assumption.IndependentRows];

    /// <summary>
    /// Estimates both kappas. Weights go by the place of a category among all: by default among those that occur, as
    /// <c>psych::cohen.kappa</c> does; give the scale when a category of it may not occur.
    /// </summary>
    /// <param name="first">The first rater's ratings.</param>
    /// <param name="second">The second rater's ratings of the same targets.</param>
    /// <param name="scale">All categories of the scale; null for those that occur.</param>
    /// <exception cref="ArgumentException">The ratings differ in length, or one is not on the scale.</exception>
    public static KappaEstimate Of(double[] first, double[] second, IEnumerable<double>? scale = null)
    {
        var (columns, caveats) = Items.Complete([first, second]);
        double[] categories = [.. (scale ?? columns.SelectMany(column => column)).Distinct().Order()];
        var rows = columns[0].Length;
        var empty = new KappaEstimate { Method = "Cohen's kappa, quadratic weights", Rows = rows, Data = Items.AsPanel("rater", [first, second]), Caveats = caveats, Categories = categories };
        if (columns.Any(column => column.Any(rating => Array.BinarySearch(categories, rating) < 0)))
            throw new ArgumentException("A rating is not on the scale.", nameof(scale));
        if (rows == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No target is rated by both.") };
        if (rows < 2)
            return empty with { WhyNone = new(CaveatCode.TooFewRows, "It takes two targets.") };
        var size = categories.Length;
        var shares = new Square(size);
        for (var row = 0; row < rows; row++)
            shares[Array.BinarySearch(categories, columns[0][row]), Array.BinarySearch(categories, columns[1][row])] += 1.0 / rows;
        var plain = Kappa(shares, (i, j) => i == j ? 1 : 0, rows);
        var squared = Kappa(shares, (i, j) => 1 - Math.Pow((i - j) / (double)Math.Max(1, size - 1), 2), rows);
        return squared is not { } found || plain is not { } equal
            ? empty with { WhyNone = new(CaveatCode.NoVariation, "Both raters use one and the same category.") }
            : empty with { Unweighted = equal.Value, Quadratic = found.Value, Interval = found.Interval };
    }

    private static (double Value, Interval? Interval)? Kappa(Square shares, Func<int, int, double> weight, int rows)
    {
        var all = Enumerable.Range(0, shares.Size).ToArray();
        double[] first = [.. all.Select(i => all.Sum(j => shares[i, j]))], second = [.. all.Select(j => all.Sum(i => shares[i, j]))];
        double Sum(Func<int, int, double> term) => all.Sum(i => all.Sum(j => term(i, j)));
        var observed = Sum((i, j) => weight(i, j) * shares[i, j]);
        var expected = Sum((i, j) => weight(i, j) * first[i] * second[j]);
        if (1 - expected < 1e-12)
            return null;
        var kappa = (observed - expected) / (1 - expected);
        double[] byFirst = [.. all.Select(i => all.Sum(j => second[j] * weight(i, j)))], bySecond = [.. all.Select(j => all.Sum(i => first[i] * weight(i, j)))];
        var spread = Sum((i, j) => shares[i, j] * Math.Pow(weight(i, j) - (byFirst[i] + bySecond[j]) * (1 - kappa), 2)) - Math.Pow(kappa - expected * (1 - kappa), 2);
        var half = Distributions.NormalQuantile(0.975) * Math.Sqrt(Math.Max(spread, 0) / rows) / (1 - expected);
        return (kappa, half > 1e-9 ? new Interval(Math.Max(-1, kappa - half), Math.Min(1, kappa + half)) : null);
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["kappa", "value", "95% interval"], Quadratic is null ? [] :
        [["unweighted", TextTable.Cell(Unweighted), "-"], ["quadratic", TextTable.Cell(Quadratic), TextTable.Cell(Interval)]]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"Beyond chance the two raters agree at {Show.Number(Quadratic ?? 0)} on {Rows} targets, where 1 is full agreement and disagreement counts by its square.";

    /// <inheritdoc/>
    public override string ToRScript() => Show.ReadPanel + "   # one column for each of the two raters\nprint(psych::cohen.kappa(d), digits = 8)   # its interval of the weighted kappa departs from Fleiss, Cohen and Everitt (1969)\n"
        + $"# The categories here: {Show.Vector(Categories)}\n";
}
