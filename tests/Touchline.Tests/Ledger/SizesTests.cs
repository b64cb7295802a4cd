using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Touchline.Tests.CommandLine;
using Xunit;

namespace Touchline.Tests.Ledger;

/// <summary>What SQLite knows of the sizes of its tables; PostgreSQL learns it by itself.</summary>
public class SizesTests
{
    private const string OfEverybody = "SELECT sum(own_due) FROM rollup WHERE organisation_id = (SELECT id FROM organisation) AND grain = 1 AND part BETWEEN '2026-01-01' AND '2026-03-31'";

    private const string Promised = "SELECT o.id FROM session_coach m CROSS JOIN commitment o ON o.organisation_id = m.organisation_id AND o.session_id = m.session_id WHERE m.person_id = '' AND o.outcome IS NULL AND o.due IS NOT NULL";

    [Fact]
    public async Task Once_they_are_known_the_promises_of_a_session_are_found_by_the_session_and_not_among_all()
    {
        using var terminal = await Terminal.OpenAsync(Database.Sqlite);
        await terminal.ReadAsync("demo", "--reps", "150", "--seed", "3");
        await using var house = await LedgerHouse.AtAsync(terminal.Data, terminal.Postgres, isDemo: true);
        await using var db = house.Open();

        var plan = await PlanAsync(db.Database.GetConnectionString()!, Promised);

        Assert.Contains(plan, step => step.Contains("ix_commitment_organisation_id_session_id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Months_of_everybody_are_found_by_the_month_and_not_by_the_only_organisation()
    {
        using var terminal = await Terminal.OpenAsync(Database.Sqlite);
        await terminal.ReadAsync("demo", "--reps", "150", "--seed", "3");
        await using var house = await LedgerHouse.AtAsync(terminal.Data, terminal.Postgres, isDemo: true);
        await using var db = house.Open();

        var plan = await PlanAsync(db.Database.GetConnectionString()!, OfEverybody);

        Assert.Contains(plan, step => step.Contains("ix_rollup_month", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_waits_for_them_while_another_program_writes()
    {
        using var terminal = await Terminal.OpenAsync(Database.Sqlite);
        await terminal.ReadAsync("demo", "--reps", "150", "--seed", "3");
        await using var house = await LedgerHouse.AtAsync(terminal.Data, terminal.Postgres, isDemo: true);
        await using var db = house.Open();
        await using var other = new SqliteConnection(db.Database.GetConnectionString());
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(other, "DELETE FROM sqlite_stat1");
        // Connections from before still know what was learned.
        SqliteConnection.ClearPool(other);
        await using (await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await ExecuteAsync(other, "DELETE FROM holiday");
            await db.LearnSizesAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, await KnownAsync(other));
        }

        await db.LearnSizesAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, await KnownAsync(other));
    }

    private static async Task<long> KnownAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_stat1";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> PlanAsync(string connection, string sql)
    {
        await using var open = new SqliteConnection(connection);
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = open.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(reader.GetString(3));
        return steps;
    }
}
