namespace Touchline.Statistics;

/// <summary>
/// The panel with its effects absorbed: each column is what the effects leave of it. Without effects an intercept is added
/// as the first regressor instead. Never changes once made.
/// </summary>
public sealed class Within
{
    /// <summary>The name of the intercept among the terms of a panel without effects.</summary>
    public const string Intercept = "(Intercept)";

    private Within(Sample sample, Absorber absorber, AbsorbOptions options, string[] names, double[][] columns,
        (double CentredSquares, bool Converged)[] outcomes)
    {
        (Sample, Absorber, Options, Names) = (sample, absorber, options, names);
        (Regressors, Outcome) = (columns[..^1], columns[^1]);
        CentredSquares = [.. outcomes[..^1].Select(outcome => outcome.CentredSquares)];
        OutcomeSquares = outcomes[^1].CentredSquares;
        Converged = outcomes.All(outcome => outcome.Converged);
        Caveats = [.. sample.Caveats, .. Shape(sample), .. Unconverged(Converged)];
    }

    internal Sample Sample { get; }

    internal Absorber Absorber { get; }

    internal AbsorbOptions Options { get; }

    internal string[] Names { get; }

    internal double[][] Regressors { get; }

    /// <summary>The squared norm of each regressor around its mean, before effects were absorbed.</summary>
    internal double[] CentredSquares { get; }

    internal double[] Outcome { get; }

    internal double OutcomeSquares { get; }

    /// <summary>The number of rows used.</summary>
    public int Rows => Sample.Rows;

    /// <summary>Whether every column reached the tolerance.</summary>
    public bool Converged { get; }

    /// <summary>The caveats so far: rows left out, singletons, few units or periods.</summary>
    public IReadOnlyList<Caveat> Caveats { get; }

    /// <summary>The number of levels of each absorbed effect, in the order they were added.</summary>
    public IReadOnlyList<int> Levels => [.. Sample.Effects.Select(effect => effect.Levels)];

    /// <summary>Absorbs the effects of a panel.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance or the number of iterations is out of range.</exception>
    public static Within Of(Panel panel, AbsorbOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= AbsorbOptions.Default;
        if (options.Tolerance is not (>= 1e-14 and <= 1e-2) || options.MaxIterations < 1)
            throw new ArgumentOutOfRangeException(nameof(options), "The tolerance lies between 1e-14 and 1e-2, with one iteration or more.");
        var sample = Sample.Of(panel, options.DropSingletons);
        var absorber = new Absorber(sample.Effects, options);
        var names = sample.Names.ToList();
        var columns = sample.Regressors.ToList();
        if (sample.Effects.Length == 0)
        {
            names.Insert(0, Intercept);
            columns.Insert(0, [.. Enumerable.Repeat(1.0, sample.Rows)]);
        }

        columns.Add(sample.Outcome);
        var results = new double[columns.Count][];
        var outcomes = new (double CentredSquares, bool Converged)[columns.Count];
        Parallel.For(0, columns.Count, options.Parallel, column =>
        {
            results[column] = sample.Effects.Length == 0 ? columns[column] : [.. columns[column]];
            outcomes[column] = absorber.Absorb(results[column]);
        });
        return new Within(sample, absorber, options, [.. names], results, outcomes);
    }

    /// <summary>What the effects leave of one more column on the sample's rows.</summary>
    internal double[] Absorb(double[] column)
    {
        Absorber.Absorb(column);
        return column;
    }

    private static IEnumerable<Caveat> Unconverged(bool converged) => converged ? [] :
        [new(CaveatCode.AbsorptionNotConverged, "The effects could not be absorbed to the tolerance; digits beyond the sixth may be wrong.")];

    private static IEnumerable<Caveat> Shape(Sample sample)
    {
        for (var effect = 0; effect < sample.Effects.Length; effect++)
        {
            var (factor, role) = (sample.Effects[effect], sample.Roles[effect]);
            if (role == EffectRole.Unit && factor.Levels < 10)
                yield return new(CaveatCode.FewUnits, $"There are only {factor.Levels} levels of {factor.Name}.");
            if (role == EffectRole.Period && factor.Levels < 6)
                yield return new(CaveatCode.FewPeriods, $"There are only {factor.Levels} levels of {factor.Name}.");
            var singletons = factor.Counts().Count(count => count == 1);
            if (singletons > 0)
            {
                yield return new(CaveatCode.SingletonsKept,
                    $"{singletons} of {factor.Levels} levels of {factor.Name} have one row: they are counted but add nothing to the estimate.");
            }
        }
    }
}
