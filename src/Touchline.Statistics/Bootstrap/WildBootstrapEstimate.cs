using System.Globalization;

namespace Touchline.Statistics;

/// <summary>
/// A wild cluster restricted bootstrap-t test of one coefficient (Cameron, Gelbach and Miller 2008), the null imposed, on
/// CR0 t statistics (a small-sample factor cancels), with the 95% interval of all values that the test does not reject.
/// </summary>
public sealed record WildBootstrapEstimate : Estimate
{
    private const double Level = 0.05;
    private const int MostClusters = 2_000;

    /// <summary>The coefficient tested, with its CR0 standard error and t.</summary>
    public Coefficient? Coefficient { get; private init; }

    /// <summary>The two-sided p-value of a zero effect: (1 + extreme) / (1 + draws), exact when enumerated.</summary>
    public double? P { get; private init; }

    /// <summary>The 95% interval by inversion; null when not asked for or unbounded.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>The number of draws.</summary>
    public int Draws { get; private init; }

    /// <summary>Whether all sign vectors were taken, so that the p-value is exact.</summary>
    public bool Enumerated { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.Linear, Assumption.NoMovingConfounder, Assumption.IndependentClusters];

    /// <summary>Bootstraps one coefficient of a fit by the panel's (first) cluster, of at most 2,000 levels.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="term">The regressor's name.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The panel has no cluster, no such regressor, or fewer than 99 draws are asked for.</exception>
    public static WildBootstrapEstimate Of(Fit fit, string term, WildOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        options ??= WildOptions.Default;
        if (fit.Within.Sample.Clusters.Length == 0 || !fit.Within.Names.Contains(term) || options.Draws < 99)
            throw new ArgumentException("The bootstrap needs a cluster, a regressor of the panel and 99 draws or more.", nameof(term));
        var cluster = fit.Within.Sample.Clusters[0];
        var index = fit.Terms.ToList().IndexOf(term);
        var reason = fit.WhyNone
            ?? (index < 0 ? new Caveat(CaveatCode.ConstantExposure, $"{term} was left out of the fit.") : null)
            ?? (cluster.Levels < 2 ? new Caveat(CaveatCode.OneCluster, $"All rows have the same {cluster.Name}.") : null)
            ?? (cluster.Levels > MostClusters ? new Caveat(CaveatCode.DesignTooLarge, $"With {cluster.Levels} clusters the t distribution serves; the bootstrap takes up to {MostClusters}.") : null)
            ?? (fit.ResidualSquares <= 1e-18 * fit.TotalSquares ? new Caveat(CaveatCode.PerfectFit, "The regressors predict the outcome without error.") : null);
        return reason is null ? Run(fit, cluster, index, options) : Empty(fit, options) with { WhyNone = reason, Caveats = fit.Caveats };
    }

    private static WildBootstrapEstimate Run(Fit fit, Factor cluster, int index, WildOptions options)
    {
        var influence = new ClusterInfluence(fit, cluster, index, options.Reabsorb);
        var error = Math.Sqrt(Vec.SumOfSquares(Clustered.Scores(influence.Focus, fit.Residuals, cluster))) / influence.Squares;
        var value = fit.Coefficients[index];
        if (!(error > 1e-12 * Math.Abs(value)) || !double.IsFinite(error * error))
            return Empty(fit, options) with { WhyNone = new(CaveatCode.ZeroVariance, "The clustered variance is zero."), Caveats = fit.Caveats };
        var restricted = ClusterInfluence.LessOthers(fit, fit.Within.Outcome, index);
        var draws = WildDraws.Of(influence.Of(restricted), influence.Of(influence.Focus), options);
        double PAt(double at) => draws.P((value - at) * (value - at) / (error * error), at);
        var caveats = fit.Caveats.ToList();
        var ends = options.Interval ? Search(PAt, value, error) : null;
        if (draws.Enumerated && 2.0 / draws.Count > Level)
            caveats.Add(new(CaveatCode.BootstrapCannotReject, $"{draws.Count} sign vectors allow no p-value below {Show.Number(2.0 / draws.Count)}."));
        if (options.Interval && ends is null)
            caveats.Add(new(CaveatCode.IntervalUnbounded, "The test rejects no value far from the estimate on one side, so that no interval is given."));
        return Empty(fit, options) with
        {
            Coefficient = Statistics.Coefficient.Of(fit.Terms[index], value, error * error, cluster.Levels - 1),
            P = PAt(0),
            Interval = ends,
            Draws = draws.Count,
            Enumerated = draws.Enumerated,
            Seed = draws.Enumerated ? null : options.Seed,
            Caveats = caveats,
            Script = WildScript.Of(fit, cluster, fit.Terms[index], options, draws.Enumerated, ends),
        };
    }

    private static WildBootstrapEstimate Empty(Fit fit, WildOptions options) => new(fit)
    {
        Method = "wild cluster restricted bootstrap-t",
        Rows = fit.Within.Rows,
        Data = fit.Within.Sample.Panel,
        Seed = options.Seed,
    };

    private string Script { get; init; } = "";

    private WildBootstrapEstimate(Fit fit) => Outcome = fit.Within.Sample.Panel.OutcomeName;

    /// <summary>The name of the outcome.</summary>
    public string Outcome { get; }

    /// <summary>The values on either side where the p-value crosses the level; null when one is beyond 1,000 standard errors.</summary>
    private static Interval? Search(Func<double, double> p, double value, double error)
    {
        var (low, high) = (Edge(p, value, -error), Edge(p, value, error));
        return low is { } from && high is { } to ? Statistics.Interval.Finite(from, to) : null;
    }

    private static double? Edge(Func<double, double> p, double value, double step)
    {
        double inside = 0, outside = 2;
        while (p(value + outside * step) > Level)
        {
            if (outside > 1000)
                return null;
            (inside, outside) = (outside, outside * 1.5);
        }

        for (var halving = 0; halving < 45; halving++)
        {
            var middle = 0.5 * (inside + outside);
            if (p(value + middle * step) > Level)
                inside = middle;
            else
                outside = middle;
        }

        return value + inside * step;
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["term", "estimate", "CR0 t", "p", "95% interval", "draws"], Coefficient is null ? [] :
        [[Coefficient.Term, TextTable.Cell(Coefficient.Value), TextTable.Cell(Coefficient.T), TextTable.Cell(P), TextTable.Cell(Interval), TextTable.Cell(Draws)]]);

    /// <inheritdoc/>
    protected override string ExplainResult() => string.Create(CultureInfo.InvariantCulture,
        $"Were there no effect of {Coefficient?.Term} on {Outcome}, a result as large would come with p {Show.P(P)} ({Draws} {(Enumerated ? "sign vectors, all there are" : "draws")}).");

    /// <inheritdoc/>
    public override string ToRScript() => Script;
}
