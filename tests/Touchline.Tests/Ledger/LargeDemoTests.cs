using Touchline.Tests.CommandLine;
using Xunit;

namespace Touchline.Tests.Ledger;

public class LargeDemoOnSqlite() : LargeDemoTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class LargeDemoOnPostgres() : LargeDemoTests(Database.Postgres);

public abstract class LargeDemoTests(Database database)
{
    [Theory]
    [InlineData(12)]
    [InlineData(150)]
    public async Task A_demo_of_any_size_has_a_ledger_that_is_what_its_records_give(int reps)
    {
        using var terminal = await Terminal.OpenAsync(database);
        await terminal.ReadAsync("demo", "--reps", $"{reps}", "--seed", "3");

        await using var house = await LedgerHouse.AtAsync(terminal.Data, terminal.Postgres, isDemo: database == Database.Sqlite);
        await house.CompareAsync($"{reps} reps", [new(new(2026, 10, 1), new(2026, 12, 31)), new(new(2025, 1, 1), new(2025, 12, 31)), new(new(2026, 11, 16), new(2026, 11, 22))]);
    }

    [Fact]
    public async Task More_than_a_hundred_thousand_reps_are_refused()
    {
        using var terminal = await Terminal.OpenAsync(database);

        Assert.Equal(1, (await terminal.RunAsync("demo", "--reps", "100001")).Exit);
    }
}
