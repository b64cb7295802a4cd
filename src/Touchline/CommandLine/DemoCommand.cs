using System.CommandLine;
using Touchline.Data;
using Touchline.Features.Demo;

namespace Touchline.CommandLine;

/// <summary>Makes the demo organisation in its own file, which <c>serve --demo</c> opens.</summary>
public static class DemoCommand
{
    private const int Size = DemoTruth.Reps;

    public static Command Make(DataOptions options)
    {
        var reps = new Option<int>("--reps") { Description = $"How many reps; {Size} is the one size there is", DefaultValueFactory = _ => Size };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same organisation", DefaultValueFactory = _ => new DemoTruth().Seed };
        var effect = new Option<double>("--effect") { Description = "The true effect: points of quota attainment for ten points more of consistency", DefaultValueFactory = _ => new DemoTruth().Effect };
        var reverse = new Option<double>("--reverse-causality") { Description = "How strongly a weak month draws coaching in the next, 0 to 1" };
        var command = new Command("demo", "Makes the demo organisation; ./run --demo opens it.") { reps, seed, effect, reverse };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(reps) != Size) throw new RefusedException($"--reps: the demo organisation has {Size} reps. Leave the option out.");
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            var installation = place.Get<Installation>();
            if (File.Exists(Path.Combine(installation.DataFolder, "demo.db"))) throw new RefusedException($"{installation.DataFolder}: the demo is there already. Remove demo.db to make it anew.");
            await place.Get<OpenDemo>().RunAsync(new DemoTruth(parsed.GetValue(seed), parsed.GetValue(effect), parsed.GetValue(reverse)), cancellation);
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"The demo is made, in {installation.SqliteFile}. Open it with ./run --demo.");
        });
        return command;
    }
}
