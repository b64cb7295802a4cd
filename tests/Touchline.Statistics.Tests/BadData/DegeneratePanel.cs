using CsCheck;

namespace Touchline.Statistics.Tests.BadData;

/// <summary>A small panel with every kind of trouble: missing, constant, tied, huge, tiny and copied columns, units seen once, one cluster.</summary>
internal sealed record DegeneratePanel(double[] Outcome, double[] X, double[] Z, int[] Unit, int[] Month, int[] Cluster, int[] Other)
{
    private static readonly Gen<double> Ordinary = Gen.Double[-10, 10];

    private static readonly Gen<double> Trouble = Gen.OneOf([.. new[] { 0.0, 1.0, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        1e90, -1e99, 1e120, 1e-90, -1e-120, double.Epsilon, double.MaxValue, 1e6, 3.0 }.Select(value => Gen.Const(value))]);

    private static Gen<double[]> Column(int rows) => Gen.OneOf(
        Ordinary.Array[rows],
        Gen.OneOf(Ordinary, Trouble).Array[rows],
        Gen.Int[0, 2].Select(value => (double)value).Array[rows],
        Gen.OneOf(Ordinary, Trouble).Select(value => Enumerable.Repeat(value, rows).ToArray()),
        Gen.OneOf(Ordinary, Ordinary, Ordinary, Gen.Const(double.NaN)).Array[rows],
        Trouble.Array[rows],
        Ordinary.Array[rows].Select(values => values.Select(value => 1e12 + value * 1e-3).ToArray()));

    private static Gen<int[]> Codes(int rows) => Gen.OneOf(
        Gen.Int[0, 3].Array[rows],
        Gen.Int[0, 100].Array[rows],
        Gen.Const(new int[rows]),
        Gen.Int[-1_000_000_000, 1_000_000_000].Array[rows],
        Gen.Const(Enumerable.Range(0, rows).ToArray()),
        Gen.Const(Enumerable.Range(0, rows).Select(row => row / 4).ToArray()),
        Gen.Const(Enumerable.Range(0, rows).Select(row => row % 4).ToArray()));

    internal static readonly Gen<DegeneratePanel> Any = Gen.OneOf(Gen.Int[0, 8], Gen.Int[8, 60]).SelectMany(rows =>
        Gen.Select(Column(rows), Column(rows), Column(rows), Gen.Int[0, 5], Codes(rows), Codes(rows), Gen.Select(Codes(rows), Codes(rows)),
            (outcome, x, z, twist, unit, month, others) => new DegeneratePanel(
                twist == 1 ? [.. x] : outcome, x, twist == 2 ? [.. x] : z, unit, month, twist == 3 ? unit : others.Item1, others.Item2)));

    internal Factor Units => Factor.Of("rep", Unit);

    internal Factor Months => Factor.Of("month", Month);

    internal Factor Clusters => Factor.Of("coach", Cluster);

    internal Factor Others => Factor.Of("line", Other);

    internal Panel Panel(int effects, int clusters)
    {
        var panel = Statistics.Panel.Of("y", Outcome).Regress("z", Z).ClusterBy(Clusters);
        if (clusters > 1)
            panel = panel.ClusterBy(Others);
        if (effects > 0)
            panel = panel.Absorb(Units, EffectRole.Unit);
        if (effects > 1)
            panel = panel.Absorb(Months, EffectRole.Period);
        return effects > 2 ? panel.Absorb(Others) : panel;
    }
}
