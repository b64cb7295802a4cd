using System.CommandLine;
using System.Globalization;
using Touchline.Features.Imports;
using Touchline.Model.Imports;

namespace Touchline.CommandLine;

/// <summary>Brings in one file; with rejected rows only where told where they go.</summary>
internal static class ImportFileCommand
{
    private const int MostShown = 50;

    public static Command Make(DataOptions options, string name, string description, Func<IReadOnlyList<string>, ImportFormat> formatOf, bool takesLines = false)
    {
        var file = new Argument<string>("file") { Description = "The CSV file" };
        var preview = new Option<bool>("--preview") { Description = "Says what would be done, and writes nothing" };
        var rejected = new Option<string?>("--rejected") { Description = "Imports the good rows; the others go into this file with their reason" };
        var linesFrom = DataOptions.DayOption("--lines-from", "Lines without a date hold from this day on");
        var top = new Option<string?>("--top") { Description = "Whom people without a manager report to" };
        var command = new Command(name, description) { file, preview, rejected };
        if (takesLines)
        {
            command.Options.Add(linesFrom);
            command.Options.Add(top);
        }
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new WrongUseException($"{path}: there is no such file.");
            await using var stream = File.OpenRead(path);
            var source = CsvSource.Open(stream, Path.GetFileName(path));
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            if (!place.HasOrganisation && !takesLines) throw new RefusedException("This installation holds nobody yet. Import people first.");
            var day = takesLines ? parsed.GetValue(linesFrom) : null;
            var answers = new ImportAnswers { LinesFrom = day, ChangesFrom = day, Top = takesLines ? parsed.GetValue(top) : null };
            var take = new Progress(parsed.InvocationConfiguration.Error);
            var plan = await place.Get<ImportFile>().RunAsync(
                source, formatOf(source.Headers), answers, null, Actor.CommandLine, plan => !parsed.GetValue(preview) && MayWrite(plan, parsed.GetValue(rejected)), take.Wrote, cancellation);
            take.End();
            await TellAsync(parsed, options, plan);
            if (plan.Rejected.Count == 0) return 0;
            if (parsed.GetValue(rejected) is { } target)
            {
                await using var written = File.Create(target);
                RejectedRows.Write(source, plan.Rejected, written);
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{Rows(plan.RejectedRows)} left, with reasons, in {target}.");
                return 0;
            }
            await ListAsync(parsed, plan, parsed.GetValue(preview));
            return parsed.GetValue(preview) ? 0 : 1;
        });
        return command;
    }

    private static bool MayWrite(PlannedImport plan, string? rejected) => plan.Rejected.Count == 0 || rejected is not null;

    private static async Task TellAsync(ParseResult parsed, DataOptions options, PlannedImport plan)
    {
        var rows = new List<string[]> { Row("created", plan.Created), Row("updated", plan.Updated), Row("unchanged", plan.Unchanged), Row("rejected", plan.RejectedRows) };
        if (plan.Opportunities?.Controls is { } controls)
            rows.AddRange([Row("won-amount", controls.WonAmount), Row("won", controls.Won), Row("lost", controls.Lost), Row("open", controls.Open)]);
        await parsed.InvocationConfiguration.Output.WriteAsync(TableOut.Text(parsed.GetValue(options.Format)!, ["figure", "value"], new HashSet<string> { "value" }, rows));
        if (plan.People is not { } people) return;
        var errors = parsed.InvocationConfiguration.Error;
        if (people.LinesStarted.Count > 0) await errors.WriteLineAsync($"note: lines without a date hold from {plan.Answers.LinesFrom:yyyy-MM-dd}; --lines-from says another day.");
        if (people.NeedsTop) await errors.WriteLineAsync($"note: {people.WithoutManager.Count} people report to nobody; --top names who stands at the top.");
        if (people.ProposedLeavers.Count > 0) await errors.WriteLineAsync($"note: {people.ProposedLeavers.Count} people are not in the file; nobody was ended.");
    }

    private static async Task ListAsync(ParseResult parsed, PlannedImport plan, bool isPreview)
    {
        var errors = parsed.InvocationConfiguration.Error;
        foreach (var problem in plan.Rejected.Take(MostShown)) await errors.WriteLineAsync($"error: {problem}");
        if (plan.Rejected.Count > MostShown) await errors.WriteLineAsync($"error: and {plan.Rejected.Count - MostShown} more.");
        if (!isPreview) await errors.WriteLineAsync($"error: {Rows(plan.RejectedRows)} rejected, so nothing was written. Correct them, or import the others with --rejected FILE.");
    }

    private static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows");

    private static string[] Row(string figure, decimal value) => [figure, value.ToString("0.############################", CultureInfo.InvariantCulture)];
}
