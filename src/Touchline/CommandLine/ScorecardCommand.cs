using System.CommandLine;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.CommandLine;

/// <summary>Prints the scorecard of every coach, or of those below one person.</summary>
public static class ScorecardCommand
{
    private static readonly HashSet<string> Numbers = [.. ScorecardCsv.Header.Skip(3)];

    public static Command Make(DataOptions options)
    {
        var of = new Option<string?>("--of") { Description = "One person by id, with everyone below" };
        var from = DataOptions.DayOption("--from", "First day of a week or month");
        var to = DataOptions.DayOption("--to", "Last day of a week or month");
        (from.Required, to.Required) = (true, true);
        var command = new Command("scorecard", "Prints the measures of coaches over whole weeks or months.") { of, from, to };
        command.SetAction(async (parsed, cancellation) =>
        {
            var period = PeriodOf(parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value);
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            place.DemandOrganisation();
            PersonId? leader = null;
            if (parsed.GetValue(of)?.Trim() is { } id)
                leader = await place.Get<TouchlineDb>().PersonOfAsync(id, cancellation) ?? throw new RefusedException($"--of: nobody has the id \"{id}\".");
            var rows = await RowsAsync(place, period, leader, cancellation);
            await parsed.InvocationConfiguration.Output.WriteAsync(TableOut.Text(parsed.GetValue(options.Format)!, ScorecardCsv.Header, Numbers, rows.Select(ScorecardCsv.Values)));
        });
        return command;
    }

    // From the ledger where it holds and has come to the day that is asked for: a command that only reads neither builds it nor sets it
    // back. Else from the records; the rows are the same.
    private static async Task<IReadOnlyList<ScorecardRow>> RowsAsync(Workplace place, DayRange period, PersonId? leader, CancellationToken cancellation)
    {
        var rollups = place.Get<Rollups>();
        if (await rollups.IsReadyAsync(cancellation) && await place.Get<Recounts>().BehindAsync(cancellation) is null)
            return await rollups.ScorecardRowsAsync(period, leader, cancellation);
        var snapshot = await place.Get<Records>().ReadAsync(cancellation);
        return ScorecardRows.Of(snapshot.Measures, snapshot.Records, period, leader);
    }

    private static DayRange PeriodOf(DateOnly from, DateOnly to)
    {
        if (to < from) throw new WrongUseException("--to lies before --from.");
        var weeks = from.DayOfWeek == DayOfWeek.Monday && to.DayOfWeek == DayOfWeek.Sunday;
        var months = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        return weeks || months ? new DayRange(from, to)
            : throw new WrongUseException("--from and --to: a period is whole weeks, from a Monday to a Sunday, or whole months, from a first day to a last.");
    }
}
