using System.Diagnostics;
using System.Globalization;
using Touchline.Statistics;

namespace Touchline.Bench.Plm;

/// <summary>A million rep-months, two effects, ten regressors, clustered, beside R's plm on as much of it as plm finishes: SECONDS.</summary>
internal static class PlmBench
{
    private static readonly int[] Parts = [30_000, 10_000, 3_000, 1_000];

    private const string Script = """
        suppressMessages(library(plm))
        rows <- as.integer(commandArgs(TRUE)[2])
        m <- matrix(readBin(commandArgs(TRUE)[1], "double", rows * 13), rows)
        d <- data.frame(m); names(d) <- c("rep", "month", "y", paste0("x", 1:10))
        seconds <- system.time({
          fit <- plm(y ~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10, d, index = c("rep", "month"), model = "within", effect = "twoways")
          V <- vcovHC(fit, method = "arellano", type = "sss") })["elapsed"]
        peak <- as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
        cat(sprintf("%.6f %.0f %.12g %.12g", seconds, peak, coef(fit)[1], sqrt(V[1, 1])))
        """;

    public static async Task RunAsync(string[] args)
    {
        var limit = TimeSpan.FromSeconds(int.Parse(args[0], CultureInfo.InvariantCulture));
        var (whole, rows, ours) = Ours(Parts[0]);
        // The most that this process held: the panel as drawn, which a caller has anyway, is in it.
        Console.WriteLine($"Touchline.Statistics, {rows:N0} rows: {whole:0.00} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB with the panel, x1 {ours.Value:R} (se {ours.StandardError:R}), {Environment.ProcessorCount} threads");
        foreach (var reps in Parts)
        {
            var (seconds, part, estimate) = reps == Parts[0] ? (whole, rows, ours) : Ours(reps);
            if (await PlmAsync(reps, part, limit) is not { } said)
            {
                Console.WriteLine($"plm, {part:N0} rows: not finished within {limit.TotalSeconds:N0} s, or out of memory");
                continue;
            }
            Console.WriteLine($"plm, {part:N0} rows: {said[0]:0.00} s, peak {said[1]:N0} MB, x1 {said[2]:R} (se {said[3]:R})");
            Console.WriteLine($"Touchline.Statistics on the same: {seconds:0.000} s; plm takes {said[0] / seconds:N0} times as long; coefficients differ by {Math.Abs((said[2] / estimate.Value) - 1):0.0e0}, standard errors by {Math.Abs((said[3] / estimate.StandardError!.Value) - 1):0.0e0}");
            return;
        }
    }

    private static (double Seconds, int Rows, Coefficient Estimate) Ours(int reps)
    {
        var panel = new PlmPanel(reps).ToPanel();
        GC.Collect();
        var watch = Stopwatch.GetTimestamp();
        var estimate = RegressionEstimate.Of(panel, CovarianceKind.ArellanoSss);
        return (Stopwatch.GetElapsedTime(watch).TotalSeconds, panel.Rows, estimate["x1"]!);
    }

    private static async Task<double[]?> PlmAsync(int reps, int rows, TimeSpan limit)
    {
        var folder = Directory.CreateTempSubdirectory("touchline-plm-").FullName;
        try
        {
            new PlmPanel(reps).Write(Path.Combine(folder, "panel.bin"));
            await File.WriteAllTextAsync(Path.Combine(folder, "plm.R"), Script);
            using var r = Process.Start(new ProcessStartInfo("Rscript", ["plm.R", "panel.bin", rows.ToString(CultureInfo.InvariantCulture)]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            using var stop = new CancellationTokenSource(limit);
            try
            {
                var said = await r.StandardOutput.ReadToEndAsync(stop.Token);
                await r.WaitForExitAsync(stop.Token);
                return r.ExitCode == 0 ? [.. said.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))] : null;
            }
            catch (OperationCanceledException)
            {
                r.Kill(entireProcessTree: true);
                return null;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
