using Xunit;

namespace Touchline.Statistics.Tests.Association;

public sealed class AssociationTests
{
    [Fact]
    public void A_missing_p_value_stays_missing_and_does_not_count()
    {
        Assert.Equal([0.02, null, 0.04], BenjaminiHochberg.Adjust([0.01, null, 0.04]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([1.1]));
    }

    [Fact]
    public void A_correlation_says_that_it_is_not_yet_evidence()
    {
        var estimate = CorrelationEstimate.Of("x", [1, 2, 3, 4, 6], "y", [2, 1, 4, 3, 5]);
        Assert.True(estimate.Has(CaveatCode.NotEvidenceOfCause));
        Assert.Contains("not yet evidence", estimate.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_straight_line_correlates_at_one()
    {
        var estimate = CorrelationEstimate.Of("x", [1, 2, 3, 4], "y", [3, 5, 7, 9]);
        Assert.Equal(1, estimate.Value);
        Assert.Equal(new Interval(1, 1), estimate.Interval);
        Assert.True(estimate.Has(CaveatCode.PerfectCorrelation));
    }

    [Fact]
    public void Three_rows_give_a_correlation_without_an_interval_and_two_give_none()
    {
        Assert.Null(CorrelationEstimate.Of("x", [1, 2, 3], "y", [1, 3, 2]).Interval);
        Assert.Equal(CaveatCode.TooFewRows, CorrelationEstimate.Of("x", [1, 2], "y", [1, 3]).WhyNone!.Code);
    }

    [Fact]
    public void Quartiles_hold_a_quarter_each_and_equal_exposures_fall_together()
    {
        double[] x = [.. Enumerable.Range(1, 40).Select(value => (double)value)];
        var groups = GroupMeansEstimate.Of("x", x, "y", x).Groups;
        Assert.Equal([10, 10, 10, 10], groups.Select(group => group.Rows));
        Assert.Equal([5.5, 15.5, 25.5, 35.5], groups.Select(group => group.Mean));
        var tied = GroupMeansEstimate.Of("x", [.. x.Select(value => value > 20 ? 1.0 : 0.0)], "y", x);
        Assert.Equal(2, tied.Groups.Count);
        Assert.True(tied.Has(CaveatCode.FewerKnots));
    }
}
