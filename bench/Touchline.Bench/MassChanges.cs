using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Bench;

/// <summary>A standard changed for everybody from 90 days ago, and a sub-tree of about 5,000 reps moved from 60 days ago.</summary>
internal static class MassChanges
{
    public static async Task MeasureAsync(BenchPlace place)
    {
        await Timing.OnceAsync("a standard for everybody, from 90 days ago: the save", () => SaveAsync(place, db => Task.FromResult(db.Add(new Standard
        {
            OrganisationId = place.Organisation,
            Kind = Kind.OneOnOne,
            Times = 1,
            Days = 10 + Random.Shared.Next(10),
            From = place.Today.AddDays(-90 - Random.Shared.Next(5)),
        }))));
        await Timing.OnceAsync("  its figures, in pieces", () => Saves.RecountAllAsync(place));
        var (moved, size) = await BranchAsync(place);
        await Timing.OnceAsync($"a sub-tree of {size:N0} moved, from 60 days ago: the save", () => SaveAsync(place, db => MoveAsync(db, moved, place.Today.AddDays(-60))));
        await Timing.OnceAsync("  its figures, in pieces", () => Saves.RecountAllAsync(place));
        await Saves.CheckAsync(place);
    }

    private static Task<int> SaveAsync(BenchPlace place, Func<TouchlineDb, Task> change) => place.RunAsync(async services =>
    {
        var db = services.GetRequiredService<TouchlineDb>();
        await change(db);
        return await db.SaveChangesAsync();
    });

    // Leaders whose sub-trees hold together about 5,000 (of small organisations a quarter), who all report to one.
    private static async Task<(List<PersonId> Moved, long Size)> BranchAsync(BenchPlace place)
    {
        var on = place.Installation.UsesSqlite ? $"'{place.Today:yyyy-MM-dd}'" : $"DATE '{place.Today:yyyy-MM-dd}'";
        var ids = await place.QueryAsync<Guid>($"SELECT ancestor_id AS \"Value\" FROM chain WHERE \"from\" <= {on} AND until >= {on} GROUP BY ancestor_id HAVING max(up) = 2 ORDER BY ancestor_id");
        var sizes = await place.QueryAsync<long>($"SELECT count(*) AS \"Value\" FROM chain WHERE \"from\" <= {on} AND until >= {on} GROUP BY ancestor_id HAVING max(up) = 2 ORDER BY ancestor_id");
        var all = (await place.QueryAsync<long>("SELECT count(DISTINCT person_id) AS \"Value\" FROM chain"))[0];
        var (moved, size) = (new List<PersonId>(), 0L);
        for (var at = 0; at < ids.Count && size < Math.Min(5_000, all / 4); at++)
        {
            moved.Add(new PersonId(ids[at]));
            size += sizes[at];
        }
        return (moved, size);
    }

    private static async Task MoveAsync(TouchlineDb db, List<PersonId> moved, DateOnly from)
    {
        var top = await db.Set<Person>().SingleAsync(person => person.Title == "VP of Sales");
        var others = await db.Set<ReportingLine>().Where(line => line.CoachId == top.Id && line.From <= from && (line.Until == null || line.Until >= from)).Select(line => line.PersonId).ToListAsync();
        var (people, lines) = await db.WithAllAboveAsync(moved.Concat(others), CancellationToken.None);
        foreach (var person in people.Where(person => moved.Contains(person.Id)).ToList())
        {
            var coach = lines.First(line => line.PersonId == person.Id && line.Days.Contains(from)).CoachId;
            var to = people.Single(row => row.Id == others.First(id => id != coach && id != person.Id));
            var change = ReportingLines.Move(person, to, from, people, lines);
            db.RemoveRange(change.Removes);
            if (change.Begins is not null) db.Add(change.Begins);
        }
    }
}
