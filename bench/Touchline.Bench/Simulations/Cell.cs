using Touchline.Model.Effect;
using Touchline.Statistics;

namespace Touchline.Bench.Simulations;

/// <summary>One scenario with one true effect, after all its runs.</summary>
internal sealed class Cell(Scenario scenario, double effect)
{
    private int _runs, _claims, _lead, _correlation;

    public Scenario Scenario { get; } = scenario;

    public double Effect { get; } = effect;

    /// <summary>The slope that a plain regression of results on coaching would report, rows taken as independent.</summary>
    public Tally Naive { get; } = new(effect);

    /// <summary>Rung 2.</summary>
    public Tally Within { get; } = new(effect);

    /// <summary>Rung 3, coaching of the same month.</summary>
    public Tally SameMonth { get; } = new(effect);

    /// <summary>Rung 3, coaching of this and the three months before, together.</summary>
    public Tally Together { get; } = new(effect);

    /// <summary>Percent of runs with the verdict "goes with results" or more.</summary>
    public double Claims => 100.0 * _claims / _runs;

    /// <summary>Percent of runs in which the placebo lead is flagged.</summary>
    public double Lead => 100.0 * _lead / _runs;

    /// <summary>Percent of runs in which correlation alone is significantly positive.</summary>
    public double Correlation => 100.0 * _correlation / _runs;

    public Cell Run(int runs)
    {
        for (var run = 0; run < runs; run++) Add(EffectStudy.Decide(Scenario.Draw(Effect, run)));
        return this;
    }

    private void Add(EffectStudy study)
    {
        _runs++;
        if (study.Verdict >= Verdict.GoesWithResults) _claims++;
        if (study.LeadIsFlagged) _lead++;
        if (study.Pearson.Interval is { Low: > 0 }) _correlation++;
        Within.Add(study.Within!.Value, study.Within.Interval);
        SameMonth.Add(study.Timing!.Effects.Single(pair => pair.Shift == 0).Coefficient);
        Together.Add(study.Timing.Cumulative);
        var plain = Panel.Of("result", [.. study.Panel.Rows.Select(row => row.Outcome)]).Regress("x", [.. study.Panel.Rows.Select(row => row.Consistency)]);
        Naive.Add(RegressionEstimate.Of(plain, CovarianceKind.Hc1)["x"]);
    }
}
