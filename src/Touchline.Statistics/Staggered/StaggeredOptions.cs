namespace Touchline.Statistics;

/// <summary>Who serves as control.</summary>
public enum ControlGroup
{
    /// <summary>Those not yet treated in the period, the never treated among them.</summary>
    NotYetTreated,

    /// <summary>Those never treated only.</summary>
    NeverTreated,
}

/// <summary>How covariates are adjusted for.</summary>
public enum StaggeredMethod
{
    /// <summary>Outcome regression on the controls (Heckman, Ichimura and Todd 1997).</summary>
    Regression,

    /// <summary>Outcome regression and propensity score together, right if either is (Sant'Anna and Zhao 2020).</summary>
    DoublyRobust,
}

/// <summary>How group-time effects are estimated.</summary>
public sealed record StaggeredOptions
{
    /// <summary>The defaults.</summary>
    public static readonly StaggeredOptions Default = new();

    /// <summary>Who serves as control; those not yet treated by default.</summary>
    public ControlGroup Controls { get; init; }

    /// <summary>How covariates are adjusted for; by default doubly robust (without covariates both are the same).</summary>
    public StaggeredMethod Method { get; init; } = StaggeredMethod.DoublyRobust;

    /// <summary>Covariates with one value for each row; those of the base period count.</summary>
    public IReadOnlyList<(string Name, double[] Values)> Covariates { get; init; } = [];

    /// <summary>The number of draws of the multiplier bootstrap behind the simultaneous bands, at least 100.</summary>
    public int Draws { get; init; } = 1_000;

    /// <summary>The seed of the draws.</summary>
    public ulong Seed { get; init; } = 20_210_604;
}
