namespace Touchline.Statistics;

/// <summary>The coefficients of a panel regression with absorbed effects.</summary>
public sealed record RegressionEstimate : Estimate
{
    private RegressionEstimate(Fit fit, Covariance covariance) => (Fit, Covariance) = (fit, covariance);

    /// <summary>The fit behind it.</summary>
    public Fit Fit { get; }

    /// <summary>The covariance behind it.</summary>
    public Covariance Covariance { get; }

    /// <summary>The coefficients, one for each regressor kept.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; private init; } = [];

    /// <summary>The coefficient of a term, or null when it was left out.</summary>
    /// <param name="term">The regressor's name.</param>
    public Coefficient? this[string term] => Coefficients.FirstOrDefault(coefficient => coefficient.Term == term);

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions
    {
        get
        {
            var effects = Fit.Within.Sample.Effects.Length > 0;
            List<Assumption> all = [Assumption.Linear, effects ? Assumption.NoMovingConfounder : Assumption.NoConfounder];
            if (effects)
                all.Add(Assumption.StrictExogeneity);
            all.AddRange(Covariance.Kind switch
            {
                CovarianceKind.Iid => [Assumption.IndependentErrors],
                CovarianceKind.Hc1 => [Assumption.IndependentRows],
                CovarianceKind.Cluster2 => [Assumption.IndependentClusters],
                _ => [Assumption.IndependentClusters, Assumption.ManyClusters],
            });
            return all;
        }
    }

    /// <summary>Absorbs, fits and estimates in one call.</summary>
    /// <param name="panel">The data.</param>
    /// <param name="kind">The covariance.</param>
    /// <param name="options">How effects are absorbed; null for the defaults.</param>
    /// <exception cref="ArgumentException">The covariance needs clusters and the panel names none.</exception>
    public static RegressionEstimate Of(Panel panel, CovarianceKind kind = CovarianceKind.Cluster1, AbsorbOptions? options = null)
    {
        var fit = Fit.Of(Within.Of(panel, options));
        return Of(fit, Covariance.Of(fit, kind));
    }

    /// <summary>The estimate from a fit and a covariance of it.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="covariance">A covariance of this fit.</param>
    public static RegressionEstimate Of(Fit fit, Covariance covariance)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(covariance);
        var coefficients = fit.Terms.Select((term, index) => Coefficient.Of(term, fit.Coefficients[index], covariance[index, index],
            index < covariance.DegreesOfFreedom.Count ? covariance.DegreesOfFreedom[index] : null)).ToArray();
        var caveats = fit.Caveats.Concat(covariance.Caveats).ToList();
        if (fit.WhyNone is null && covariance.WhyNone is { } without)
            caveats.Add(without);
        else if (coefficients.Any(coefficient => coefficient.StandardError is null))
            caveats.Add(new(CaveatCode.ZeroVariance, "A variance is zero, so that no interval is given for it."));
        return new RegressionEstimate(fit, covariance)
        {
            Method = RegressionText.Method(fit, covariance.Kind),
            Rows = fit.Within.Rows,
            Data = fit.Within.Sample.Panel,
            Coefficients = coefficients,
            Caveats = caveats,
            WhyNone = fit.WhyNone,
        };
    }

    /// <summary>Tests whether several coefficients are all zero.</summary>
    /// <param name="terms">Their names; those left out of the fit do not count.</param>
    public WaldTest Test(params IEnumerable<string> terms)
    {
        var indices = terms.Select(term => Fit.Terms.ToList().IndexOf(term)).Where(index => index >= 0).Distinct().ToArray();
        return WaldTest.Of(indices.Select(index => Fit.Coefficients[index]).ToArray(), Covariance.Matrix?.Part(indices),
            indices.Length == 0 || Covariance.Matrix is null ? 0 : indices.Min(index => Covariance.DegreesOfFreedom[index]));
    }

    /// <summary>A weighted sum of coefficients with its uncertainty.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="weights">Terms with their weights; terms left out of the fit count as zero.</param>
    public Coefficient Combine(string name, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var vector = Fit.Terms.Select(term => weights.GetValueOrDefault(term)).ToArray();
        var used = Enumerable.Range(0, vector.Length).Where(index => vector[index] != 0).ToArray();
        var value = used.Sum(index => vector[index] * Fit.Coefficients[index]);
        return Covariance.Matrix is not { } matrix || used.Length == 0
            ? Coefficient.Of(name, value, null, null)
            : Coefficient.Of(name, value, Vec.Dot(vector, matrix.Times(vector)), used.Min(index => Covariance.DegreesOfFreedom[index]));
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(Coefficient.Heads, [.. Coefficients.Select(coefficient => coefficient.Cells())]);

    /// <inheritdoc/>
    protected override string ExplainResult() =>
        string.Join(' ', Coefficients.Where(coefficient => coefficient.Term != Within.Intercept)
            .Select(coefficient => coefficient.Sentence(Fit.Within.Sample.Panel.OutcomeName)));

    /// <inheritdoc/>
    public override string ToRScript() => RegressionText.Script(Fit, Covariance);
}
