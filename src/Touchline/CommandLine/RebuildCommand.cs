using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Touchline.Data.Ledger;

namespace Touchline.CommandLine;

/// <summary>Counts the ledger of roll-ups anew from the records.</summary>
public static class RebuildCommand
{
    public static Command Make(DataOptions options)
    {
        var command = new Command("rebuild", "Counts all figures anew from the records.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            if (!place.HasOrganisation) throw new RefusedException("This installation holds no organisation yet. Import one, or say with --data or --database where it is.");
            var watch = Stopwatch.StartNew();
            await place.Get<Rollups>().RebuildAsync(cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"All figures were counted anew from the records, in {watch.Elapsed.TotalSeconds:0.0} s."));
        });
        return command;
    }
}
