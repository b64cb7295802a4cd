using System.Collections.Immutable;

namespace Touchline.Statistics;

/// <summary>
/// A linear mixed model fitted by REML: how much of the difference lies between the levels of each factor, and how their
/// effects of an exposure differ. Matches <c>lme4::lmer</c>.
/// </summary>
public sealed record MixedEstimate : Estimate
{
    /// <summary>The largest number of random effects beside those of the largest factor.</summary>
    private const int MostDense = 1_500;

    private string Outcome { get; init; } = "";

    private IReadOnlyList<RandomTerm> Terms { get; init; } = [];

    /// <summary>The fixed effects, intercept first; p-values and intervals from t with n - p degrees of freedom.</summary>
    public IReadOnlyList<Coefficient> FixedEffects { get; private init; } = [];

    /// <summary>Variances and covariances of the random effects in lme4's order (variances of a factor, then its covariances), residual last.</summary>
    public IReadOnlyList<VarianceComponent> Components { get; private init; } = [];

    /// <summary>The predicted random effects by factor and level.</summary>
    public IReadOnlyList<RandomEffect> RandomEffects { get; private init; } = [];

    /// <summary>Minus twice the restricted log likelihood.</summary>
    public double? RemlCriterion { get; private init; }

    /// <summary>The share of the variance that lies between the levels of a factor (its intercept's variance over the sum of all intercepts' and the residual), 0 to 1.</summary>
    /// <param name="factor">The factor's name.</param>
    public double? Share(string factor)
    {
        var intercepts = Components.Where(component => component.Second is null && component.First is null or Within.Intercept).ToArray();
        var own = intercepts.FirstOrDefault(component => component.Group == factor && component.First is not null);
        return own is null ? null : own.Value / intercepts.Sum(component => component.Value);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.Linear, Assumption.NoConfounder, Assumption.NormalEffects];

    /// <summary>Fits the model.</summary>
    /// <param name="panel">Outcome and fixed regressors, without absorbed effects; an intercept is added.</param>
    /// <param name="terms">The random terms, one at least.</param>
    /// <exception cref="ArgumentException">The panel absorbs effects, there is no random term, or columns differ in length.</exception>
    public static MixedEstimate Of(Panel panel, params IReadOnlyList<RandomTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(terms);
        if (panel.Effects.Length > 0 || terms.Count == 0)
            throw new ArgumentException("A mixed model takes random terms and no absorbed effects.", nameof(terms));
        var full = terms.Aggregate(panel.With(clusters: ImmutableArray<Factor>.Empty), (whole, term) =>
            term.Slopes.Aggregate(whole, (part, slope) => part.Regress(slope.Name, slope.Values)).Absorb(term.Factor));
        var sample = Sample.Of(full, dropSingletons: false);
        var plain = Panel.Of(panel.OutcomeName, sample.Outcome);
        for (var column = 0; column < panel.Regressors.Length; column++)
            plain = plain.Regress(sample.Names[column], sample.Regressors[column]);
        var fit = Fit.Of(Within.Of(plain));
        var empty = new MixedEstimate
        {
            Method = "linear mixed model, REML, random effects of " + string.Join(", ", terms.Select(term => term.Factor.Name)),
            Rows = sample.Rows,
            Outcome = panel.OutcomeName,
            Data = full,
            Terms = terms,
            Caveats = [.. sample.Caveats, .. fit.Caveats],
        };
        return (fit.WhyNone ?? Impossible(fit, sample, terms)) is { } reason ? empty with { WhyNone = reason } : Run(empty, fit, sample, terms);
    }

    private static Caveat? Impossible(Fit fit, Sample sample, IReadOnlyList<RandomTerm> terms)
    {
        if (fit.ResidualSquares <= 1e-18 * fit.TotalSquares)
            return new(CaveatCode.PerfectFit, "The regressors predict the outcome without error.");
        for (var i = 0; i < terms.Count; i++)
        {
            if (sample.Effects[i].Levels < 2)
                return new(CaveatCode.OneGroup, $"All rows have the same {terms[i].Factor.Name}.");
            if (sample.Effects[i].Levels * terms[i].Names.Count >= sample.Rows)
                return new(CaveatCode.NoDegreesOfFreedom, $"The random effects of {terms[i].Factor.Name} are as many as the rows.");
        }

        var sizes = terms.Select((term, i) => sample.Effects[i].Levels * term.Names.Count).Order().ToArray();
        return sizes[..^1].Sum() > MostDense
            ? new(CaveatCode.DesignTooLarge, $"Beside those of the largest factor up to {MostDense} random effects can be fitted.")
            : fit.Kept.Length >= sample.Rows ? new(CaveatCode.NoDegreesOfFreedom, "There are no more rows than fixed effects.") : null;
    }

    private static MixedEstimate Run(MixedEstimate empty, Fit fit, Sample sample, IReadOnlyList<RandomTerm> terms)
    {
        var (design, order) = Design(fit, sample, terms);
        var sizes = Array.ConvertAll(design.Widths, width => width * (width + 1) / 2);
        double Criterion(double[] theta) => MixedCriterion.At(design, theta)?.Value ?? double.PositiveInfinity;
        var start = design.Widths.SelectMany(width => Enumerable.Range(0, width).SelectMany(row => Enumerable.Range(0, row + 1).Select(column => row == column ? 1.0 : 0))).ToArray();
        if (!double.IsFinite(Criterion(start)))
            return empty with { WhyNone = new(CaveatCode.NotConverged, "The model cannot be fitted to these numbers.") };
        var (theta, converged) = Minimiser.Run(Criterion, start);
        theta = AtBoundary(Criterion, theta, design.Widths, out var boundary);
        if (MixedCriterion.At(design, theta) is not { } best || !(best.Residual > 1e-18 * fit.TotalSquares / sample.Rows))
            return empty with { WhyNone = new(CaveatCode.PerfectFit, "The random effects predict the outcome without error.") };
        List<Caveat> caveats = [.. empty.Caveats];
        if (boundary)
            caveats.Add(new(CaveatCode.BoundaryFit, "A variance component lies at zero."));
        else if (!converged)
            caveats.Add(new(CaveatCode.NotConverged, "The variance components did not converge to all digits."));
        var (values, covariance) = FromMeans(best.FixedEffects(), fit);
        var results = Enumerable.Range(0, terms.Count).Select(term => (Place: Array.IndexOf(order, term), Term: term)).ToArray();
        VarianceComponent[] components = [.. results.SelectMany(result => MixedComponents.Of(best, design, result.Place, terms[result.Term])),
            new("Residual", null, null, best.Residual)];
        return components.All(component => double.IsFinite(component.Value)) && covariance.IsFinite ? empty with
        {
            FixedEffects = [.. values.Select((value, i) => Coefficient.Of(fit.Terms[i], value, covariance[i, i], sample.Rows - values.Length))],
            Components = components,
            RandomEffects = [.. results.SelectMany(result => best.RandomEffects(result.Place).Select((effects, level) =>
                new RandomEffect(terms[result.Term].Factor.Name, sample.Effects[result.Term].Label(level), effects)))],
            RemlCriterion = best.Value,
            Caveats = caveats,
        } : empty with { WhyNone = new(CaveatCode.NotConverged, "The model cannot be fitted to these numbers.") };
    }

    /// <summary>The design with the largest factor first; the second result holds the term at each place.</summary>
    private static (MixedDesign Design, int[] Order) Design(Fit fit, Sample sample, IReadOnlyList<RandomTerm> terms)
    {
        int[] order = [.. Enumerable.Range(0, terms.Count).OrderByDescending(term => sample.Effects[term].Levels * terms[term].Names.Count)];
        double[] ones = [.. Enumerable.Repeat(1.0, sample.Rows)];
        var next = sample.Regressors.Length - terms.Sum(term => term.Slopes.Length);
        var effects = terms.Select(term => (double[][])[ones, .. term.Slopes.Select(_ => sample.Regressors[next++])]).ToArray();
        return (new MixedDesign([.. order.Select(term => sample.Effects[term])], [.. order.Select(term => effects[term])],
            [.. Enumerable.Range(0, fit.Kept.Length).Select(term => term == 0 ? fit.Column(term) : CorrelationEstimate.Centred(fit.Column(term)))],
            CorrelationEstimate.Centred(sample.Outcome)), order);
    }

    /// <summary>The fixed effects of columns around their means (which keep digits of a column far from zero) as those of the columns themselves: only the intercept moves.</summary>
    private static (double[] Values, Square Covariance) FromMeans((double[] Values, Square Covariance) centred, Fit fit)
    {
        var size = centred.Values.Length;
        double[] means = [.. Enumerable.Range(0, size).Select(term => Vec.Mean(fit.Column(term)))];
        var back = Square.Of(size, (row, column) => row == column ? 1 : row == 0 ? -means[column] : 0);
        var values = back.Times(centred.Values);
        values[0] += Vec.Mean(fit.Within.Outcome);
        return (values, back.Times(centred.Covariance).Times(back.Transposed()));
    }

    /// <summary>Sets a standard deviation to zero where this fits no worse.</summary>
    private static double[] AtBoundary(Func<double[], double> criterion, double[] theta, int[] widths, out bool boundary)
    {
        boundary = false;
        var place = 0;
        foreach (var width in widths)
        {
            for (var row = 0; row < width; row++)
            {
                place += row + 1;
                double[] zero = [.. theta];
                zero[place - 1] = 0;
                if (Math.Abs(theta[place - 1]) < 1e-2 && criterion(zero) <= criterion(theta) + 1e-9)
                    (theta, boundary) = (zero, true);
            }
        }

        return theta;
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(Coefficient.Heads, [.. FixedEffects.Select(effect => effect.Cells()),
        .. Components.Where(component => component.Second is null).Select(component => (IReadOnlyList<string>)
            [$"variance {component.Group} {component.First}", TextTable.Cell(component.Value), "-", "-", "-", "-", "-"])]);

    /// <inheritdoc/>
    protected override string ExplainResult() => "Of the variance in " + Outcome + " that the regressors leave, "
        + string.Join(", ", Terms.Select(term => $"{Show.Number(100 * (Share(term.Factor.Name) ?? 0))}% lies between levels of {term.Factor.Name}")) + ".";

    /// <inheritdoc/>
    public override string ToRScript()
    {
        var effects = FixedEffects.Where(effect => effect.Term != Within.Intercept).Select(effect => Show.RName(effect.Term)).DefaultIfEmpty("1");
        var random = Terms.Select(term => $"({string.Join(" + ", term.Slopes.Select(slope => Show.RName(slope.Name)).Prepend("1"))} | {Show.RName(term.Factor.Name)})");
        return string.Join('\n', Show.ReadPanel, "library(lme4)",
            $"fit <- lmer({Show.RName(Outcome)} ~ {string.Join(" + ", effects.Concat(random))}, d, REML = TRUE)",
            "summary(fit); as.data.frame(VarCorr(fit)); ranef(fit)") + "\n";
    }
}
