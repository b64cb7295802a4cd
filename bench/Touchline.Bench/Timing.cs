using System.Diagnostics;

namespace Touchline.Bench;

/// <summary>Runs something many times and says how long it took.</summary>
internal static class Timing
{
    /// <summary>Median in milliseconds; the first tenth of the runs warms up and is left out.</summary>
    public static async Task<double> OfAsync(string name, int times, Func<int, Task> run)
    {
        for (var i = 0; i < Math.Max(1, times / 10); i++) await run(i);
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.GetTimestamp();
            await run(i);
            took.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        return Print(name, took);
    }

    public static async Task OnceAsync(string name, Func<Task> run)
    {
        var watch = Stopwatch.GetTimestamp();
        await run();
        Console.WriteLine($"  {name,-58} {Stopwatch.GetElapsedTime(watch).TotalSeconds,9:0.0} s");
    }

    public static double Print(string name, List<double> took)
    {
        took.Sort();
        var median = took[took.Count / 2];
        Console.WriteLine($"  {name,-58} median {median,9:0.00} ms   p95 {took[(int)(took.Count * 0.95)],9:0.00} ms   of {took.Count}");
        return median;
    }
}
