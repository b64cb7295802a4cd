using System.CommandLine;
using System.Globalization;
using Touchline.Features.Imports;

namespace Touchline.CommandLine;

/// <summary>Brings in Touchline's own files.</summary>
internal static class ImportFolderCommand
{
    public static Command Make(DataOptions options)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of Touchline's own files" };
        var linesFrom = DataOptions.DayOption("--lines-from", "Without lines.csv: lines of people without a first day hold from this day on");
        var command = new Command("folder", "Touchline's own files, into an empty installation.") { folder, linesFrom };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path)) throw new WrongUseException($"{path}: there is no such folder.");
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            var records = await place.Get<ImportFolder>().RunAsync(
                file => Path.Combine(path, file) is var at && File.Exists(at) ? File.OpenRead(at) : null, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
                parsed.GetValue(linesFrom), Actor.CommandLine, cancellation);
            var rows = new (string Figure, int Count)[]
            {
                ("people", records.People.Count), ("lines", records.Lines.Count), ("standards", records.Standards.Count), ("sessions", records.Sessions.Count),
                ("commitments", records.Commitments.Count), ("opportunities", records.Opportunities.Count), ("results", records.Results.Count),
            };
            await parsed.InvocationConfiguration.Output.WriteAsync(TableOut.Text(
                parsed.GetValue(options.Format)!, ["figure", "value"], new HashSet<string> { "value" }, rows.Select(row => (string[])[row.Figure, row.Count.ToString(CultureInfo.InvariantCulture)])));
        });
        return command;
    }
}
