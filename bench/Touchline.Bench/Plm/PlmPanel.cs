using System.Runtime.InteropServices;
using Touchline.Statistics;

namespace Touchline.Bench.Plm;

/// <summary>About a million rep-months: 30,000 reps over 36 months, a few missing, ten regressors; or the first of these reps.</summary>
internal sealed class PlmPanel
{
    private const int Months = 36;
    private const int Regressors = 10;
    private const double Kept = 0.926;

    private readonly List<int> _rep = [], _month = [];
    private readonly List<double> _outcome = [];
    private readonly List<double>[] _regressors = [.. Enumerable.Range(0, Regressors).Select(_ => new List<double>())];

    public PlmPanel(int reps)
    {
        var rng = new Rng(1);
        for (var rep = 0; rep < reps; rep++)
            for (var month = 0; month < Months; month++)
            {
                if (rng.NextDouble() > Kept) continue;
                var outcome = (rep % 17) + month + rng.NextNormal();
                foreach (var column in _regressors)
                {
                    column.Add((0.1 * (rep % 5) * month) + rng.NextNormal());
                    outcome += 0.5 * column[^1];
                }
                _rep.Add(rep);
                _month.Add(month);
                _outcome.Add(outcome);
            }
    }

    public int Rows => _outcome.Count;

    /// <summary>The panel for the library, clustered by rep as plm does.</summary>
    public Panel ToPanel()
    {
        var rep = Factor.Of("rep", [.. _rep]);
        var panel = Panel.Of("y", [.. _outcome]).Absorb(rep, EffectRole.Unit).Absorb(Factor.Of("month", [.. _month]), EffectRole.Period).ClusterBy(rep);
        for (var i = 0; i < Regressors; i++) panel = panel.Regress($"x{i + 1}", [.. _regressors[i]]);
        return panel;
    }

    /// <summary>Writes the columns one after the other as doubles, which R reads at once.</summary>
    public void Write(string file)
    {
        using var stream = File.Create(file);
        foreach (var column in _regressors.Prepend(_outcome).Prepend([.. _month]).Prepend([.. _rep])) stream.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(column)));
    }
}
