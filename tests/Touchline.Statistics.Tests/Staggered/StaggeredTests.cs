using Xunit;

namespace Touchline.Statistics.Tests.Staggered;

public sealed class StaggeredTests
{
    private static readonly int[] Rep = [.. Enumerable.Range(0, 1800).Select(row => row / 6)];
    private static readonly int[] Quarter = [.. Enumerable.Range(0, 1800).Select(row => row % 6)];
    private static readonly int?[] Start = Array.ConvertAll(Rep, rep => (rep % 4) switch { 0 => 2, 1 => 3, 2 => 4, _ => (int?)null });

    private static double[] Outcome(double perQuarter)
    {
        var rng = new Rng(41);
        double[] talent = [.. Enumerable.Range(0, 300).Select(_ => rng.NextNormal())];
        return [.. Rep.Select((rep, row) => talent[rep] + 0.3 * Quarter[row] + (Quarter[row] >= Start[row] ? perQuarter * (Quarter[row] - Start[row]!.Value + 1) : 0) + 0.5 * rng.NextNormal())];
    }

    [Fact]
    public void An_effect_that_grows_is_found_by_periods_since_the_start_and_placebos_are_nothing()
    {
        var estimate = GroupTimeEstimate.Of(Outcome(0.5), Factor.Of("rep", Rep), Quarter, Start);
        foreach (var average in estimate.Dynamic.Averages)
            Assert.InRange(average.Effect.Value - 0.5 * Math.Max(0, average.At + 1), -0.25, 0.25);
        Assert.Equal([2, 3, 4], estimate.ByGroup.Averages.Select(average => average.At));
        Assert.InRange(estimate.Simple!.Value, 0.8, 1.3);
    }

    [Fact]
    public void A_simultaneous_band_is_wider_than_the_pointwise_interval()
    {
        var estimate = GroupTimeEstimate.Of(Outcome(0.5), Factor.Of("rep", Rep), Quarter, Start);
        Assert.All(estimate.Dynamic.Averages, average => Assert.True(average.Band!.Value.Low < average.Effect.Interval!.Value.Low));
        Assert.Equal(estimate.Seed, StaggeredOptions.Default.Seed);
    }

    [Fact]
    public void Without_controls_there_is_a_reason_for_no_result()
    {
        var everyone = Array.ConvertAll(Rep, _ => (int?)2);
        Assert.Equal(CaveatCode.CellNotEstimated, GroupTimeEstimate.Of(Outcome(0), Factor.Of("rep", Rep), Quarter, everyone).WhyNone!.Code);
    }

    [Fact]
    public void A_unit_that_misses_a_period_is_left_out_and_counted()
    {
        var outcome = Outcome(0.5);
        outcome[7] = double.NaN;
        var estimate = GroupTimeEstimate.Of(outcome, Factor.Of("rep", Rep), Quarter, Start);
        Assert.Equal(299, estimate.Units);
        Assert.Contains(estimate.Caveats, caveat => caveat.Code == CaveatCode.RowsMissing && caveat.Says.StartsWith("1 of 300", StringComparison.Ordinal));
    }
}
