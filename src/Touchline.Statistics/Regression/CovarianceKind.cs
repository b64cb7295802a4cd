namespace Touchline.Statistics;

/// <summary>How the covariance of the coefficients is estimated.</summary>
public enum CovarianceKind
{
    /// <summary>Independent errors of one variance; t with n - K degrees of freedom, absorbed effects counted in K.</summary>
    Iid,

    /// <summary>Independent errors of unequal variance, times n / (n - K) (White 1980, MacKinnon and White 1985).</summary>
    Hc1,

    /// <summary>Clustered by the panel's one or two clusters, without small-sample factor; t with G - 1 degrees of freedom.</summary>
    Cluster0,

    /// <summary>
    /// As <see cref="Cluster0"/> times G/(G-1) (n-1)/(n-K), where effects nested in a cluster do not count in K, as in fixest's
    /// <c>ssc(adj = TRUE, fixef.K = "nested", cluster.adj = TRUE)</c>. Two-way: Cameron, Gelbach and Miller (2011), smaller G.
    /// </summary>
    Cluster1,

    /// <summary>Bell and McCaffrey's (2002) CR2 by one cluster, with Satterthwaite degrees of freedom (Pustejovsky and Tipton 2018).</summary>
    Cluster2,

    /// <summary>Clustered by the panel's units, as <c>plm::vcovHC(method = "arellano", type = "HC0")</c>; normal critical values become t with G - 1.</summary>
    ArellanoHc0,

    /// <summary>As <see cref="ArellanoHc0"/> times G/(G-1) (n-1)/(n-k), k the regressors alone: plm's type "sss".</summary>
    ArellanoSss,
}
