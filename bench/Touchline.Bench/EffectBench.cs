using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model.Effect;
using Touchline.Model.Results;

namespace Touchline.Bench;

/// <summary>What the screen of Effect costs at a size: FOLDER REPS.</summary>
internal static class EffectBench
{
    public static async Task RunAsync(string[] args)
    {
        await using var place = await BenchPlace.OpenAsync(args[0], "sqlite", int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
        await place.RunAsync(async services =>
        {
            var watch = Stopwatch.StartNew();
            var before = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
            var whole = Stopwatch.StartNew();
            var records = await services.GetRequiredService<EffectSource>().ReadAsync(CancellationToken.None);
            Tell("lines, results and intervals read");
            var panel = EffectPanel.Of(records, new EffectQuestion(Metrics.QuotaAttainment));
            Tell($"panel of {panel.Rows.Count:N0} rows");
            _ = panel.Fingerprint();
            Tell("fingerprint");
            var study = EffectStudy.Of(panel, panel.Kinds, what => Tell("before: " + what));
            Tell("study");
            var adoption = Adoption.Of(panel);
            Tell($"before and after: {adoption.Began} began");
            var coin = FairCoin.Of([], Array.Empty<(Model.PersonId Person, DateOnly Day)>().ToLookup(row => row.Person, row => row.Day), records, panel.Question);
            var found = EffectSummary.Of(study, coin, adoption, null);
            Tell($"findings: {found.Verdict}, {found.Within?.Value:0.00} {found.Within?.Interval}");
            Console.WriteLine($"{whole.Elapsed.TotalSeconds,7:0.00} s  in all, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - before:0.00} s of processors; the machine's load {File.ReadAllText("/proc/loadavg")[..4]}");
            return true;

            void Tell(string what)
            {
                Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:0.00} s  {what}");
                watch.Restart();
            }
        });
    }
}
