using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Bench;

/// <summary>Many coaches log a 1:1 at once, below the same leaders, beside the bare insert of the same rows; then at a steady rate, and beside an import.</summary>
internal static class Saves
{
    private static readonly TimeSpan For = TimeSpan.FromSeconds(8);

    public static async Task MeasureAsync(BenchPlace place)
    {
        var writers = place.Installation.UsesSqlite ? 16 : 64;
        var save = await SaveOnce.ForAsync(place);
        var before = await SessionsAsync(place);
        await FullAsync("one save after another", 1, save, bare: false);
        var saves = await FullAsync($"{writers} at once, saves with the ledger", writers, save, bare: false);
        await Timing.OnceAsync("folding all that waits", () => FoldAllAsync(place));
        if (!place.Installation.UsesSqlite)
        {
            await SteadyAsync("500 saves a second, folded each second", save, place, 500);
            await BesideAnImportAsync(save, place);
        }
        await CheckAsync(place, before + save.Saved);
        // Rows that no ledger knows of come last, and are taken away again.
        var bare = await FullAsync($"{writers} at once, bare inserts", writers, await SaveOnce.ForAsync(place), bare: true);
        Console.WriteLine($"  saves a second as a share of bare inserts {saves / bare:0.00}");
        const string bareOnes = "(SELECT id FROM session WHERE external_id LIKE 'bare-%')";
        await place.ExecuteAsync($"DELETE FROM session_rep WHERE session_id IN {bareOnes}");
        await place.ExecuteAsync($"DELETE FROM session_coach WHERE session_id IN {bareOnes}");
        await place.ExecuteAsync("DELETE FROM session WHERE external_id LIKE 'bare-%'");
    }

    private static async Task<double> FullAsync(string name, int writers, SaveOnce save, bool bare)
    {
        var took = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            while (watch.Elapsed < For) await TimeAsync(took, () => save.RunAsync(random, bare));
        })));
        Timing.Print(name, [.. took]);
        Console.WriteLine($"  {took.Count / watch.Elapsed.TotalSeconds,10:0} a second");
        return took.Count / watch.Elapsed.TotalSeconds;
    }

    // Each tick begins what is due by then, whether the ones before have ended or not.
    private static async Task SteadyAsync(string name, SaveOnce save, BenchPlace place, int aSecond)
    {
        var (took, open, lag) = (new ConcurrentBag<double>(), new List<Task>(), new List<double>());
        using var stop = new CancellationTokenSource();
        var fold = Task.Run(() => FoldEachSecondAsync(place, lag, stop.Token));
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var begun = 0; watch.Elapsed < For;)
        {
            await timer.WaitForNextTickAsync();
            for (; begun < watch.Elapsed.TotalSeconds * aSecond; begun++)
            {
                var own = new Random(random.Next());
                open.Add(Task.Run(() => TimeAsync(took, () => save.RunAsync(own, bare: false))));
            }
        }
        await Task.WhenAll(open);
        await stop.CancelAsync();
        await fold;
        Timing.Print(name, [.. took]);
        Console.WriteLine($"  {took.Count / watch.Elapsed.TotalSeconds,10:0} a second   lag of the fold at most {lag.DefaultIfEmpty().Max():0.0} s");
    }

    private static async Task FoldEachSecondAsync(BenchPlace place, List<double> lag, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                // What was saved just after the last fold began has waited since then, until this one ends.
                var began = Stopwatch.GetTimestamp();
                await FoldAllAsync(place, CancellationToken.None);
                lag.Add(1 + Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    // An import of sessions that stays open for ten seconds: written, and not committed yet.
    private static async Task BesideAnImportAsync(SaveOnce save, BenchPlace place)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var isOpen = new TaskCompletionSource();
        var import = place.RunAsync(async services =>
        {
            var db = services.GetRequiredService<TouchlineDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (!await db.TryRaiseRevisionAsync(await db.RevisionAsync(CancellationToken.None), alone: false, CancellationToken.None)) throw new InvalidOperationException("Somebody saved.");
            var run = new ImportRun { OrganisationId = place.Organisation, At = DateTimeOffset.UtcNow };
            db.Add(run);
            await db.SaveChangesAsync();
            await new ChangeWriter(db).WriteAsync(Changes(place, save), run.Id, () => { }, CancellationToken.None);
            isOpen.SetResult();
            await Task.WhenAny(Task.Delay(Timeout.Infinite, stop.Token));
            await transaction.CommitAsync();
            return true;
        });
        await Task.WhenAny(isOpen.Task, import);
        await SteadyAsync("250 saves a second, beside an import held open", save, place, 250);
        await import;
        await Timing.OnceAsync("counting the 5,000 sessions of that import", () => RecountAllAsync(place));
    }

    private static IReadOnlyList<TableChanges> Changes(BenchPlace place, SaveOnce save)
    {
        var sessions = Enumerable.Range(0, 5_000).Select(at => SaveOnce.Session(place.Organisation, SessionId.New(), save.Line(at).Coach, save.Line(at).Rep, place.Today.AddDays(-at % 300))).ToList();
        return
        [
            new TableChanges(typeof(Session)) { Added = sessions },
            new TableChanges(typeof(SessionCoach)) { Added = sessions.SelectMany(session => session.Coaches) },
            new TableChanges(typeof(SessionRep)) { Added = sessions.SelectMany(session => session.Reps) },
        ];
    }

    public static async Task CheckAsync(BenchPlace place, long? sessions = null)
    {
        if (sessions is { } expected)
        {
            var found = await SessionsAsync(place);
            Console.WriteLine($"  sessions saved and lost {expected + (place.Installation.UsesSqlite ? 0 : 5_000) - found}");
        }
        await Timing.OnceAsync("every figure counted again from the records", async () =>
        {
            var differences = await place.RunAsync(services => services.GetRequiredService<LedgerCheck>().RunAsync(CancellationToken.None));
            Console.WriteLine(differences is { IsNone: true } ? "  figures are what the records give" : $"  FIGURES DIFFER: {differences?.Counts} counts, {string.Join(", ", differences?.Tables ?? [])}");
        });
    }

    public static Task RecountAllAsync(BenchPlace place) => place.RunAsync(async services =>
    {
        var recounts = services.GetRequiredService<Recounts>();
        while (await recounts.PieceAsync(CancellationToken.None)) { }
        return true;
    });

    private static async Task FoldAllAsync(BenchPlace place, CancellationToken cancellation = default)
    {
        while (await place.RunAsync(services => services.GetRequiredService<Rollups>().FoldAsync(cancellation))) { }
    }

    private static async Task<long> SessionsAsync(BenchPlace place) => (await place.QueryAsync<long>("SELECT count(*) AS \"Value\" FROM session"))[0];

    private static async Task TimeAsync(ConcurrentBag<double> took, Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        await run();
        took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
