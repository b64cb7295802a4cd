using System.CommandLine;
using System.Globalization;

namespace Touchline.CommandLine;

/// <summary>Counts everything anew from the records. Nothing but records is kept, so there is nothing that could differ.</summary>
public static class RebuildCommand
{
    public static Command Make(DataOptions options)
    {
        var command = new Command("rebuild", "Counts all figures anew from the records.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            var records = (await place.SnapshotAsync(cancellation)).Records;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"Counted from {records.Lines.Count:N0} lines, {records.Sessions.Count:N0} sessions and {records.Commitments.Count:N0} commitments. Figures are computed from the records each time, so there was nothing to replace."));
        });
        return command;
    }
}
