using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Model.People;
using Touchline.Model.Results;
using Xunit;

namespace Touchline.Tests.Ledger;

public class PagesOnSqlite() : PagesTests(Database.Sqlite, organisations: 12);

[Trait("needs", "postgres")]
public class PagesOnPostgres() : PagesTests(Database.Postgres, organisations: 5);

/// <summary>What pages read, from the ledger and the few records they show, beside the same from all records, after edits of every sort.</summary>
public abstract class PagesTests(Database database, int organisations) : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private LedgerHouse _house = default!;

    public async ValueTask InitializeAsync() => _house = await LedgerHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task After_random_edits_every_page_shows_what_all_records_give()
    {
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seeds from {seed}");
        for (var at = 0; at < organisations; at++) await EditAsync(seed + at);
    }

    /// <summary>Seeds that once found a fault.</summary>
    [Theory]
    [InlineData(678490)]
    public Task After_these_edits_too(int seed) => EditAsync(seed);

    private async Task EditAsync(int seed)
    {
        var edits = new RandomEdits(seed, First);
        _house.Today = new DateOnly(2026, 3, 10);
        _house.Enter(edits.Organisation);
        await using (var db = _house.Open())
        {
            await edits.FoundAsync(db, _house.Today);
            await _house.RollupsOf(db).PrepareAsync(CancellationToken.None);
        }
        for (var save = 0; save < 36; save++)
        {
            await using (var db = _house.Open())
            {
                await edits.EditAsync(db, _house.Today);
                await db.SaveChangesAsync();
                if (save == 8) await SellAsync(db, new Random(seed));
            }
            if (edits.Chance(0.2)) _house.Today = _house.Today.AddDays(1 + edits.Days(9));
            if (save % 12 == 11) await ComparePagesAsync($"seed {seed}, save {save}, today {_house.Today:yyyy-MM-dd}");
        }
    }

    // Some people have quotas and stored results, some have deals, some both or neither.
    private static async Task SellAsync(TouchlineDb db, Random random)
    {
        foreach (var person in await db.Set<Person>().ToListAsync())
        {
            for (var month = First; random.Next(3) > 0 && month < First.AddMonths(5); month = month.AddMonths(1))
            {
                if (random.Next(3) > 0) db.Add(new Result { OrganisationId = db.OrganisationId, PersonId = person.Id, Month = month, Metric = Metrics.Quota, Value = random.Next(1, 9) * 100.10m });
                if (random.Next(2) > 0) db.Add(new Result { OrganisationId = db.OrganisationId, PersonId = person.Id, Month = month, Metric = Metrics.WonAmount, Value = random.Next(1, 9) * 100.10m });
                if (random.Next(4) == 0) db.Add(new Result { OrganisationId = db.OrganisationId, PersonId = person.Id, Month = month, Metric = Metrics.WonCount, Value = random.Next(9) });
            }
            for (var deal = random.Next(2) * random.Next(9); deal > 0; deal--)
                db.Add(new Opportunity
                {
                    OrganisationId = db.OrganisationId,
                    ExternalId = $"{person.ExternalId}-{deal}",
                    PersonId = person.Id,
                    Stage = "any",
                    Won = random.Next(4) == 0 ? null : random.Next(2) == 0,
                    Closed = random.Next(8) == 0 ? null : First.AddDays(random.Next(-40, 100)),
                    Amount = random.Next(5) == 0 ? null : random.Next(1, 9) * 100.10m,
                });
        }
        await db.SaveChangesAsync();
    }

    private async Task ComparePagesAsync(string when)
    {
        await using var db = _house.Open();
        var whole = await _house.WholeAsync(db);
        await _house.ReadersOf(db).Present.ReadAsync();
        var pages = new PagesBeside(_house, db, whole);
        foreach (var person in whole.Records.People.Take(9))
        {
            await pages.CompareRelationsAsync(when, person.Id);
            await pages.CompareStructureAsync(when, person.Id);
            await pages.CompareTeamAsync(when, person.Id);
            await pages.CompareRepAsync(when, person.Id);
            await pages.CompareTodayAsync(when, person.Id);
            await pages.CompareReceiptsAsync(when, person.Id);
        }
        var people = new PeopleBeside(_house, db, whole);
        await people.CompareDirectoryAsync(when);
        await people.CompareStandardsAsync(when);
        var random = new Random(whole.Records.People.Count);
        foreach (var person in whole.Records.People)
        {
            await people.ComparePersonAsync(when, person.Id);
            foreach (var coach in whole.Records.People.Take(6)) await people.CompareMoveAsync(when, person.Id, coach.Id, First.AddDays(random.Next(90)));
        }
        foreach (var query in Queries(_house.Today)) await pages.CompareScorecardsAsync(when, query);
    }

    private static IEnumerable<string> Queries(DateOnly today) =>
        from period in new[] { $"{today.Year}-Q1", $"{today:yyyy-MM}", $"{today.Year}" }
        from scope in Enum.GetNames<Model.Measures.Scope>()
        select $"?period={period}&scope={scope.ToLowerInvariant()}";
}
