namespace Touchline.Statistics.Tests.Scripts;

/// <summary>An unbalanced sales panel drawn from a fixed seed, with a true effect of 0.5.</summary>
internal sealed class DrawnPanel
{
    internal DrawnPanel(int reps = 60, int months = 14, int coaches = 12, ulong seed = 7)
    {
        var rng = new Rng(seed);
        for (var r = 0; r < reps; r++)
        {
            double talent = rng.NextNormal(), coached = rng.NextNormal();
            for (var m = 0; m < months; m++)
            {
                if (rng.NextDouble() < 0.2)
                    continue;
                var coach = rng.NextDouble() < 0.05 ? rng.NextInt(coaches) : r * coaches / reps;
                X.Add(coached + 0.1 * m + rng.NextNormal());
                Z.Add(rng.NextNormal());
                Y.Add(talent + coached + 0.2 * m + 0.3 * coach + 0.5 * X[^1] - 0.2 * Z[^1] + 0.5 * rng.NextNormal() * (1 + coach % 3));
                Rep.Add(r);
                Month.Add(m);
                Coach.Add(coach);
            }
        }
    }

    internal List<double> X { get; } = [];

    internal List<double> Z { get; } = [];

    internal List<double> Y { get; } = [];

    internal List<int> Rep { get; } = [];

    internal List<int> Month { get; } = [];

    internal List<int> Coach { get; } = [];

    internal Factor Reps => Factor.Of("rep", [.. Rep]);

    internal Factor Months => Factor.Of("month", [.. Month]);

    internal Factor Coaches => Factor.Of("coach", [.. Coach]);

    internal Panel Panel() => Statistics.Panel.Of("y", [.. Y]).Regress("z", [.. Z])
        .Absorb(Reps, EffectRole.Unit).Absorb(Months, EffectRole.Period).ClusterBy(Coaches);

    internal Panel WithX() => Panel().Regress("x", [.. X]);
}
