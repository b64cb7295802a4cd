using System.Globalization;

namespace Touchline.Bench;

/// <summary>How the ledger reads and saves at scale: FOLDER [--only sqlite|postgres] [--no-raw] [--pages] SIZE...; with --pages nothing but page times</summary>
internal static class LedgerBench
{
    public static async Task RunAsync(string[] args)
    {
        var only = Array.IndexOf(args, "--only") is >= 0 and var at ? args[at + 1] : null;
        foreach (var size in args.Skip(1).Where(arg => int.TryParse(arg, out _)).Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)))
            foreach (var database in (string[])["sqlite", "postgres"])
            {
                if (only is not null && only != database) continue;
                await using var place = await BenchPlace.OpenAsync(args[0], database, size);
                Console.WriteLine($"\n{size:N0} reps on {database}, {Environment.ProcessorCount} cores");
                await Sizes.PrintAsync(place);
                await PageTimes.MeasureAsync(place);
                if (args.Contains("--pages")) continue;
                await Reads.MeasureAsync(place);
                if (database == "postgres" && !args.Contains("--no-raw")) await RawStatement.MeasureAsync(place);
                await Saves.MeasureAsync(place);
                await DayTurn.MeasureAsync(place);
            }
    }
}
