using System.Globalization;

namespace Touchline.Statistics;

/// <summary>One unit's place in a league table.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Raw">Its own mean.</param>
/// <param name="RawStandardError">The standard error of its own mean.</param>
/// <param name="Shrunken">Its mean drawn towards the mean of all, the more the less is known.</param>
/// <param name="StandardError">The standard error of the shrunken mean, that of the overall mean included; positive.</param>
/// <param name="Interval">The 95% interval of the shrunken mean.</param>
/// <param name="RankLow">The better end of the 95% interval of its rank, 1 for the highest.</param>
/// <param name="RankHigh">The worse end.</param>
public sealed record ShrunkenUnit(string Unit, double Raw, double RawStandardError, double Shrunken, double StandardError, Interval Interval, int RankLow, int RankHigh);

/// <summary>Empirical-Bayes shrinkage of unit means, so that a unit of which little is known is not ranked first by luck.</summary>
public sealed record ShrinkageEstimate : Estimate
{
    /// <summary>How the variance between units was estimated.</summary>
    public VarianceMethod Variance { get; private init; }

    /// <summary>The mean over units.</summary>
    public double? Mean { get; private init; }

    /// <summary>The standard error of the mean over units.</summary>
    public double? MeanStandardError { get; private init; }

    /// <summary>The variance of true means between units (tau²), zero or more.</summary>
    public double? Between { get; private init; }

    /// <summary>The units in the order given, without those left out.</summary>
    public IReadOnlyList<ShrunkenUnit> Units { get; private init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.NormalUnits, Assumption.KnownVariances];

    /// <summary>Shrinks means with known variances. As <c>metafor::rma</c> and <c>metafor::blup</c>.</summary>
    /// <param name="units">The names of the units.</param>
    /// <param name="means">One mean for each unit.</param>
    /// <param name="variances">The sampling variance of each mean; units where it is not above zero are left out.</param>
    /// <param name="method">How the variance between units is estimated.</param>
    /// <param name="draws">The number of draws for the rank intervals, at least 100.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or there are fewer than 100 draws.</exception>
    public static ShrinkageEstimate Of(IReadOnlyList<string> units, double[] means, double[] variances,
        VarianceMethod method = VarianceMethod.Reml, int draws = 4_000, ulong seed = 20_210_603)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(variances);
        if (units.Count != means.Length || means.Length != variances.Length || draws < 100)
            throw new ArgumentException("Units, means and variances go together, with 100 draws or more.", nameof(units));
        int[] kept = [.. Enumerable.Range(0, means.Length).Where(i => Sample.IsUsable(means[i]) && variances[i] is > 1e-100 and <= 1e100)];
        Caveat[] left = kept.Length == means.Length ? [] : [new(CaveatCode.RowsMissing, $"{means.Length - kept.Length} of {means.Length} units have no usable mean or variance and are left out.")];
        var empty = new ShrinkageEstimate { Method = $"empirical-Bayes shrinkage ({method})", Rows = kept.Length, Variance = method, Seed = seed, Caveats = left };
        if (kept.Length < 2)
            return empty with { WhyNone = kept.Length == 0 ? new(CaveatCode.AllMissing, "No unit has a usable mean.") : new(CaveatCode.TooFewRows, "Shrinkage takes two units or more.") };
        double[] y = [.. kept.Select(i => means[i])], v = [.. kept.Select(i => variances[i])];
        var (between, converged) = method == VarianceMethod.Reml ? NormalNormal.Reml(y, v) : (NormalNormal.DerSimonianLaird(y, v), true);
        if (!double.IsFinite(between))
            return empty with { WhyNone = new(CaveatCode.NotConverged, "The variance between units is beyond what can be computed.") };
        var (mean, variance) = NormalNormal.Mean(y, v, between);
        List<Caveat> caveats = [.. left];
        if (between == 0)
            caveats.Add(new(CaveatCode.NoVarianceBetween, "The units differ no more than chance explains; all are drawn to one mean."));
        if (!converged)
            caveats.Add(new(CaveatCode.NotConverged, "The variance between units did not converge."));
        var ranks = RankIntervals.Of(y, v, between, mean, variance, draws, seed);
        return empty with
        {
            Mean = mean,
            MeanStandardError = Math.Sqrt(variance),
            Between = between,
            Units = [.. kept.Select((unit, i) => Shrink(units[unit], y[i], v[i], between, mean, variance, ranks[i]))],
            Caveats = caveats,
        };
    }

    /// <summary>Shrinks the means of rows by unit; the sampling variance of a mean is the pooled variance within units over the unit's rows.</summary>
    /// <param name="values">One value for each row; missing ones are left out.</param>
    /// <param name="unit">The unit of each row.</param>
    /// <param name="method">How the variance between units is estimated.</param>
    /// <param name="draws">The number of draws for the rank intervals, at least 100.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or there are fewer than 100 draws.</exception>
    public static ShrinkageEstimate OfRows(double[] values, Factor unit, VarianceMethod method = VarianceMethod.Reml, int draws = 4_000, ulong seed = 20_210_603)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(unit);
        var sample = Sample.Of(Panel.Of("value", values).Absorb(unit), dropSingletons: false);
        var groups = Enumerable.Range(0, sample.Rows).GroupBy(row => sample.Effects[0].Codes[row], row => sample.Outcome[row]).OrderBy(group => group.Key).ToArray();
        var squares = groups.Sum(group => Vec.SumOfSquares(CorrelationEstimate.Centred([.. group])));
        var pooled = sample.Rows > groups.Length ? squares / (sample.Rows - groups.Length) : 0;
        var result = Of([.. groups.Select(group => sample.Effects[0].Label(group.Key))], [.. groups.Select(group => Vec.Mean([.. group]))],
            [.. groups.Select(group => pooled / group.Count())], method, draws, seed);
        return result with { Rows = sample.Rows, Caveats = [.. sample.Caveats, .. result.Caveats] };
    }

    private static ShrunkenUnit Shrink(string unit, double y, double v, double between, double mean, double meanVariance, (int Low, int High) rank)
    {
        var trust = between / (between + v);
        var shrunken = trust * y + (1 - trust) * mean;
        var error = Math.Sqrt(trust * v + (1 - trust) * (1 - trust) * meanVariance);
        var half = Distributions.NormalQuantile(0.975) * error;
        return new ShrunkenUnit(unit, y, Math.Sqrt(v), shrunken, error, new Interval(shrunken - half, shrunken + half), rank.Low, rank.High);
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["unit", "own mean", "shrunken", "95% interval", "rank"], [.. Units.OrderByDescending(unit => unit.Shrunken)
        .Select(unit => (IReadOnlyList<string>)[unit.Unit, TextTable.Cell(unit.Raw), TextTable.Cell(unit.Shrunken), TextTable.Cell(unit.Interval),
            string.Create(CultureInfo.InvariantCulture, $"{unit.RankLow} to {unit.RankHigh}")])]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"{Units.Count} units lie around {Show.Number(Mean ?? 0)}; their true means differ with a standard deviation of {Show.Number(Math.Sqrt(Between ?? 0))}.";

    /// <inheritdoc/>
    public override string ToRScript() => string.Join('\n',
        $"y <- {Show.Vector(Units.Select(unit => unit.Raw))}",
        $"v <- {Show.Vector(Units.Select(unit => unit.RawStandardError * unit.RawStandardError))}",
        "# With metafor: blup(rma(y, v, method = \"" + (Variance == VarianceMethod.Reml ? "REML" : "DL") + "\"))",
        "w <- 1 / v; Q <- sum(w * (y - sum(w * y) / sum(w))^2)",
        Variance == VarianceMethod.Reml
            ? "ll <- function(t2) { w <- 1 / (v + t2); m <- sum(w * y) / sum(w); sum(log(v + t2)) + log(sum(w)) + sum(w * (y - m)^2) }; t2 <- optimize(ll, c(0, 10 * var(y)), tol = 1e-10)$minimum"
            : "t2 <- max(0, (Q - (length(y) - 1)) / (sum(w) - sum(w^2) / sum(w)))",
        "w <- 1 / (v + t2); m <- sum(w * y) / sum(w); k <- t2 / (t2 + v)",
        "cbind(shrunken = k * y + (1 - k) * m, se = sqrt(k * v + (1 - k)^2 / sum(w)))") + "\n";
}
