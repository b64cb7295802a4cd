using Touchline.Data.Ledger;
using Touchline.Model;
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
