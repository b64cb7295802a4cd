using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Regression;

public sealed class CoverageTests
{
    [Theory]
    [InlineData(CovarianceKind.Cluster1)]
    [InlineData(CovarianceKind.Cluster2)]
    public void The_interval_covers_the_true_effect_in_about_nineteen_of_twenty_panels(CovarianceKind kind)
    {
        var covered = Enumerable.Range(0, 200).Count(run =>
        {
            var data = new DrawnPanel(reps: 80, months: 6, coaches: 40, seed: 5_000 + (ulong)run);
            var ends = RegressionEstimate.Of(data.WithX(), kind, new AbsorbOptions { Threads = 1 })["x"]!.Interval!.Value;
            return ends.Low <= 0.5 && ends.High >= 0.5;
        });
        Assert.InRange(covered, 181, 198);
    }
}
