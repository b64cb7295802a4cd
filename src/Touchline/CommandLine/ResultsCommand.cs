using System.CommandLine;
using System.Globalization;
using Touchline.Data;
using Touchline.Model.Results;

namespace Touchline.CommandLine;

/// <summary>Prints results by rep, team or month.</summary>
public static class ResultsCommand
{
    private static readonly HashSet<string> Numbers = ["value"];

    public static Command Make(DataOptions options)
    {
        var by = new Option<string>("--by") { Description = "rep, team (by the coach of each month's last day) or month", Required = true };
        by.AcceptOnlyFromAmong("rep", "team", "month");
        var metric = new Option<string?>("--metric") { Description = "One metric, such as won-amount; all where left out" };
        var from = MonthOption("--from", "First month, such as 2026-03");
        var to = MonthOption("--to", "Last month, such as 2026-12");
        var command = new Command("results", "Prints results, summed over months.") { by, metric, from, to };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(to) < parsed.GetValue(from)) throw new WrongUseException("--to lies before --from.");
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            place.DemandOrganisation();
            var db = place.Get<TouchlineDb>();
            var months = ResultMonths.Of(db.StreamOpportunities(), await db.StoredResultsAsync(cancellation));
            var table = new ResultsTable(months, await db.UntrackedPeopleAsync(cancellation), await db.UntrackedLinesAsync(cancellation));
            var rows = table.By(Enum.Parse<ResultGrouping>(parsed.GetValue(by)!, ignoreCase: true), parsed.GetValue(metric)?.Trim(), parsed.GetValue(from), parsed.GetValue(to));
            await parsed.InvocationConfiguration.Output.WriteAsync(TableOut.Text(parsed.GetValue(options.Format)!, ["group", "metric", "value"], Numbers, rows.Select(Values)));
        });
        return command;
    }

    // Sums are exact; what is divided is rounded as consistency is.
    private static IReadOnlyList<string> Values(ResultRow row)
    {
        var isExact = !Metrics.Derived.Contains(row.Metric) && row.Metric != Metrics.DaysToClose;
        var value = isExact ? row.Value : Math.Round(row.Value, 6, MidpointRounding.ToEven);
        return [row.Group, row.Metric, value.ToString("0.############################", CultureInfo.InvariantCulture)];
    }

    private static Option<DateOnly?> MonthOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return month;
            result.AddError($"{name}: \"{text}\" is not a month. Write it as 2026-03.");
            return null;
        },
    };
}
