namespace Touchline.Statistics;

/// <summary>The covariance of the coefficients of a fit. Never changes once made.</summary>
public sealed class Covariance
{
    internal Covariance(CovarianceKind kind) => Kind = kind;

    /// <summary>How it was estimated.</summary>
    public CovarianceKind Kind { get; }

    /// <summary>The number of clusters of each clustering; empty without clusters.</summary>
    public IReadOnlyList<int> Clusters { get; internal init; } = [];

    /// <summary>The names of the clusterings.</summary>
    public IReadOnlyList<string> ClusterNames { get; internal init; } = [];

    /// <summary>The degrees of freedom of t, one for each coefficient.</summary>
    public IReadOnlyList<double> DegreesOfFreedom { get; internal init; } = [];

    /// <summary>What the sandwich without correction was multiplied by (1 for none).</summary>
    public double SmallSampleFactor { get; internal init; } = 1;

    /// <summary>The caveats that this covariance adds to the fit's.</summary>
    public IReadOnlyList<Caveat> Caveats { get; internal init; } = [];

    /// <summary>Why there is none; null when there is one.</summary>
    public Caveat? WhyNone { get; internal init; }

    internal Square? Matrix { get; init; }

    /// <summary>The number of coefficients.</summary>
    public int Size => Matrix?.Size ?? 0;

    /// <summary>The covariance of two coefficients; null when there is none.</summary>
    /// <param name="row">The first term, from 0.</param>
    /// <param name="column">The second term, from 0.</param>
    public double? this[int row, int column] => Matrix?[row, column];

    /// <summary>Estimates the covariance of a fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="kind">How.</param>
    /// <exception cref="ArgumentException">The kind needs clusters or units and the panel names none, or CR2 was asked for two clusterings.</exception>
    public static Covariance Of(Fit fit, CovarianceKind kind)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var clusters = ClustersFor(fit, kind);
        if (fit.WhyNone is { } none)
            return new Covariance(kind) { WhyNone = none };
        var few = Few(clusters).ToArray();
        if (fit.ResidualSquares <= 1e-18 * fit.TotalSquares)
            return new Covariance(kind) { WhyNone = new(CaveatCode.PerfectFit, "The regressors predict the outcome without error."), Caveats = few };
        if (clusters.FirstOrDefault(cluster => cluster.Levels < 2) is { } one)
            return new Covariance(kind) { WhyNone = new(CaveatCode.OneCluster, $"All rows have the same {one.Name}."), Caveats = few };
        var result = kind switch
        {
            CovarianceKind.Iid or CovarianceKind.Hc1 => Unclustered.Covariance(fit, kind),
            CovarianceKind.Cluster2 => BiasReduced.Covariance(fit, clusters[0], few),
            _ => Clustered.Covariance(fit, kind, clusters, few),
        };
        return result.Matrix is { IsFinite: false }
            ? new Covariance(kind) { WhyNone = new(CaveatCode.ZeroVariance, "The covariance is beyond what can be computed."), Caveats = few }
            : result;
    }

    private static Factor[] ClustersFor(Fit fit, CovarianceKind kind)
    {
        var sample = fit.Within.Sample;
        Factor[] clusters = kind switch
        {
            CovarianceKind.Iid or CovarianceKind.Hc1 => [],
            CovarianceKind.ArellanoHc0 or CovarianceKind.ArellanoSss =>
                [.. sample.Effects.Where((_, effect) => sample.Roles[effect] == EffectRole.Unit).Take(1)],
            _ => sample.Clusters,
        };
        if (kind is not (CovarianceKind.Iid or CovarianceKind.Hc1) && clusters.Length == 0)
            throw new ArgumentException("This covariance needs clusters (or, after Arellano, units), and the panel names none.", nameof(kind));
        if (kind == CovarianceKind.Cluster2 && clusters.Length != 1)
            throw new ArgumentException("CR2 is defined for one clustering.", nameof(kind));
        return clusters;
    }

    private static IEnumerable<Caveat> Few(Factor[] clusters) => clusters.Where(cluster => cluster.Levels is > 1 and < 30).Select(cluster =>
        cluster.Levels < 10
            ? new Caveat(CaveatCode.VeryFewClusters, $"There are only {cluster.Levels} clusters by {cluster.Name}; do not rely on the standard errors.")
            : new Caveat(CaveatCode.FewClusters, $"There are only {cluster.Levels} clusters by {cluster.Name}; compare with the wild bootstrap."));
}
