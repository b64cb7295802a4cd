using System.CommandLine;
using Touchline.Features.Imports;

namespace Touchline.CommandLine;

/// <summary>Writes Touchline's own files into a folder.</summary>
public static class ExportCommand
{
    public static Command Make(DataOptions options)
    {
        var folder = new Argument<string>("folder") { Description = "Where to; made where it is missing" };
        var command = new Command("export", "Writes the organisation as plain CSV files, without shared texts, private notes and pulse answers.") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            place.DemandOrganisation();
            await place.Get<ExportFolder>().ToAsync(parsed.GetValue(folder)!, Actor.CommandLine, cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Written to {parsed.GetValue(folder)}.");
        });
        return command;
    }
}
