using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Panels;

/// <summary>Absorbed effects against the same regression with dummies (1e-8: both are iterated or rounded) and against what defines them.</summary>
public sealed class AbsorptionTests
{
    private static readonly DrawnPanel Data = new(reps: 25, months: 9, coaches: 6);

    private static Panel WithDummies(params Factor[] factors)
    {
        var panel = Panel.Of("y", [.. Data.Y]).Regress("x", [.. Data.X]).Regress("z", [.. Data.Z]).ClusterBy(Data.Coaches);
        foreach (var factor in factors)
        {
            for (var level = 1; level < factor.Levels; level++)
                panel = panel.Regress($"{factor.Name}{level}", [.. Enumerable.Range(0, factor.Rows).Select(row => factor.CodeOf(row) == level ? 1.0 : 0.0)]);
        }

        return panel;
    }

    private static Panel Absorbing(params Factor[] factors) => factors.Aggregate(
        Panel.Of("y", [.. Data.Y]).Regress("x", [.. Data.X]).Regress("z", [.. Data.Z]).ClusterBy(Data.Coaches), (panel, factor) => panel.Absorb(factor));

    [Fact]
    public void One_two_and_three_absorbed_effects_give_the_coefficients_of_dummies()
    {
        foreach (var factors in new Factor[][] { [Data.Reps], [Data.Reps, Data.Months], [Data.Months, Data.Coaches, Data.Reps] })
        {
            var (absorbed, dummies) = (Fit.Of(Within.Of(Absorbing(factors))), Fit.Of(Within.Of(WithDummies(factors))));
            Assert.Equal(dummies.Coefficients[1], absorbed.Coefficients[0], 1e-8);
            Assert.Equal(dummies.Coefficients[2], absorbed.Coefficients[1], 1e-8);
            Assert.Equal(dummies.ResidualSquares, absorbed.ResidualSquares, 1e-8);
        }
    }

    [Fact]
    public void The_covariance_without_small_sample_factor_is_that_of_dummies()
    {
        var absorbed = Covariance.Of(Fit.Of(Within.Of(Absorbing(Data.Reps, Data.Months))), CovarianceKind.Cluster0);
        var dummies = Covariance.Of(Fit.Of(Within.Of(WithDummies(Data.Reps, Data.Months))), CovarianceKind.Cluster0);
        Assert.Equal(dummies[1, 1]!.Value, absorbed[0, 0]!.Value, 1e-9);
        Assert.Equal(dummies[1, 2]!.Value, absorbed[0, 1]!.Value, 1e-9);
    }

    [Fact]
    public void CR2_with_crossing_effects_absorbed_is_that_of_dummies()
    {
        var absorbed = Covariance.Of(Fit.Of(Within.Of(Absorbing(Data.Reps, Data.Months))), CovarianceKind.Cluster2);
        var dummies = Covariance.Of(Fit.Of(Within.Of(WithDummies(Data.Reps, Data.Months))), CovarianceKind.Cluster2);
        Assert.Equal(dummies[1, 1]!.Value, absorbed[0, 0]!.Value, 1e-9);
        Assert.Equal(dummies.DegreesOfFreedom[1], absorbed.DegreesOfFreedom[0], 1e-6);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing_but_rounding()
    {
        var order = Enumerable.Range(0, Data.Y.Count).OrderBy(row => (row * 7919) % Data.Y.Count).ToArray();
        T[] Shuffled<T>(List<T> values) => [.. order.Select(row => values[row])];
        var shuffled = RegressionEstimate.Of(Panel.Of("y", Shuffled(Data.Y)).Regress("x", Shuffled(Data.X)).Absorb(Factor.Of("rep", Shuffled(Data.Rep)))
            .Absorb(Factor.Of("month", Shuffled(Data.Month))).ClusterBy(Factor.Of("coach", Shuffled(Data.Coach))));
        var plain = RegressionEstimate.Of(Panel.Of("y", [.. Data.Y]).Regress("x", [.. Data.X]).Absorb(Data.Reps).Absorb(Data.Months).ClusterBy(Data.Coaches));
        Assert.Equal(plain["x"]!.StandardError!.Value, shuffled["x"]!.StandardError!.Value, 1e-10);
    }

    [Fact]
    public void A_long_chain_of_effects_still_converges()
    {
        const int rows = 400;
        int[] worker = [.. Enumerable.Range(0, rows).Select(row => row / 2)], firm = [.. Enumerable.Range(0, rows).Select(row => (row + 1) / 2)];
        var rng = new Rng(5);
        double[] Draw() => [.. Enumerable.Range(0, rows).Select(row => 0.01 * row * row + rng.NextNormal())];
        var within = Within.Of(Panel.Of("y", Draw()).Regress("x", Draw()).Absorb(Factor.Of("worker", worker)).Absorb(Factor.Of("firm", firm)));
        Assert.True(within.Converged);
        Assert.Equal([200, 201], within.Levels);
    }

    [Fact]
    public void Threads_change_no_digit()
    {
        var one = RegressionEstimate.Of(Data.WithX(), options: new AbsorbOptions { Threads = 1 });
        var four = RegressionEstimate.Of(Data.WithX(), options: new AbsorbOptions { Threads = 4 });
        Assert.Equal(one.Coefficients, four.Coefficients);
    }
}
