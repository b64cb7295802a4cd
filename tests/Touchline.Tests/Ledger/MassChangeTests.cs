using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;

namespace Touchline.Tests.Ledger;

public class MassChangeOnSqlite() : MassChangeTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class MassChangeOnPostgres() : MassChangeTests(Database.Postgres);

public abstract class MassChangeTests(Database database)
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DayRange Quarter = new(First, new(2026, 3, 31));

    [Fact]
    public async Task A_standard_for_everybody_is_saved_at_once_and_its_figures_follow_piece_by_piece_also_after_a_crash()
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        var edits = new RandomEdits(11, First);
        house.Today = new DateOnly(2026, 3, 10);
        house.Enter(edits.Organisation);
        await using (var db = house.Open()) await edits.FoundAsync(db, house.Today);
        await house.CompareAsync("before", [Quarter]);
        var before = await SumsAsync(house);
        Assert.Null(await BehindAsync(house));
        house.ManyReps = 2;

        await using (var db = house.Open())
        {
            db.Add(new Standard { OrganisationId = edits.Organisation, Kind = Kind.OneOnOne, Times = 1, Days = 40, From = First.AddDays(10) });
            await db.SaveChangesAsync();
        }
        Assert.Equal(before, await SumsAsync(house));
        Assert.Equal(new FiguresBehind(0, 0), await BehindAsync(house));

        // Each piece as a program does it that knows nothing of the one before.
        Assert.True(await house.RecountAsync());
        Assert.Equal(3, (await BehindAsync(house))!.Done);
        await using (var db = house.Open())
        {
            // A piece that is not ended, because the program was.
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.True(await new Recounts(db) { Lines = 3 }.PieceAsync(CancellationToken.None));
        }
        Assert.Equal(3, (await BehindAsync(house))!.Done);
        while (await house.RecountAsync()) { }

        Assert.Null(await BehindAsync(house));
        Assert.NotEqual(before, await SumsAsync(house));
        await house.CompareAsync("after", [Quarter]);
    }

    [Fact]
    public async Task While_two_change_places_piece_by_piece_whoever_looks_is_neither_caught_in_a_circle_nor_told_what_was()
    {
        await using var house = await LedgerHouse.OpenAsync(database);
        house.Today = new DateOnly(2026, 3, 10);
        var organisation = OrganisationId.New();
        house.Enter(organisation);
        // The one who goes down is counted first: between the pieces each of the two then stands below the other.
        var ids = Enumerable.Range(0, 4).Select(_ => PersonId.New()).OrderBy(id => id.Value).ToList();
        var (upper, lower, top, rep) = (ids[0], ids[1], ids[2], ids[3]);
        ReportingLine Line(PersonId person, PersonId coach, DateOnly from, DateOnly? until = null) => new() { OrganisationId = organisation, PersonId = person, CoachId = coach, From = from, Until = until };
        await using (var db = house.Open())
        {
            db.Add(new Touchline.Model.People.Organisation { Id = organisation, Name = "Two change places" });
            db.AddRange(ids.Select((id, at) => new Person { OrganisationId = organisation, Id = id, ExternalId = $"P{at}", Name = $"P{at}" }));
            await db.SaveChangesAsync();
            db.AddRange(Line(upper, top, First), Line(lower, upper, First), Line(rep, lower, First));
            await db.SaveChangesAsync();
        }
        await house.CompareAsync("before", [Quarter]);
        Assert.Equal((3, 1), await SizesAsync(house, top, lower));
        house.ManyReps = 0;

        await using (var db = house.Open())
        {
            foreach (var line in await db.Set<ReportingLine>().Where(line => line.PersonId != rep).ToListAsync()) line.Until = new DateOnly(2026, 2, 28);
            db.AddRange(Line(lower, top, new(2026, 3, 1)), Line(upper, lower, new(2026, 3, 1)));
            await db.SaveChangesAsync();
        }
        var sizes = new List<(int, int)>();
        for (var more = true; more;)
        {
            await using var db = house.Open();
            more = await new Recounts(db) { Chains = 1 }.PieceAsync(CancellationToken.None);
            sizes.Add(await SizesAsync(house, top, lower));
        }

        Assert.Equal(0, sizes[0].Item1);
        Assert.Equal((3, 2), sizes[^1]);
        await house.CompareAsync("after", [Quarter]);
    }

    private static async Task<(int BelowTop, int BelowLower)> SizesAsync(LedgerHouse house, PersonId top, PersonId lower)
    {
        await using var db = house.Open();
        var structure = await house.ReadersOf(db).Structures.ReadAsync(CancellationToken.None);
        Assert.DoesNotContain(top, structure.FurtherBelow(top, house.Today, 100));
        Assert.True(structure.CoachesIn(Quarter, top, house.Today).Count <= 3);
        return (structure.SizeOf(top, direct: false, house.Today), structure.SizeOf(lower, direct: false, house.Today));
    }

    private static async Task<FiguresBehind?> BehindAsync(LedgerHouse house)
    {
        await using var db = house.Open();
        return await new Recounts(db).BehindAsync(CancellationToken.None);
    }

    private static async Task<string> SumsAsync(LedgerHouse house)
    {
        await using var db = house.Open();
        var rows = await house.RollupsOf(db).ScorecardRowsAsync(Quarter, null, CancellationToken.None);
        return string.Join('\n', rows.Select(row => $"{row.Coach} {row.Scope} {row.Kind} {row.Counts}"));
    }
}
