using System.CommandLine;
using Touchline.Data;
using Touchline.Features.Demo;

namespace Touchline.CommandLine;

/// <summary>
/// Makes a demo organisation of any size: in its own file, which <c>serve --demo</c> opens, or in the empty PostgreSQL
/// database that is given.
/// </summary>
public static class DemoCommand
{
    private const int Usual = DemoTruth.Reps;

    public static Command Make(DataOptions options)
    {
        var reps = new Option<int>("--reps") { Description = $"How many reps, {LargeDemo.Fewest} to {LargeDemo.Most:N0}; {Usual} is the demo that everybody sees", DefaultValueFactory = _ => Usual };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same organisation", DefaultValueFactory = _ => new DemoTruth().Seed };
        var effect = new Option<double>("--effect") { Description = "The true effect in the demo that everybody sees: points of quota attainment for ten points more of consistency", DefaultValueFactory = _ => new DemoTruth().Effect };
        var reverse = new Option<double>("--reverse-causality") { Description = "How strongly a weak month draws coaching in the next there, 0 to 1" };
        var command = new Command("demo", "Makes the demo organisation; ./run --demo opens it.") { reps, seed, effect, reverse };
        command.SetAction(async (parsed, cancellation) =>
        {
            var size = parsed.GetValue(reps);
            if (size is < LargeDemo.Fewest or > LargeDemo.Most) throw new RefusedException($"--reps: the demo has {LargeDemo.Fewest} to {LargeDemo.Most:N0} reps.");
            await using var place = await Workplace.OpenAsync(parsed, options, cancellation);
            var installation = place.Get<Installation>();
            if (File.Exists(Path.Combine(installation.DataFolder, "demo.db"))) throw new RefusedException($"{installation.DataFolder}: the demo is there already. Remove demo.db to make it anew.");
            var errors = parsed.InvocationConfiguration.Error;
            if (size == Usual && installation.UsesSqlite) await place.Get<OpenDemo>().RunAsync(new DemoTruth(parsed.GetValue(seed), parsed.GetValue(effect), parsed.GetValue(reverse)), cancellation);
            else await place.Get<MakeLargeDemo>().RunAsync(new LargeDemo(size, parsed.GetValue(seed)), errors.WriteLine, cancellation);
            await errors.WriteLineAsync(installation.UsesSqlite ? $"The demo is made, in {installation.SqliteFile}. Open it with ./run --demo." : $"The demo is made, in {installation.Place}.");
        });
        return command;
    }
}
