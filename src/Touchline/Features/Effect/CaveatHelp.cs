using Touchline.Statistics;

namespace Touchline.Features.Effect;

/// <summary>What each remark of the library means to a reader.</summary>
public static class CaveatHelp
{
    private static readonly Dictionary<CaveatCode, string> Texts = new()
    {
        [CaveatCode.AllMissing] = "No usable row is left after rows with missing values were left out.",
        [CaveatCode.RowsMissing] = "Some rows were left out because a value is missing, not finite or beyond 1e100 in size.",
        [CaveatCode.TooFewRows] = "Fewer rows than the estimator needs.",
        [CaveatCode.FewClusters] = "Fewer than 30 clusters: intervals from the t distribution may be too short.",
        [CaveatCode.VeryFewClusters] = "Fewer than 10 clusters: clustered standard errors are not to be relied upon.",
        [CaveatCode.OneCluster] = "All rows are in one cluster, so that no clustered standard error exists.",
        [CaveatCode.FewPeriods] = "Fewer than six periods.",
        [CaveatCode.FewUnits] = "Fewer than ten units.",
        [CaveatCode.ConstantExposure] = "A regressor does not vary, or does not vary within the absorbed effects; it is left out.",
        [CaveatCode.CollinearDropped] = "A regressor is a linear combination of those before it; it is left out.",
        [CaveatCode.NothingToEstimate] = "No regressor is left to estimate.",
        [CaveatCode.ConstantOutcome] = "The outcome does not vary (within the absorbed effects).",
        [CaveatCode.PerfectFit] = "The regressors predict the outcome without error, so that there is no uncertainty to estimate.",
        [CaveatCode.NoDegreesOfFreedom] = "Parameters and absorbed effects leave no degrees of freedom.",
        [CaveatCode.SingletonsKept] = "Units seen once add nothing to the estimate; they are kept and counted.",
        [CaveatCode.SingletonsDropped] = "Units seen once were left out.",
        [CaveatCode.AbsorptionNotConverged] = "The projections on the effects stopped before they reached the tolerance.",
        [CaveatCode.Outliers] = "Some residuals are very large (more than ten robust standard deviations).",
        [CaveatCode.VarianceRepaired] = "A variance came out negative and the matrix was replaced by the nearest semi-definite one.",
        [CaveatCode.ZeroVariance] = "A variance came out as zero, so that no interval is given.",
        [CaveatCode.TestNotPossible] = "The covariance of the tested coefficients has not full rank, for instance with fewer clusters than coefficients.",
        [CaveatCode.DesignTooLarge] = "The design is too large for the exact computation of this covariance.",
        [CaveatCode.BootstrapCannotReject] = "With so few sign vectors the bootstrap cannot reach the level of the test.",
        [CaveatCode.IntervalUnbounded] = "One or both ends of the interval lie beyond the range searched.",
        [CaveatCode.Ties] = "Equal values share their mean rank.",
        [CaveatCode.NoVariation] = "All values are equal, so that no order or correlation exists.",
        [CaveatCode.PerfectCorrelation] = "The two variables lie on one line (or one order) exactly.",
        [CaveatCode.FewerKnots] = "Equal values left fewer knots, groups or categories than asked for.",
        [CaveatCode.TooFewDistinctValues] = "The exposure has too few distinct values for a curve.",
        [CaveatCode.DuplicatePeriods] = "A unit has two rows in one period; the first was used for lags.",
        [CaveatCode.OneGroup] = "Fewer than two groups hold data to compare.",
        [CaveatCode.PowerOutOfReach] = "No effect within the range searched reaches the power asked for.",
        [CaveatCode.NoVarianceBetween] = "The variance between units was estimated as zero: all are shrunken to the mean.",
        [CaveatCode.NotConverged] = "An iteration stopped before it reached its tolerance.",
        [CaveatCode.LowReliability] = "Reliability is below 0.7.",
        [CaveatCode.NegativeReliability] = "Items correlate negatively; one may have to be reversed.",
        [CaveatCode.HeywoodCase] = "An item's unique variance reached its lower bound (a Heywood case).",
        [CaveatCode.TooFewItems] = "Fewer items than the estimator needs.",
        [CaveatCode.ConstantItem] = "An item does not vary and is left out.",
        [CaveatCode.NotEvidenceOfCause] = "A correlation says nothing about cause: good results may draw coaching, or both may have a common cause.",
        [CaveatCode.SignificantLead] = "A lead is significant: results may drive the exposure.",
        [CaveatCode.BoundaryFit] = "A variance component lies at zero, the edge of what is possible.",
        [CaveatCode.CellNotEstimated] = "A group has too few units, or no control, for some period; that cell is left out.",
        [CaveatCode.NoContrast] = "A draw in which everybody or nobody known was chosen tells nothing; it is left out.",
    };

    public static string Of(CaveatCode code) => Texts[code];
}
