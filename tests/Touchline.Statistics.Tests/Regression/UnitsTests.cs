using CsCheck;
using Touchline.Statistics.Tests.Scripts;
using Xunit;

namespace Touchline.Statistics.Tests.Regression;

/// <summary>What must not matter does not; 1e-5 relative, as effects are absorbed to 1e-10 of columns that the shifts make a million times larger.</summary>
public sealed class UnitsTests
{
    private static readonly Gen<(DrawnPanel Data, double Scale, double Shift)> Any =
        Gen.Select(Gen.Int[1, 10_000], Gen.Double[-3, 3], Gen.Double[-1000, 1000], (seed, power, shift) =>
            (new DrawnPanel(reps: 16, months: 7, coaches: 5, seed: (ulong)seed), Math.Pow(10, power), shift));

    private static RegressionEstimate Of(DrawnPanel data, Func<double, double> outcome, Func<double, double> exposure) => RegressionEstimate.Of(
        Panel.Of("y", [.. data.Y.Select(outcome)]).Regress("x", [.. data.X.Select(exposure)]).Regress("z", [.. data.Z])
            .Absorb(data.Reps).Absorb(data.Months).ClusterBy(data.Coaches));

    [Fact]
    public void The_unit_and_origin_of_the_exposure_change_the_coefficient_but_not_its_t() => Any.Sample(drawn =>
    {
        var plain = Of(drawn.Data, y => y, x => x)["x"]!;
        var moved = Of(drawn.Data, y => y, x => drawn.Scale * x + drawn.Shift)["x"]!;
        Assert.Equal(1, moved.Value * drawn.Scale / plain.Value, 1e-5);
        Assert.Equal(1, moved.T!.Value / plain.T!.Value, 1e-5);
    }, iter: 200);

    [Fact]
    public void The_unit_and_origin_of_the_outcome_scale_the_coefficient_and_leave_p_alone() => Any.Sample(drawn =>
    {
        var plain = Of(drawn.Data, y => y, x => x)["x"]!;
        var moved = Of(drawn.Data, y => drawn.Scale * y + drawn.Shift, x => x)["x"]!;
        Assert.Equal(1, moved.Value / drawn.Scale / plain.Value, 1e-5);
        Assert.Equal(1, moved.P!.Value / plain.P!.Value, 1e-4);
    }, iter: 200);

    [Fact]
    public void What_is_constant_within_reps_or_months_moves_no_coefficient() => Any.Sample(drawn =>
    {
        var data = drawn.Data;
        var plain = Of(data, y => y, x => x)["x"]!;
        double[] shifted = [.. data.Y.Select((y, row) => y + drawn.Shift * data.Rep[row] - drawn.Scale * data.Month[row])];
        var moved = RegressionEstimate.Of(Panel.Of("y", shifted).Regress("x", [.. data.X]).Regress("z", [.. data.Z])
            .Absorb(data.Reps).Absorb(data.Months).ClusterBy(data.Coaches))["x"]!;
        Assert.Equal(plain.Value, moved.Value, 1e-6);
        Assert.Equal(plain.StandardError!.Value, moved.StandardError!.Value, 1e-6);
    }, iter: 200);
}
