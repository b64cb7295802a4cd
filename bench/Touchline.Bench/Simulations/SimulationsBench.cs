using System.Diagnostics;
using System.Globalization;

namespace Touchline.Bench.Simulations;

/// <summary>What the ladder says of organisations whose truth is known: RUNS [--further].</summary>
internal static class SimulationsBench
{
    private const double TrueEffect = 2;

    public static void Run(string[] args)
    {
        var runs = int.Parse(args[0], CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        if (args.Contains("--further"))
        {
            Further.Print(runs);
            return;
        }
        var cells = Scenario.All.SelectMany(scenario => new[] { new Cell(scenario, 0), new Cell(scenario, TrueEffect) }.Select(cell => Ran(cell.Run(runs), watch))).ToList();
        Console.WriteLine($"{runs:N0} runs of each row; 40 coaches, 6 reps each, 14 months.\n");
        Rungs(cells);
        Claims(cells);
        Console.WriteLine($"\n{Math.Max(1, runs / 4):N0} runs of each row.\n");
        Further.Print(Math.Max(1, runs / 4));
    }

    private static Cell Ran(Cell cell, Stopwatch watch)
    {
        Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds,6:0} s  {cell.Scenario.Name}, effect {cell.Effect}");
        return cell;
    }

    private static void Rungs(List<Cell> cells)
    {
        Console.WriteLine("| switched on | assumptions | true effect | naive bias | naive coverage | rung 2 bias | rung 2 coverage | rung 3 same month: bias | coverage | rung 3 together: bias | coverage |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var cell in cells)
            Console.WriteLine($"| {cell.Scenario.Name} | {(cell.Scenario.Holds ? "hold" : "broken")} | {cell.Effect:0} | {Of(cell.Naive)} | {Of(cell.Within)} | {Of(cell.SameMonth)} | {Of(cell.Together)} |");
        Console.WriteLine();
    }

    private static void Claims(List<Cell> cells)
    {
        Console.WriteLine("| switched on | true effect | correlation claims a relation | rung 2 alone claims one | placebo lead flagged | verdict \"goes with results\" or more |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var cell in cells)
            Console.WriteLine($"| {cell.Scenario.Name} | {cell.Effect:0} | {cell.Correlation:0.0}% | {cell.Within.Above:0.0}% | {cell.Lead:0.0}% | {cell.Claims:0.0}% |");
    }

    private static string Of(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Bias:+0.00;-0.00;0.00} | {tally.Coverage:0.0}%");
}
