namespace Touchline.Statistics;

/// <summary>What must hold for an estimate to mean what it says.</summary>
/// <param name="Code">The stable code, kebab-case, which is also the address of its help page.</param>
/// <param name="Says">One English sentence.</param>
public sealed record Assumption(string Code, string Says)
{
    /// <summary>The effect is the same per unit of exposure.</summary>
    public static readonly Assumption Linear = new("linear", "The effect of one more unit of exposure is the same everywhere.");

    /// <summary>Nothing that changes over time within a unit moves both exposure and outcome.</summary>
    public static readonly Assumption NoMovingConfounder = new("no-moving-confounder",
        "Nothing that changes within a unit over time, and is not shared by all in a period, moves both exposure and outcome.");

    /// <summary>Nothing outside the model moves both.</summary>
    public static readonly Assumption NoConfounder = new("no-confounder", "Nothing outside the model moves both exposure and outcome.");

    /// <summary>Past outcomes do not decide today's exposure.</summary>
    public static readonly Assumption StrictExogeneity = new("strict-exogeneity", "Earlier results do not decide later exposure.");

    /// <summary>Errors are independent and equally spread.</summary>
    public static readonly Assumption IndependentErrors = new("independent-errors", "Errors are independent and have one variance.");

    /// <summary>Errors are independent from row to row.</summary>
    public static readonly Assumption IndependentRows = new("independent-rows", "Rows are independent of each other.");

    /// <summary>Errors are independent from cluster to cluster.</summary>
    public static readonly Assumption IndependentClusters = new("independent-clusters", "Clusters are independent of each other.");

    /// <summary>The number of clusters is large.</summary>
    public static readonly Assumption ManyClusters = new("many-clusters", "There are many clusters (30 or more) of like size.");

    /// <summary>Both variables follow a joint normal distribution.</summary>
    public static readonly Assumption JointNormal = new("joint-normal", "Both variables are jointly normal.");

    /// <summary>The relation is monotone.</summary>
    public static readonly Assumption Monotone = new("monotone", "The relation rises or falls throughout.");

    /// <summary>The panel as it is stands for the panel to come.</summary>
    public static readonly Assumption LikePanel = new("like-panel", "Data to come vary as the data at hand do.");

    /// <summary>True unit means are normal around one mean.</summary>
    public static readonly Assumption NormalUnits = new("normal-units", "True values of units are normally spread around one mean.");

    /// <summary>The given variances of the unit means are right.</summary>
    public static readonly Assumption KnownVariances = new("known-variances", "The sampling variance of each unit's mean is known.");

    /// <summary>All items measure one thing.</summary>
    public static readonly Assumption OneFactor = new("one-factor", "All items measure one thing.");

    /// <summary>All items measure it equally well.</summary>
    public static readonly Assumption TauEquivalent = new("tau-equivalent", "All items measure it equally well.");

    /// <summary>Raters rate independently.</summary>
    public static readonly Assumption IndependentRaters = new("independent-raters", "Raters rate without knowing each other's ratings.");

    /// <summary>Random effects are normal.</summary>
    public static readonly Assumption NormalEffects = new("normal-effects", "Random effects and errors are normal and independent of the regressors.");

    /// <summary>Treated and untreated would have moved in parallel.</summary>
    public static readonly Assumption ParallelTrends = new("parallel-trends",
        "Without the programme, those in it and those not yet in it would have moved in parallel.");

    /// <summary>Nobody acts on the programme before it starts.</summary>
    public static readonly Assumption NoAnticipation = new("no-anticipation", "Nobody acts on the programme before it starts.");

    /// <summary>A lot decided who was treated.</summary>
    public static readonly Assumption ChanceDecided = new("chance-decided", "Within each lot chance alone decided who was chosen, and everybody's outcome is known alike.");

    /// <summary>One's treatment does not reach another.</summary>
    public static readonly Assumption NoInterference = new("no-interference", "Who was chosen changes nothing for the others of the lot.");

    /// <summary>The effect is the same for everybody.</summary>
    public static readonly Assumption ConstantEffect = new("constant-effect", "The interval takes the effect to be the same for everybody.");
}
