using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Sessions;

namespace Touchline.Bench;

/// <summary>Many coaches log a 1:1 at once, below the same leaders; beside it the bare insert of the same rows.</summary>
internal static class Saves
{
    private static readonly TimeSpan For = TimeSpan.FromSeconds(8);

    public static async Task MeasureAsync(BenchPlace place)
    {
        var writers = place.Installation.UsesSqlite ? 16 : 64;
        var lines = await LinesAsync(place);
        await RunAsync("one save after another", 1, place, lines, bare: false);
        var bare = await RunAsync($"{writers} at once, bare inserts", writers, place, lines, bare: true);
        var saves = await RunAsync($"{writers} at once, saves with the ledger", writers, place, lines, bare: false);
        Console.WriteLine($"  saves a second as a share of bare inserts {saves / bare:0.00}");
        await Timing.OnceAsync("folding all that waits", async () => { while (await place.RunAsync(services => services.GetRequiredService<Rollups>().FoldAsync(CancellationToken.None))) { } });
    }

    private static async Task<double> RunAsync(string name, int writers, BenchPlace place, List<(PersonId Coach, PersonId Rep)> lines, bool bare)
    {
        var took = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var random = new Random(writer);
            while (watch.Elapsed < For)
            {
                var started = Stopwatch.GetTimestamp();
                var (coach, rep) = lines[random.Next(lines.Count)];
                await SaveAsync(place, coach, rep, bare);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        Timing.Print(name, [.. took]);
        Console.WriteLine($"  {took.Count / watch.Elapsed.TotalSeconds,10:0} a second");
        return took.Count / watch.Elapsed.TotalSeconds;
    }

    // Lines that hold today, so that every save counts, for the coach and everybody above.
    private static async Task<List<(PersonId Coach, PersonId Rep)>> LinesAsync(BenchPlace place)
    {
        var today = place.Installation.UsesSqlite ? $"'{place.Today:yyyy-MM-dd}'" : $"DATE '{place.Today:yyyy-MM-dd}'";
        var from = $"FROM chain WHERE up = 1 AND \"from\" <= {today} AND until >= {today} ORDER BY ancestor_id, person_id LIMIT 2000";
        var coaches = await place.QueryAsync<Guid>($"SELECT ancestor_id AS \"Value\" {from}");
        var reps = await place.QueryAsync<Guid>($"SELECT person_id AS \"Value\" {from}");
        return [.. coaches.Zip(reps, (coach, rep) => (new PersonId(coach), new PersonId(rep)))];
    }

    private static Task<bool> SaveAsync(BenchPlace place, PersonId coach, PersonId rep, bool bare) => place.RunAsync(async services =>
    {
        var db = services.GetRequiredService<TouchlineDb>();
        var (id, organisation) = (SessionId.New(), place.Organisation);
        if (bare)
        {
            // Without an organisation in scope a save keeps neither ledger nor revision: three inserts and a commit.
            await using var alone = place.Installation.Open(new OrganisationScope());
            alone.Add(Session(organisation, id, coach, rep, place.Today));
            await alone.SaveChangesAsync();
            return true;
        }
        db.Add(Session(organisation, id, coach, rep, place.Today));
        await db.SaveChangesAsync();
        return true;
    });

    private static Session Session(OrganisationId organisation, SessionId id, PersonId coach, PersonId rep, DateOnly day) => new()
    {
        OrganisationId = organisation,
        Id = id,
        ExternalId = id.Value.ToString("N"),
        Kind = Kind.OneOnOne,
        Day = day,
        State = SessionState.Held,
        Minutes = 30,
        Coaches = [new SessionCoach { OrganisationId = organisation, SessionId = id, PersonId = coach }],
        Reps = [new SessionRep { OrganisationId = organisation, SessionId = id, PersonId = rep }],
    };
}
