using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>In what the ledger differs from the records.</summary>
/// <param name="Counts">So many counts of a coach, kind and week or month.</param>
/// <param name="Tables">Tables that hold other rows than the records give.</param>
public sealed record LedgerDifferences(int Counts, IReadOnlyList<string> Tables)
{
    public bool IsNone => Counts == 0 && Tables.Count == 0;
}

/// <summary>Counts everything from the records and compares, at one moment of the database, while everybody goes on saving.</summary>
public sealed class LedgerCheck(TouchlineDb db)
{
    /// <returns>Null where there is nothing to compare: no ledger, or figures that are still being brought up to date.</returns>
    public async Task<LedgerDifferences?> RunAsync(CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(0);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            // All that is read from here on is of one moment; nobody waits for it.
            await db.Database.ExecuteSqlRawAsync(db is SqliteTouchlineDb ? "BEGIN DEFERRED" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellation);
            try
            {
                if (await LedgerStates.ThroughAsync(db, cancellation) is not { } through || await db.Rows<RecountRow>().AnyAsync(cancellation)) return null;
                return await CompareAsync(through, cancellation);
            }
            finally
            {
                await db.Database.ExecuteSqlRawAsync("ROLLBACK", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<LedgerDifferences> CompareAsync(DateOnly through, CancellationToken cancellation)
    {
        var count = new LedgerCount(db);
        var rules = await count.RunAsync(through, cancellation);
        var (lines, chains, days) = (new RowSum(), new RowSum(), new RowSum());
        foreach (var row in count.Intervals(rules)) lines.Add((row.Person, row.Coach, row.Kind, (int)row.State, row.Days.From, row.Days.Last, row.Pace.Times, row.Pace.Days));
        foreach (var row in LedgerCount.Chains(db.OrganisationId, rules)) chains.Add((row.PersonId, row.AncestorId, (int)row.Up, row.From, row.Until));
        foreach (var row in count.Days.All(db.OrganisationId)) AddDays(days, row.PersonId, row.Kind, row.Days);
        var (parts, months) = (count.Tallies, MonthsOf(count.Tallies));
        var statements = new Statements(db);
        var organisation = db.OrganisationId.Value;
        statements.Ask(
            "SELECT person_id, coach_id, kind, state, \"from\", until, times, days FROM line_interval WHERE organisation_id = $1",
            row => lines.Take((Person(row, 0), Person(row, 1), new Kind(row.GetString(2)), row.GetInt32(3), row.GetFieldValue<DateOnly>(4), row.GetFieldValue<DateOnly>(5), row.GetInt32(6), row.GetInt32(7))),
            organisation);
        statements.Ask(
            "SELECT person_id, ancestor_id, up, \"from\", until FROM chain WHERE organisation_id = $1",
            row => chains.Take((Person(row, 0), Person(row, 1), row.GetInt32(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4))),
            organisation);
        statements.Ask(
            "SELECT person_id, kind, days FROM counted_days WHERE organisation_id = $1",
            row => TakeDays(days, Person(row, 0), new Kind(row.GetString(1)), row.GetFieldValue<byte[]>(2)), organisation);
        statements.Ask($"SELECT coach_id, part, kind, grain, {TallyColumns.Names} FROM rollup WHERE organisation_id = $1", row => Take(row, row.GetInt32(3) == 0 ? parts : null, row.GetInt32(3) == 1 ? months : null), organisation);
        statements.Ask($"SELECT coach_id, part, kind, 0, {TallyColumns.Names} FROM rollup_change WHERE organisation_id = $1", row => Take(row, parts, months), organisation);
        await statements.RunAsync(cancellation);
        (string Table, RowSum Sum)[] tables = [("line_interval", lines), ("chain", chains), ("counted_days", days)];
        return new LedgerDifferences(parts.All.Count() + months.All.Count(), [.. tables.Where(row => !row.Sum.IsNothing).Select(row => row.Table)]);
    }

    private static Tallies MonthsOf(Tallies parts)
    {
        var months = new Tallies();
        foreach (var (coach, kind, part, tally) in parts.All) Add(months, coach, kind, Month(part), tally.Own, tally.Tree, isTaken: false);
        return months;
    }

    private static Part Month(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1));

    private static void Take(DbDataReader row, Tallies? parts, Tallies? months)
    {
        Counts Read(int at) => new(
            row.GetInt32(at), row.GetInt32(at + 1), row.GetInt32(at + 2), row.GetInt32(at + 3), row.GetInt32(at + 4), row.GetInt32(at + 5),
            row.GetInt32(at + 6), row.GetInt32(at + 7), row.GetInt32(at + 8), row.GetInt32(at + 9), row.GetInt32(at + 10), row.GetInt32(at + 11),
            row.GetInt32(at + 12));
        var (coach, day, kind, own, tree) = (Person(row, 0), row.GetFieldValue<DateOnly>(1), new Kind(row.GetString(2)), Read(4), Read(4 + TallyColumns.Counts.Count));
        if (parts is not null) Add(parts, coach, kind, Part.Containing(day), own, tree, isTaken: true);
        if (months is not null) Add(months, coach, kind, Month(day), own, tree, isTaken: true);
    }

    private static void Add(Tallies tallies, PersonId coach, Kind kind, Part part, Counts own, Counts tree, bool isTaken)
    {
        tallies.AddOwn(coach, kind, part, own, isTaken);
        tallies.AddTree(coach, kind, part, tree, isTaken);
    }

    private static void AddDays(RowSum sum, PersonId rep, Kind kind, byte[] days)
    {
        if (days.Length > 0) sum.Add((rep, kind, Convert.ToHexString(days)));
    }

    private static void TakeDays(RowSum sum, PersonId rep, Kind kind, byte[] days)
    {
        if (days.Length > 0) sum.Take((rep, kind, Convert.ToHexString(days)));
    }

    private static PersonId Person(DbDataReader row, int at) => new(row.GetFieldValue<Guid>(at));

    /// <summary>Rows in any order, as one number: what was added and taken again leaves nothing.</summary>
    private sealed class RowSum
    {
        private ulong _sum;
        private long _rows;

        public bool IsNothing => _sum == 0 && _rows == 0;

        public void Add<T>(T row) where T : struct => (_sum, _rows) = (_sum + Hash(row), _rows + 1);

        public void Take<T>(T row) where T : struct => (_sum, _rows) = (_sum - Hash(row), _rows - 1);

        private static ulong Hash<T>(T row) where T : struct => ((ulong)(uint)row.GetHashCode() << 32) | (uint)HashCode.Combine(row, 7);
    }
}
