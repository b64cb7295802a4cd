using Touchline.Model;

namespace Touchline.Features.Demo;

/// <summary>What luck brings each rep in each month, in standard deviations; drawn before anything reacts to it.</summary>
internal sealed class DemoShocks(Random random, DateOnly start, DateOnly end)
{
    private readonly Dictionary<PersonId, double[]> _shocks = [];

    private int Months { get; } = ((end.Year - start.Year) * 12) + end.Month - start.Month + 1;

    /// <summary>The luck of a month.</summary>
    public double In(PersonId rep, DateOnly month)
    {
        var at = ((month.Year - start.Year) * 12) + month.Month - start.Month;
        return at < 0 || at >= Months ? 0 : Of(rep)[at];
    }

    /// <summary>The luck of the month before a day.</summary>
    public double Before(PersonId rep, DateOnly day) => In(rep, new DateOnly(day.Year, day.Month, 1).AddMonths(-1));

    private double[] Of(PersonId rep)
    {
        if (_shocks.TryGetValue(rep, out var known)) return known;
        return _shocks[rep] = [.. Enumerable.Range(0, Months).Select(_ => Normal())];
    }

    /// <summary>The standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
