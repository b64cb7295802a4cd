namespace Touchline.Statistics;

/// <summary>A random intercept for each level of a factor, and optionally random slopes that may correlate with it: lme4's <c>(1 + x | factor)</c>.</summary>
public sealed class RandomTerm
{
    /// <summary>A random term.</summary>
    /// <param name="factor">The grouping, for instance the coach.</param>
    /// <param name="slopes">The variables whose effect differs by level, each with one value for each row.</param>
    public RandomTerm(Factor factor, params (string Name, double[] Values)[] slopes)
    {
        ArgumentNullException.ThrowIfNull(factor);
        ArgumentNullException.ThrowIfNull(slopes);
        (Factor, Slopes) = (factor, slopes);
    }

    /// <summary>The grouping.</summary>
    public Factor Factor { get; }

    internal (string Name, double[] Values)[] Slopes { get; }

    /// <summary>The names of the effects: the intercept, then the slopes.</summary>
    public IReadOnlyList<string> Names => [Within.Intercept, .. Slopes.Select(slope => slope.Name)];
}

/// <summary>A variance of a random effect, a covariance of two, or the residual variance.</summary>
/// <param name="Group">The factor, or "Residual".</param>
/// <param name="First">The effect; null for the residual.</param>
/// <param name="Second">The other effect of a covariance; null for a variance.</param>
/// <param name="Value">The variance or covariance.</param>
public sealed record VarianceComponent(string Group, string? First, string? Second, double Value);

/// <summary>The predicted random effects of one level (conditional modes), in the order of <see cref="RandomTerm.Names"/>.</summary>
/// <param name="Group">The factor.</param>
/// <param name="Level">The level.</param>
/// <param name="Effects">Its departures from the fixed effects, shrunken.</param>
public sealed record RandomEffect(string Group, string Level, IReadOnlyList<double> Effects);
