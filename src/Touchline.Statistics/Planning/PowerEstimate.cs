using System.Globalization;

namespace Touchline.Statistics;

/// <summary>
/// Which effect this panel would find. Each simulation gives every cluster's residuals a common standard normal weight (scaled by
/// CR1's factor), refits the regressor of interest and tests it at 5% two-sided with the CR1 standard error and t with G - 1
/// degrees of freedom: the panel's own variances, unequal cluster sizes and dependence within clusters included.
/// </summary>
public sealed record PowerEstimate : Estimate
{
    private readonly double[] _noise;
    private readonly double[] _errors;

    private PowerEstimate(double[] noise, double[] errors) => (_noise, _errors) = (noise, errors);

    private string Script { get; init; } = "";

    /// <summary>The regressor of interest.</summary>
    public required string Term { get; init; }

    /// <summary>The power asked for.</summary>
    public double Target { get; private init; }

    /// <summary>The number of clusters in the panel.</summary>
    public int Clusters { get; private init; }

    /// <summary>The smallest effect of one more unit found with the power asked for; null when out of reach.</summary>
    public double? SmallestDetectable { get; private init; }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.LikePanel, Assumption.Linear, Assumption.IndependentClusters];

    /// <summary>The power to find an effect, 0 to 1, to within simulation error; null when there is no result.</summary>
    /// <param name="effect">The effect of one more unit.</param>
    public double? PowerAt(double effect) => _noise.Length == 0 ? null : Share(_noise, _errors, effect);

    /// <summary>About how many clusters like these would find an effect with the power asked for (the detectable effect falls with the root of their number).</summary>
    /// <param name="effect">The effect of one more unit.</param>
    public int? ClustersFor(double effect) => SmallestDetectable is not { } smallest || effect == 0 || Clusters * Math.Pow(smallest / effect, 2) is not < 1e9
        ? null
        : Math.Max(2, (int)Math.Ceiling(Clusters * Math.Pow(smallest / effect, 2)));

    /// <summary>Simulates the power of a fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="term">The regressor of interest.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The panel has no cluster or no such regressor, or an option is out of range.</exception>
    public static PowerEstimate Of(Fit fit, string term, PowerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        options ??= PowerOptions.Default;
        if (fit.Within.Sample.Clusters.Length == 0 || !fit.Within.Names.Contains(term))
            throw new ArgumentException("Power needs a cluster and a regressor of the panel.", nameof(term));
        if (options.Target is not (> 0.05 and < 1) || options.Simulations < 100)
            throw new ArgumentException("The target lies between 0.05 and 1, and there are 100 simulations or more.", nameof(options));
        var covariance = Covariance.Of(fit, CovarianceKind.Cluster1);
        var index = fit.Terms.ToList().IndexOf(term);
        var cluster = fit.Within.Sample.Clusters[0];
        if ((fit.WhyNone ?? covariance.WhyNone) is { } none)
            return Empty(fit, term, options, [], []) with { WhyNone = none };
        if (index < 0)
            return Empty(fit, term, options, [], []) with { WhyNone = new(CaveatCode.ConstantExposure, $"{term} was left out of the fit.") };
        if (cluster.Levels < 2)
            return Empty(fit, term, options, [], []) with { WhyNone = new(CaveatCode.OneCluster, $"All rows have the same {cluster.Name}.") };
        var (noise, errors) = Simulate(fit, cluster, index, covariance.SmallSampleFactor, options);
        if (!errors.All(error => error > 0 && double.IsFinite(error)))
            return Empty(fit, term, options, [], []) with { WhyNone = new(CaveatCode.ZeroVariance, "The clustered variance is zero.") };
        var critical = Distributions.StudentQuantile(0.05, cluster.Levels - 1);
        for (var i = 0; i < errors.Length; i++)
            errors[i] *= critical;
        var smallest = Smallest(noise, errors, options.Target);
        var unreachable = new Caveat(CaveatCode.PowerOutOfReach, "No effect, however large, is found with this power.");
        return Empty(fit, term, options, noise, errors) with
        {
            Clusters = cluster.Levels,
            SmallestDetectable = smallest,
            Caveats = [.. fit.Caveats, .. covariance.Caveats, .. smallest is null ? [unreachable] : Array.Empty<Caveat>()],
            Script = PowerScript.Of(fit, cluster, term, covariance.SmallSampleFactor, options),
        };
    }

    private static PowerEstimate Empty(Fit fit, string term, PowerOptions options, double[] noise, double[] errors) => new(noise, errors)
    {
        Method = string.Create(CultureInfo.InvariantCulture, $"power by {options.Simulations} simulations from the panel's own variances"),
        Rows = fit.Within.Rows,
        Data = fit.Within.Sample.Panel,
        Term = term,
        Target = options.Target,
        Seed = options.Seed,
        Caveats = fit.Caveats,
    };

    private static (double[] Noise, double[] Errors) Simulate(Fit fit, Factor cluster, int index, double factor, PowerOptions options)
    {
        var focus = ClusterInfluence.LessOthers(fit, fit.Column(index), index);
        var squares = Vec.SumOfSquares(focus);
        double[] scores = Clustered.Scores(focus, fit.Residuals, cluster), shares = Clustered.Scores(focus, focus, cluster);
        double[] noise = new double[options.Simulations], errors = new double[options.Simulations], drawn = new double[scores.Length];
        var rng = new Rng(options.Seed);
        for (var run = 0; run < noise.Length; run++)
        {
            for (var group = 0; group < scores.Length; group++)
                drawn[group] = Math.Sqrt(factor) * rng.NextNormal() * scores[group];
            noise[run] = drawn.Sum() / squares;
            Vec.Add(drawn, -noise[run], shares);
            errors[run] = Math.Sqrt(factor * Vec.SumOfSquares(drawn)) / squares;
        }

        return (noise, errors);
    }

    /// <summary>The share of simulations in which an effect plus noise exceeds the critical size.</summary>
    private static double Share(double[] noise, double[] critical, double effect)
    {
        var found = 0;
        for (var run = 0; run < noise.Length; run++)
            found += Math.Abs(effect + noise[run]) > critical[run] ? 1 : 0;
        return found / (double)noise.Length;
    }

    private static double? Smallest(double[] noise, double[] critical, double target)
    {
        double low = 0, high = critical.Average();
        for (; Share(noise, critical, high) < target; high *= 2)
        {
            low = high;
            if (high > 1e6 * critical.Average())
                return null;
        }

        for (var halving = 0; halving < 50; halving++)
        {
            var middle = 0.5 * (low + high);
            if (Share(noise, critical, middle) < target)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["effect", "power"], SmallestDetectable is not { } smallest ? [] :
        [.. new[] { 0.25, 0.5, 0.75, 1, 1.25, 1.5 }.Select(share => (IReadOnlyList<string>)[TextTable.Cell(share * smallest), TextTable.Cell(PowerAt(share * smallest))])]);

    /// <inheritdoc/>
    protected override string ExplainResult() => SmallestDetectable is { } smallest
        ? $"With {Clusters} clusters an effect of {Term} is found with {Show.Number(100 * Target)}% power when it is {Show.Number(smallest)} or larger."
        : $"With {Clusters} clusters no effect of {Term} is found with {Show.Number(100 * Target)}% power.";

    /// <inheritdoc/>
    public override string ToRScript() => Script;
}
