using System.Globalization;

namespace Touchline.Bench;

/// <summary>How the ledger reads and saves at scale: FOLDER [--only sqlite|postgres] [--no-raw] [--pages] [--raw] [--saves] [--mass] SIZE...; with one of the last four nothing but that</summary>
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
                var all = !args.Contains("--pages") && !args.Contains("--saves") && !args.Contains("--mass") && !args.Contains("--raw");
                if (all) await Sizes.PrintAsync(place);
                if (all || args.Contains("--pages")) await PageTimes.MeasureAsync(place);
                if (all) await Reads.MeasureAsync(place);
                if (database == "postgres" && !args.Contains("--no-raw") && (all || args.Contains("--raw")))
                {
                    await RawStatement.MeasureAsync(place);
                    await RawInDuckDb.MeasureAsync(place);
                }
                if (all || args.Contains("--saves")) await Saves.MeasureAsync(place);
                if (!all && !args.Contains("--mass")) continue;
                await MassChanges.MeasureAsync(place);
                await DayTurn.MeasureAsync(place);
            }
    }
}
