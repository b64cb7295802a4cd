using Touchline.Statistics;

namespace Touchline.Bench.Simulations;

/// <summary>How often an estimate's interval held the truth, and how far it lay off on average.</summary>
internal sealed class Tally(double truth)
{
    private int _runs, _covered, _above;
    private double _sum;

    public void Add(double? value, Interval? interval)
    {
        if (value is not { } found || interval is not { } ends) return;
        _runs++;
        _sum += found - truth;
        if (ends.Low <= truth && truth <= ends.High) _covered++;
        if (ends.Low > 0) _above++;
    }

    public void Add(Coefficient? coefficient) => Add(coefficient?.Value, coefficient?.Interval);

    /// <summary>Percent of intervals that hold the truth.</summary>
    public double Coverage => 100.0 * _covered / _runs;

    /// <summary>Mean of estimate less truth.</summary>
    public double Bias => _sum / _runs;

    /// <summary>Percent of intervals that lie above zero.</summary>
    public double Above => 100.0 * _above / _runs;
}
