using System.Collections.Immutable;
using System.Globalization;

namespace Touchline.Statistics;

/// <summary>What an absorbed effect stands for.</summary>
public enum EffectRole
{
    /// <summary>A unit followed over time, for instance a rep.</summary>
    Unit,

    /// <summary>A period shared by all, for instance a month.</summary>
    Period,

    /// <summary>Any other effect.</summary>
    Other,
}

/// <summary>
/// The data of a regression: an outcome, regressors, effects to absorb and clusters, one row for each observation. Adding a
/// column gives a new panel; arrays are not copied and must not change afterwards. NaN, infinities and values beyond 1e100
/// in size count as missing: their rows are left out, which a caveat says.
/// </summary>
public sealed class Panel
{
    private Panel()
    {
    }

    internal string OutcomeName { get; private init; } = "";

    internal double[] Outcome { get; private init; } = [];

    internal ImmutableArray<(string Name, double[] Values)> Regressors { get; private init; } = [];

    internal ImmutableArray<(Factor Factor, EffectRole Role)> Effects { get; private init; } = [];

    internal ImmutableArray<Factor> Clusters { get; private init; } = [];

    /// <summary>The number of rows, those with missing values included.</summary>
    public int Rows => Outcome.Length;

    /// <summary>A panel with an outcome only.</summary>
    /// <param name="name">The name of the outcome.</param>
    /// <param name="outcome">One value for each row, in the unit of the outcome.</param>
    public static Panel Of(string name, double[] outcome)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(outcome);
        return new Panel { OutcomeName = name, Outcome = outcome };
    }

    /// <summary>Adds a regressor. Of collinear regressors the later ones are left out.</summary>
    /// <param name="name">The name of the regressor.</param>
    /// <param name="values">One value for each row.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the rows.</exception>
    public Panel Regress(string name, double[] values)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(values);
        Same(name, values.Length);
        return With(regressors: Regressors.Add((name, values)));
    }

    /// <summary>Absorbs a fixed effect for each level of a factor.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="role">What it stands for; units and periods bring caveats of their own when they are few.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the rows.</exception>
    public Panel Absorb(Factor factor, EffectRole role = EffectRole.Other)
    {
        ArgumentNullException.ThrowIfNull(factor);
        Same(factor.Name, factor.Rows);
        return With(effects: Effects.Add((factor, role)));
    }

    /// <summary>Adds a factor within whose levels errors may depend on each other; at most two.</summary>
    /// <param name="factor">The factor.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the rows, or there are two clusters already.</exception>
    public Panel ClusterBy(Factor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        Same(factor.Name, factor.Rows);
        if (Clusters.Length == 2)
            throw new ArgumentException("Errors are clustered by one or two factors.", nameof(factor));
        return With(clusters: Clusters.Add(factor));
    }

    /// <summary>Writes the panel as CSV (comma, full stop, heads in the first line, empty where missing), as the R scripts read it.</summary>
    /// <param name="writer">Where to write; it is not closed.</param>
    public void WriteCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var factors = Effects.Select(effect => effect.Factor).Concat(Clusters).DistinctBy(factor => factor.Name).ToArray();
        writer.Write(string.Join(',', Regressors.Select(regressor => regressor.Name).Prepend(OutcomeName)
            .Concat(factors.Select(factor => factor.Name)).Select(Quote)) + "\n");
        for (var row = 0; row < Rows; row++)
        {
            var index = row;
            var numbers = Regressors.Select(regressor => regressor.Values[index]).Prepend(Outcome[row])
                .Select(value => Sample.IsUsable(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");
            var labels = factors.Select(factor => factor.Codes[index] < 0 ? "" : Quote(factor.Label(factor.Codes[index])));
            writer.Write(string.Join(',', numbers.Concat(labels)) + "\n");
        }
    }

    internal Panel With(ImmutableArray<(string Name, double[] Values)>? regressors = null,
        ImmutableArray<(Factor Factor, EffectRole Role)>? effects = null, ImmutableArray<Factor>? clusters = null) => new()
        {
            OutcomeName = OutcomeName,
            Outcome = Outcome,
            Regressors = regressors ?? Regressors,
            Effects = effects ?? Effects,
            Clusters = clusters ?? Clusters,
        };

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private void Same(string name, int rows)
    {
        if (rows != Rows)
            throw new ArgumentException($"The panel has {Rows} rows, {name} has {rows}.", nameof(rows));
    }
}
