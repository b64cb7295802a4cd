namespace Touchline.Statistics;

/// <summary>
/// What a reader must know beside a number, or why there is no number. The kebab-case form of a name
/// (<see cref="Caveat.Slug"/>) is stable and serves as the address of a help page; names are never reused.
/// </summary>
public enum CaveatCode
{
    /// <summary>No usable row is left after rows with missing values were left out.</summary>
    AllMissing,

    /// <summary>Some rows were left out because a value is missing, not finite or beyond 1e100 in size.</summary>
    RowsMissing,

    /// <summary>Fewer rows than the estimator needs.</summary>
    TooFewRows,

    /// <summary>Fewer than 30 clusters: intervals from the t distribution may be too short.</summary>
    FewClusters,

    /// <summary>Fewer than 10 clusters: clustered standard errors are not to be relied upon.</summary>
    VeryFewClusters,

    /// <summary>All rows are in one cluster, so that no clustered standard error exists.</summary>
    OneCluster,

    /// <summary>Fewer than six periods.</summary>
    FewPeriods,

    /// <summary>Fewer than ten units.</summary>
    FewUnits,

    /// <summary>A regressor does not vary, or does not vary within the absorbed effects; it is left out.</summary>
    ConstantExposure,

    /// <summary>A regressor is a linear combination of those before it; it is left out.</summary>
    CollinearDropped,

    /// <summary>No regressor is left to estimate.</summary>
    NothingToEstimate,

    /// <summary>The outcome does not vary (within the absorbed effects).</summary>
    ConstantOutcome,

    /// <summary>The regressors predict the outcome without error, so that there is no uncertainty to estimate.</summary>
    PerfectFit,

    /// <summary>Parameters and absorbed effects leave no degrees of freedom.</summary>
    NoDegreesOfFreedom,

    /// <summary>Units seen once add nothing to the estimate; they are kept and counted.</summary>
    SingletonsKept,

    /// <summary>Units seen once were left out.</summary>
    SingletonsDropped,

    /// <summary>The projections on the effects stopped before they reached the tolerance.</summary>
    AbsorptionNotConverged,

    /// <summary>Some residuals are very large (more than ten robust standard deviations).</summary>
    Outliers,

    /// <summary>A variance came out negative and the matrix was replaced by the nearest semi-definite one.</summary>
    VarianceRepaired,

    /// <summary>A variance came out as zero, so that no interval is given.</summary>
    ZeroVariance,

    /// <summary>The covariance of the tested coefficients has not full rank, for instance with fewer clusters than coefficients.</summary>
    TestNotPossible,

    /// <summary>The design is too large for the exact computation of this covariance.</summary>
    DesignTooLarge,

    /// <summary>With so few sign vectors the bootstrap cannot reach the level of the test.</summary>
    BootstrapCannotReject,

    /// <summary>One or both ends of the interval lie beyond the range searched.</summary>
    IntervalUnbounded,

    /// <summary>Equal values share their mean rank.</summary>
    Ties,

    /// <summary>All values are equal, so that no order or correlation exists.</summary>
    NoVariation,

    /// <summary>The two variables lie on one line (or one order) exactly.</summary>
    PerfectCorrelation,

    /// <summary>Equal values left fewer knots, groups or categories than asked for.</summary>
    FewerKnots,

    /// <summary>The exposure has too few distinct values for a curve.</summary>
    TooFewDistinctValues,

    /// <summary>A unit has two rows in one period; the first was used for lags.</summary>
    DuplicatePeriods,

    /// <summary>Fewer than two groups hold data to compare.</summary>
    OneGroup,

    /// <summary>No effect within the range searched reaches the power asked for.</summary>
    PowerOutOfReach,

    /// <summary>The variance between units was estimated as zero: all are shrunken to the mean.</summary>
    NoVarianceBetween,

    /// <summary>An iteration stopped before it reached its tolerance.</summary>
    NotConverged,

    /// <summary>Reliability is below 0.7.</summary>
    LowReliability,

    /// <summary>Items correlate negatively; one may have to be reversed.</summary>
    NegativeReliability,

    /// <summary>An item's unique variance reached its lower bound (a Heywood case).</summary>
    HeywoodCase,

    /// <summary>Fewer items than the estimator needs.</summary>
    TooFewItems,

    /// <summary>An item does not vary and is left out.</summary>
    ConstantItem,

    /// <summary>A correlation says nothing about cause: good results may draw coaching, or both may have a common cause.</summary>
    NotEvidenceOfCause,

    /// <summary>A lead is significant: results may drive the exposure.</summary>
    SignificantLead,

    /// <summary>A variance component lies at zero, the edge of what is possible.</summary>
    BoundaryFit,

    /// <summary>A group has too few units, or no control, for some period; that cell is left out.</summary>
    CellNotEstimated,

    /// <summary>No lot holds both treated and untreated rows, or some do not and are left out.</summary>
    NoContrast,
}
