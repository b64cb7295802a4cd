using System.Globalization;

namespace Touchline.Statistics;

/// <summary>
/// What a programme that starts at different times changed: group-time average treatment effects on the treated (Callaway and
/// Sant'Anna 2021), each group against controls, and their averages. Matches <c>did::att_gt</c> (base period "varying") and
/// <c>did::aggte</c> without bootstrap.
/// </summary>
public sealed record GroupTimeEstimate : Estimate
{
    private string UnitName { get; init; } = "";

    private StaggeredOptions Options { get; init; } = StaggeredOptions.Default;

    /// <summary>The number of units used.</summary>
    public int Units { get; private init; }

    /// <summary>The effects by group and period.</summary>
    public IReadOnlyList<GroupTimeEffect> Effects { get; private init; } = [];

    /// <summary>The average of all effects from each group's start on, by the size of groups.</summary>
    public Coefficient? Simple { get; private init; }

    /// <summary>By periods since the start: the event study; below zero are placebos.</summary>
    public GroupTimeAggregation Dynamic { get; private init; } = new([], null);

    /// <summary>By group.</summary>
    public GroupTimeAggregation ByGroup { get; private init; } = new([], null);

    /// <summary>By calendar period.</summary>
    public GroupTimeAggregation Calendar { get; private init; } = new([], null);

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => [Assumption.ParallelTrends, Assumption.NoAnticipation, Assumption.IndependentClusters];

    /// <summary>Estimates the effects. Units not seen in every period, and those treated from the first on, are left out.</summary>
    /// <param name="outcome">One value for each row.</param>
    /// <param name="unit">The unit of each row.</param>
    /// <param name="time">The period of each row.</param>
    /// <param name="start">The period in which the row's unit starts to be treated; null, or beyond the last period, when it never is.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The arrays differ in length, or there are fewer than 100 draws.</exception>
    public static GroupTimeEstimate Of(double[] outcome, Factor unit, int[] time, int?[] start, StaggeredOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(start);
        options ??= StaggeredOptions.Default;
        if (unit.Rows != outcome.Length || time.Length != outcome.Length || start.Length != outcome.Length
            || options.Covariates.Any(covariate => covariate.Values.Length != outcome.Length) || options.Draws < 100)
            throw new ArgumentException("All columns have one value for each row, and there are 100 draws or more.", nameof(outcome));
        var panel = StaggeredPanel.Of(outcome, unit, time, start, options);
        var empty = new GroupTimeEstimate
        {
            Method = $"staggered difference in differences, {(options.Controls == ControlGroup.NeverTreated ? "never" : "not yet")} treated as controls",
            Rows = panel.Units * panel.Periods.Length,
            Units = panel.Units,
            UnitName = unit.Name,
            Data = ToExport(outcome, unit, time, start, options),
            Options = options,
            Seed = options.Seed,
            Caveats = panel.Caveats,
        };
        if (panel.Units == 0)
            return empty with { WhyNone = new(CaveatCode.AllMissing, "No unit is seen in every period and untreated in the first.") };
        var cells = Cells(panel, options, out var missing);
        if (cells.Count == 0)
            return empty with { WhyNone = new(CaveatCode.CellNotEstimated, "No group has both units and controls in any period.") };
        var aggregator = new Aggregator(cells, panel.Start, panel.Periods, options);
        var left = new Caveat(CaveatCode.CellNotEstimated, $"{missing} group-periods lack units or controls and are left out.");
        return empty with
        {
            Effects = [.. cells.Select(cell => new GroupTimeEffect(cell.Group, cell.Time, cell.Effect.Named(string.Create(CultureInfo.InvariantCulture, $"{cell.Group} in {cell.Time}"))))],
            Simple = aggregator.Simple(),
            Dynamic = aggregator.Dynamic(),
            ByGroup = aggregator.ByGroup(),
            Calendar = aggregator.Calendar(),
            Caveats = missing > 0 ? [.. panel.Caveats, left] : panel.Caveats,
        };
    }

    private static Panel ToExport(double[] outcome, Factor unit, int[] time, int?[] start, StaggeredOptions options) =>
        options.Covariates.Aggregate(Panel.Of("y", outcome).Regress("time", Array.ConvertAll(time, period => (double)period))
            .Regress("start", Array.ConvertAll(start, first => (double)(first ?? 0))), (panel, covariate) => panel.Regress(covariate.Name, covariate.Values)).ClusterBy(unit);

    private static List<(int Group, int Time, Influenced Effect)> Cells(StaggeredPanel panel, StaggeredOptions options, out int missing)
    {
        var cells = new List<(int Group, int Time, Influenced Effect)>();
        missing = 0;
        foreach (var group in panel.Groups)
        {
            for (var time = 1; time < panel.Periods.Length; time++)
            {
                var now = panel.Periods[time];
                var reference = now >= group ? Array.FindLastIndex(panel.Periods, period => period < group) : time - 1;
                if (Cell(panel, options, group, time, reference) is { } effect)
                    cells.Add((group, now, effect));
                else
                    missing++;
            }
        }

        return cells;
    }

    private static Influenced? Cell(StaggeredPanel panel, StaggeredOptions options, int group, int time, int reference)
    {
        bool IsControl(int? first) => first is not { } start
            || (options.Controls == ControlGroup.NotYetTreated && start != group && start > panel.Periods[time]);
        int[] used = [.. Enumerable.Range(0, panel.Units).Where(unit => panel.Start[unit] == group || IsControl(panel.Start[unit]))];
        double[] treated = [.. used.Select(unit => panel.Start[unit] == group ? 1.0 : 0)];
        double[] change = [.. used.Select(unit => panel.Outcome[time][unit] - panel.Outcome[reference][unit])];
        double[][] columns = [.. panel.Covariates[reference].Select(column => used.Select(unit => column[unit]).ToArray())];
        if (treated.Sum() == 0 || treated.Sum() == treated.Length || StaggeredCell.Of(change, treated, columns, options.Method) is not { } cell)
            return null;
        var influence = new double[panel.Units];
        for (var i = 0; i < used.Length; i++)
            influence[used[i]] = cell.Influence[i] * panel.Units / used.Length;
        return double.IsFinite(cell.Effect) && influence.All(value => Math.Abs(value) < 1e140) ? new Influenced(cell.Effect, influence) : null;
    }

    /// <inheritdoc/>
    public override TextTable ToTable() => new(["periods since start", "effect", "95% interval", "simultaneous band"], [.. Dynamic.Averages.Select(average => (IReadOnlyList<string>)
        [TextTable.Cell(average.At), TextTable.Cell(average.Effect.Value), TextTable.Cell(average.Effect.Interval), TextTable.Cell(average.Band)])]);

    /// <inheritdoc/>
    protected override string ExplainResult() => Simple is { } all
        ? $"From its start on the programme changed the outcome by {Show.Number(all.Value)} on average (95% interval {TextTable.Cell(all.Interval)})."
        : "No period after a start can be estimated.";

    /// <inheritdoc/>
    public override string ToRScript()
    {
        var covariates = Options.Covariates.Count == 0 ? "~1" : "~" + string.Join(" + ", Options.Covariates.Select(covariate => Show.RName(covariate.Name)));
        return string.Join('\n',
            Show.ReadPanel + "   # start is 0 when never treated",
            $"d$unit <- as.integer(factor(d[[{RegressionText.Quote(UnitName)}]]))",
            "library(did)   # not in Debian: install.packages(\"did\")",
            $"gt <- att_gt(\"y\", \"time\", \"unit\", \"start\", {covariates}, d, est_method = \"{(Options.Method == StaggeredMethod.DoublyRobust ? "dr" : "reg")}\",",
            $"  control_group = \"{(Options.Controls == ControlGroup.NeverTreated ? "nevertreated" : "notyettreated")}\", bstrap = FALSE, cband = FALSE)",
            "gt; aggte(gt, \"dynamic\"); aggte(gt, \"group\"); aggte(gt, \"calendar\"); aggte(gt, \"simple\")",
            "# Without covariates one cell in base R: group g in period t since base period b, controls ctrl (TRUE or FALSE by unit)",
            "cell <- function(g, t, b, ctrl) { w <- reshape(d[c(\"unit\", \"time\", \"start\", \"y\")], idvar = c(\"unit\", \"start\"), timevar = \"time\", direction = \"wide\")",
            "  change <- w[[paste0(\"y.\", t)]] - w[[paste0(\"y.\", b)]]; mean(change[w$start == g]) - mean(change[ctrl(w$start, t)]) }") + "\n";
    }
}
