using System.Globalization;

namespace Touchline.Statistics;

/// <summary>
/// What a lot decided: the difference in means between those drawn and those not drawn, with p from replaying the lot within its
/// strata (Fisher 1935, The Design of Experiments, section 21; Imbens and Rubin 2015, chapter 5). No model of the outcome is
/// assumed. The 95% interval holds every constant effect that the replay does not reject at 5%, two-sided.
/// </summary>
public sealed record RandomisationEstimate : Estimate
{
    private const double Level = 0.05;

    private string Outcome { get; init; } = "";

    private string Stratum { get; init; } = "";

    /// <summary>The mean of the treated less the mean of the untreated, in the unit of the outcome; null without a result.</summary>
    public double? Difference { get; private init; }

    /// <summary>The two-sided p-value of no effect on anybody, 0 to 1: exact when enumerated, else (1 + extreme) / (1 + draws).</summary>
    public double? P { get; private init; }

    /// <summary>The 95% interval by inversion, in the unit of the outcome; null where it is unbounded.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>The number of strata in which some were treated and some were not.</summary>
    public int Strata { get; private init; }

    /// <summary>The number of assignments that were replayed.</summary>
    public int Draws { get; private init; }

    /// <summary>Whether these were all there are, so that p is exact.</summary>
    public bool Enumerated { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.ChanceDecided, Assumption.NoInterference, Assumption.ConstantEffect];

    /// <summary>Compares those whom chance chose with the others of the same lot.</summary>
    /// <param name="name">The name of the outcome.</param>
    /// <param name="outcome">One value for each row; rows without a usable one are left out.</param>
    /// <param name="treated">Whether chance chose the row.</param>
    /// <param name="stratum">The lot of each row: as many of its rows were chosen as are treated, all choices equally likely.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or an option is out of range.</exception>
    public static RandomisationEstimate Of(string name, double[] outcome, bool[] treated, Factor stratum, RandomisationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(treated);
        ArgumentNullException.ThrowIfNull(stratum);
        options ??= RandomisationOptions.Default;
        if (treated.Length != outcome.Length || stratum.Rows != outcome.Length || options.Draws < 99 || options.MostEnumerated < 1)
            throw new ArgumentException("All columns have one value for each row, and there are 99 draws or more.", nameof(outcome));
        var (strata, left) = Statistics.Strata.Of(treated, stratum, row => Sample.IsUsable(outcome[row]));
        var missing = outcome.Count(value => !Sample.IsUsable(value));
        List<Caveat> caveats = [];
        if (missing > 0) caveats.Add(new(CaveatCode.RowsMissing, $"{missing} of {outcome.Length} rows lack a value and are left out."));
        if (left > 0) caveats.Add(new(CaveatCode.NoContrast, $"{left} lots hold only treated or only untreated rows and are left out."));
        var empty = new RandomisationEstimate
        {
            Method = "difference in means within lots, randomisation inference",
            Rows = strata.Rows,
            Strata = strata.Count,
            Outcome = name,
            Stratum = stratum.Name,
            Data = Panel.Of(name, outcome).Regress("treated", Array.ConvertAll(treated, is1 => is1 ? 1.0 : 0)).ClusterBy(stratum),
            Caveats = caveats,
        };
        if (strata.Count == 0)
            return empty with { WhyNone = new(CaveatCode.NoContrast, "No lot holds both treated and untreated rows.") };
        var values = strata.Take(outcome);
        return values.All(value => value == values[0]) ? empty with { WhyNone = new(CaveatCode.ConstantOutcome, $"{name} does not vary.") } : Replay(empty, strata, values, options);
    }

    private static RandomisationEstimate Replay(RandomisationEstimate empty, Strata strata, double[] values, RandomisationOptions options)
    {
        var enumerated = Assignments.Count(strata) <= options.MostEnumerated;
        var difference = strata.Difference(values, strata.Observed);
        var own = Array.ConvertAll(strata.Observed, is1 => is1 ? 1.0 : 0);
        var replays = (enumerated ? Assignments.All(strata) : Assignments.Drawn(strata, options.Draws, options.Seed).Prepend(strata.Observed))
            .Select(assignment => new ReplayedLot(strata.Difference(values, assignment), strata.Difference(own, assignment))).ToList();
        var slack = 1e-9 * Math.Max(Math.Abs(difference), replays.Max(replay => Math.Abs(replay.Difference)));
        var ends = ReplayedLot.Interval(replays, difference, Level);
        return empty with
        {
            Difference = difference,
            P = replays.Count(replay => Math.Abs(replay.Difference) >= Math.Abs(difference) - slack) / (double)replays.Count,
            Interval = ends,
            Draws = enumerated ? replays.Count : replays.Count - 1,
            Enumerated = enumerated,
            Seed = enumerated ? null : options.Seed,
            Caveats = ends is null ? [.. empty.Caveats, new(CaveatCode.IntervalUnbounded, "So few assignments reject no effect, however large, so that no interval is given.")] : empty.Caveats,
        };
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["difference", "p", "95% interval", "lots", "assignments"], Difference is null ? [] : [
        [TextTable.Cell(Difference), TextTable.Cell(P), TextTable.Cell(Interval), TextTable.Cell(Strata), TextTable.Cell(Draws)]]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        $"Those chosen by lot had {Show.Number(Difference!.Value)} more in {Outcome} than the others of their lot (95% interval {TextTable.Cell(Interval)}, p {Show.P(P)}).";

    /// <inheritdoc/>
    public override string ToRScript() => string.Join('\n',
        Show.ReadPanel,
        $"y <- d[[{RegressionText.Quote(Outcome)}]]; z <- d$treated; s <- factor(d[[{RegressionText.Quote(Stratum)}]])",
        "both <- ave(z, s) > 0 & ave(z, s) < 1; y <- y[both]; z <- z[both]; s <- droplevels(s[both])",
        "stat <- function(y, z) { n <- tapply(z, s, length); k <- tapply(z, s, sum); w <- k * (n - k) / n",
        "  sum(w / sum(w) * (tapply(y * z, s, sum) / k - tapply(y * (1 - z), s, sum) / (n - k))) }",
        "# assignments, one a column",
        Enumerated
            ? "ways <- lapply(split(z, s), function(v) combn(length(v), sum(v), function(i) replace(numeric(length(v)), i, 1)))\n"
              + "Z <- apply(expand.grid(lapply(ways, function(w) seq_len(ncol(w)))), 1, function(k) unsplit(Map(function(w, i) w[, i], ways, k), s))"
            : string.Create(CultureInfo.InvariantCulture, $"set.seed({Seed % 2_147_483_647})   # R's own random numbers: p agrees up to simulation error\nZ <- cbind(z, replicate({Draws}, ave(z, s, FUN = function(v) v[sample.int(length(v))])))"),
        "t0 <- stat(y, z); ts <- apply(Z, 2, function(v) stat(y, v))",
        "print(t0, digits = 10)",
        "print(mean(abs(ts) >= abs(t0) - 1e-9 * max(abs(ts))), digits = 10)") + "\n";
}
