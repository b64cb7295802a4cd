using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Ledger;

public class AtOnceOnSqlite() : AtOnceTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class AtOnceOnPostgres() : AtOnceTests(Database.Postgres);

/// <summary>Many save at once, for the same reps and the same sessions, while others move people, fold, and turn the day.</summary>
public abstract class AtOnceTests(Database database)
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public async Task Saves_at_once_lose_nothing_wait_for_no_circle_and_leave_the_scorecards_that_the_records_give()
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var edits = new RandomEdits(seed, First);
        house.Today = new DateOnly(2026, 3, 10);
        house.Enter(edits.Organisation);
        List<PersonId> people;
        await using (var db = house.Open())
        {
            await edits.FoundAsync(db, house.Today);
            await house.RollupsOf(db).PrepareAsync(CancellationToken.None);
            people = await db.Set<Person>().OrderBy(row => row.ExternalId).Select(row => row.Id).ToListAsync();
        }
        var before = await CountAsync(house);
        // Each move is counted in pieces, while the others save.
        house.ManyReps = 0;

        await Task.WhenAll([.. Enumerable.Range(0, 8).Select(at => Task.Run(() => LogAsync(house, edits.Organisation, people, seed + at))), Task.Run(() => MoveAsync(house, people)), Task.Run(() => FoldAsync(house)), Task.Run(() => RecountAsync(house))]);

        Assert.Equal(before + (8 * 10), await CountAsync(house));
        await house.CompareAsync($"seed {seed}", [new(First, new(2026, 3, 31)), new(new(2026, 3, 9), new(2026, 3, 15))]);
    }

    private static async Task LogAsync(LedgerHouse house, OrganisationId organisation, List<PersonId> people, int seed)
    {
        var random = new Random(seed);
        PersonId One() => people[random.Next(people.Count)];
        for (var i = 0; i < 10; i++)
        {
            await using var db = house.Open();
            var (id, rep) = (SessionId.New(), One());
            db.Add(new Session
            {
                OrganisationId = organisation,
                Id = id,
                ExternalId = id.Value.ToString(),
                Kind = Kind.OneOnOne,
                Day = First.AddDays(random.Next(75)),
                State = SessionState.Held,
                Coaches = [new SessionCoach { OrganisationId = organisation, SessionId = id, PersonId = One() }],
                Reps = [new SessionRep { OrganisationId = organisation, SessionId = id, PersonId = rep }],
            });
            db.Add(new Commitment { OrganisationId = organisation, ExternalId = id.Value.ToString(), SessionId = id, OwnerId = rep, Made = First, Due = First.AddDays(random.Next(75)) });
            await db.SaveChangesAsync();
            await using var other = house.Open();
            // First which, then with its reps: two queries of "the fifth" could find two sessions while others save.
            var which = await other.Set<Session>().OrderBy(row => row.Id).Select(row => row.Id).Skip(random.Next(20)).FirstAsync();
            var known = await other.Set<Session>().Include(row => row.Reps).SingleAsync(row => row.Id == which);
            (known.Kind, known.Minutes) = (random.Next(2) == 0 ? Kind.JointCall : Kind.OneOnOne, random.Next(90));
            known.Reps[0].Response = random.Next(2) == 0 ? RepResponse.Disputed : RepResponse.Acknowledged;
            await other.SaveChangesAsync();
        }
    }

    private static async Task MoveAsync(LedgerHouse house, List<PersonId> people)
    {
        for (var at = 2; at < people.Count; at++)
        {
            await using var db = house.Open();
            var lines = await db.Set<ReportingLine>().Where(row => row.PersonId == people[at]).ToListAsync();
            foreach (var line in lines) line.Until = line.From.AddDays(30);
            db.Add(new ReportingLine { OrganisationId = house.Scope.Id, PersonId = people[at], CoachId = people[at - 1], From = lines.Max(line => line.From).AddDays(31) });
            await db.SaveChangesAsync();
        }
    }

    private static async Task FoldAsync(LedgerHouse house)
    {
        for (var at = 0; at < 20; at++)
        {
            await using var db = house.Open();
            await house.RollupsOf(db).FoldAsync(CancellationToken.None);
        }
    }

    private static async Task RecountAsync(LedgerHouse house)
    {
        for (var at = 0; at < 40; at++) await house.RecountAsync();
    }

    private static async Task<int> CountAsync(LedgerHouse house)
    {
        await using var db = house.Open();
        return await db.Set<Session>().CountAsync();
    }
}
