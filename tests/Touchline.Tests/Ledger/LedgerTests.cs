using Touchline.Model;
using Touchline.Model.Measures;
using Xunit;

namespace Touchline.Tests.Ledger;

public class LedgerOnSqlite() : LedgerTests(Database.Sqlite, organisations: 24);

[Trait("needs", "postgres")]
public class LedgerOnPostgres() : LedgerTests(Database.Postgres, organisations: 8);

/// <summary>The ledger beside the direct computation, after edits of every sort in any order.</summary>
public abstract class LedgerTests(Database database, int organisations) : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private LedgerHouse _house = default!;

    public async ValueTask InitializeAsync() => _house = await LedgerHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task After_thousands_of_random_edits_every_row_of_every_scorecard_is_what_the_records_give()
    {
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seeds from {seed}");
        for (var at = 0; at < organisations; at++) await EditAsync(seed + at, saves: 40);
    }

    /// <summary>Seeds that once found a fault.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(265243)]
    public Task After_these_edits_too(int seed) => EditAsync(seed, saves: 40);

    /// <summary>Every change of more than one person is left to pieces of a few, with other saves and the turn of the day between them.</summary>
    [Fact]
    public async Task Mass_changes_counted_in_pieces_between_other_saves_leave_the_scorecards_that_the_records_give()
    {
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seeds from {seed}");
        _house.ManyReps = 1;
        for (var at = 0; at < organisations; at++) await EditAsync(seed + at, saves: 40);
    }

    private async Task EditAsync(int seed, int saves)
    {
        var edits = new RandomEdits(seed, First);
        _house.Today = new DateOnly(2026, 3, 10);
        _house.Enter(edits.Organisation);
        await using (var db = _house.Open())
        {
            await edits.FoundAsync(db, _house.Today);
            await _house.RollupsOf(db).PrepareAsync(CancellationToken.None);
        }
        var done = new List<string>();
        for (var save = 0; save < saves; save++)
        {
            await using (var db = _house.Open())
            {
                for (var more = edits.Chance(0.3) ? 3 : 1; more > 0; more--) done.Add(await edits.EditAsync(db, _house.Today));
                await db.SaveChangesAsync();
                if (edits.Chance(0.2)) await _house.RollupsOf(db).FoldAsync(CancellationToken.None);
            }
            while (edits.Chance(0.5)) await _house.RecountAsync();
            if (edits.Chance(0.15))
            {
                _house.Today = _house.Today.AddDays(1 + edits.Days(edits.Chance(0.3) ? 25 : 2));
                done.Add($"turned to {_house.Today:yyyy-MM-dd}");
            }
            if (!edits.Chance(0.4)) continue;
            await _house.CompareAsync($"seed {seed}, after {string.Join("; ", done.TakeLast(8))}", PeriodsAround(_house.Today), edits.Chance(0.2) ? edits.Somebody : null);
        }
    }

    private static IEnumerable<DayRange> PeriodsAround(DateOnly today) =>
    [
        Period.Containing(PeriodUnit.Week, today, 1).Days,
        Period.Containing(PeriodUnit.Week, today.AddDays(-25), 1).Days,
        Period.Containing(PeriodUnit.Month, today, 1).Days,
        Period.Containing(PeriodUnit.Quarter, today.AddDays(-40), 1).Days,
        Period.Containing(PeriodUnit.Year, today, 1).Days,
    ];
}
