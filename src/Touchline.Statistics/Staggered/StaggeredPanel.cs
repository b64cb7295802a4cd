namespace Touchline.Statistics;

/// <summary>A balanced panel of units by periods, with the place of the period in which each unit's treatment starts.</summary>
internal sealed class StaggeredPanel
{
    /// <summary>The periods, rising.</summary>
    internal required int[] Periods { get; init; }

    /// <summary>The period in which each unit's treatment starts; null when it never does.</summary>
    internal required int?[] Start { get; init; }

    /// <summary>The outcome by period, then unit.</summary>
    internal required double[][] Outcome { get; init; }

    /// <summary>The covariates by period, covariate, then unit; the first is the constant.</summary>
    internal required double[][][] Covariates { get; init; }

    internal required IReadOnlyList<Caveat> Caveats { get; init; }

    internal int Units => Start.Length;

    /// <summary>The starts after the first period, rising.</summary>
    internal int[] Groups => [.. Start.OfType<int>().Distinct().Order()];

    internal static StaggeredPanel Of(double[] outcome, Factor unit, int[] time, int?[] start, StaggeredOptions options)
    {
        var caveats = new List<Caveat>();
        var usable = Enumerable.Range(0, outcome.Length).Where(row => Sample.IsUsable(outcome[row]) && unit.Codes[row] >= 0
            && options.Covariates.All(covariate => Sample.IsUsable(covariate.Values[row]))).ToArray();
        int[] periods = [.. usable.Select(row => time[row]).Distinct().Order()];
        var rows = new Dictionary<(int Unit, int Time), int>();
        var duplicates = usable.Count(row => !rows.TryAdd((unit.Codes[row], time[row]), row));
        if (duplicates > 0)
            caveats.Add(new(CaveatCode.DuplicatePeriods, $"{duplicates} rows repeat a unit's period; the first was used."));
        int[] all = [.. usable.Select(row => unit.Codes[row]).Distinct()];
        int[] complete = [.. all.Where(code => periods.All(period => rows.ContainsKey((code, period))))];
        if (complete.Length < unit.Levels)
            caveats.Add(new(CaveatCode.RowsMissing, $"{unit.Levels - complete.Length} of {unit.Levels} units are not seen in every period and are left out."));
        int? StartOf(int code) => periods.Length == 0 ? null : start[rows[(code, periods[0])]] is { } first && first <= periods[^1] ? first : null;
        int[] kept = [.. complete.Where(code => StartOf(code) is not { } first || first > periods[0])];
        if (kept.Length < complete.Length)
            caveats.Add(new(CaveatCode.CellNotEstimated, $"{complete.Length - kept.Length} units are treated from the first period on and are left out."));
        double[] Take(double[] values, int period) => [.. kept.Select(code => values[rows[(code, period)]])];
        return new StaggeredPanel
        {
            Periods = periods,
            Start = [.. kept.Select(StartOf)],
            Outcome = [.. periods.Select(period => Take(outcome, period))],
            Covariates = [.. periods.Select(period => options.Covariates.Select(covariate => Take(covariate.Values, period))
                .Prepend([.. Enumerable.Repeat(1.0, kept.Length)]).ToArray())],
            Caveats = caveats,
        };
    }
}
