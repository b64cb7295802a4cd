using System.Diagnostics;
using System.Globalization;

namespace Touchline.Bench;

/// <summary>How long a command took from start to end, and the most memory its process held.</summary>
internal sealed record Measured(double Seconds, double PeakMegabytes)
{
    public static async Task<Measured> RunAsync(string program, string[] words)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        var peak = PeakOf(process.Id);
        for (var next = look.WaitForNextTickAsync().AsTask(); await Task.WhenAny(ended, next) == next; next = look.WaitForNextTickAsync().AsTask()) peak = Math.Max(peak, PeakOf(process.Id));
        await ended;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', words)}: {await errors}");
        await output;
        return new Measured(watch.Elapsed.TotalSeconds, peak);
    }

    // The kernel keeps the peak, so that looking now and then misses nothing but the last moment.
    private static double PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("\t", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
