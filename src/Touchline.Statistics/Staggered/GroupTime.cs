namespace Touchline.Statistics;

/// <summary>One group's average effect in one period.</summary>
/// <param name="Group">The period in which its treatment starts.</param>
/// <param name="Time">The period; before the start it is a placebo against the period before.</param>
/// <param name="Effect">The average treatment effect on the treated, with normal (large-sample) interval.</param>
public sealed record GroupTimeEffect(int Group, int Time, Coefficient Effect);

/// <summary>An average of group-time effects.</summary>
/// <param name="At">The period since the start, the group or the calendar period.</param>
/// <param name="Effect">The average, with its pointwise interval.</param>
/// <param name="Band">The simultaneous 95% band over all of these averages, by multiplier bootstrap; null without a standard error.</param>
public sealed record GroupTimeAverage(int At, Coefficient Effect, Interval? Band);

/// <summary>Averages of group-time effects along one direction, and their overall average.</summary>
/// <param name="Averages">The averages, rising.</param>
/// <param name="Overall">The overall average; null when there is none.</param>
public sealed record GroupTimeAggregation(IReadOnlyList<GroupTimeAverage> Averages, Coefficient? Overall);

/// <summary>A number with the influence of each unit on it.</summary>
internal sealed record Influenced(double Value, double[] Influence)
{
    internal double Variance => Influence.Length == 0 ? 0 : Vec.SumOfSquares(Influence) / Influence.Length / Influence.Length;

    internal Coefficient Named(string name) => Coefficient.Of(name, Value, Variance, 1e10) is { StandardError: not null } found
        ? found with { DegreesOfFreedom = null }
        : new Coefficient(name, Value, null, null, null, null, null);

    /// <summary>
    /// The average of some numbers by the share of their groups among all units; the influence of the shares themselves is
    /// included (Callaway and Sant'Anna 2021, theorem 2 and corollary 2).
    /// </summary>
    internal static Influenced ByShares(IReadOnlyList<Influenced> parts, IReadOnlyList<double[]> membership)
    {
        var shares = membership.Select(members => members.Average()).ToArray();
        var total = shares.Sum();
        var value = parts.Select((part, i) => part.Value * shares[i]).Sum() / total;
        var influence = new double[membership[0].Length];
        for (var i = 0; i < parts.Count; i++)
        {
            Vec.Add(influence, shares[i] / total, parts[i].Influence);
            Vec.Add(influence, (parts[i].Value - value) / total, Array.ConvertAll(membership[i], member => member - shares[i]));
        }

        return new Influenced(value, influence);
    }

    /// <summary>The plain average.</summary>
    internal static Influenced Plainly(IReadOnlyList<Influenced> parts)
    {
        var influence = new double[parts[0].Influence.Length];
        foreach (var part in parts)
            Vec.Add(influence, 1.0 / parts.Count, part.Influence);
        return new Influenced(parts.Average(part => part.Value), influence);
    }
}
