using Microsoft.EntityFrameworkCore;
using Touchline.Model.Measures.Rollups;

namespace Touchline.Data.Ledger;

/// <summary>Appends changes, and folds them into the roll-ups: of the part, and of its month.</summary>
internal static class LedgerFold
{
    /// <summary>So many at once that a batch takes well under a second, and those who wait for its end wait no longer.</summary>
    public const int Batch = 20_000;

    private const string Keys = "organisation_id, coach_id, grain, part, kind";

    private static readonly string Added = TallyColumns.Each("{0} = rollup.{0} + excluded.{0}");

    // Both databases: what was taken, once as it is and once for its month, summed and added to what stands there.
    private static string Upsert(string from, string where, string monthOfPart) => $"""
        INSERT INTO rollup ({Keys}, {TallyColumns.Names})
        SELECT {Keys}, {TallyColumns.Each("sum({0})")}
        FROM (SELECT organisation_id, coach_id, 0 AS grain, part, kind, {TallyColumns.Names} FROM {from} {where}
              UNION ALL
              SELECT organisation_id, coach_id, 1 AS grain, {monthOfPart} AS part, kind, {TallyColumns.Names} FROM {from} {where}) AS taken_twice
        WHERE 1 = 1
        GROUP BY {Keys} ORDER BY {Keys}
        ON CONFLICT ({Keys}) DO UPDATE SET {Added}
        """;

    private static readonly string[] Sqlite =
        [Upsert("rollup_change", "WHERE organisation_id = $1", "date(part, 'start of month')"), "DELETE FROM rollup_change WHERE organisation_id = $1"];

    private static readonly string Postgres = $$"""
        WITH taken AS (
            DELETE FROM rollup_change WHERE organisation_id = {0}
            AND ctid = ANY (ARRAY(SELECT ctid FROM rollup_change WHERE organisation_id = {0} LIMIT {{Batch}})) RETURNING *)
        {{Upsert("taken", "", "date_trunc('month', part::timestamp)::date")}}
        """;

    // The sum of what is folded and what waits is the same before and after, so nobody sees the revision go back.
    private const string Revision = """
        WITH taken AS (DELETE FROM revision_change WHERE organisation_id = {0} RETURNING 1)
        UPDATE organisation SET revision = revision + (SELECT count(*) FROM taken) WHERE id = {0} AND EXISTS (SELECT 1 FROM taken)
        """;

    /// <summary>Adds the change to what is sent.</summary>
    public static void Append(Statements statements, TouchlineDb db, Tallies change, CancellationToken cancellation)
    {
        statements.Put([.. change.All.Select(row => RollupChange.Of(db.OrganisationId, row.Coach, row.Kind, row.Part, row.Tally.Own, row.Tally.Tree))], cancellation);
        // One writer anyway, so nobody waits for the fold; PostgreSQL folds beside the saves.
        if (statements.IsSqlite) foreach (var sql in Sqlite) statements.Do(sql, db.OrganisationId.Value);
    }

    /// <summary>Folds what waits, or one batch of it, in the transaction that is open.</summary>
    /// <returns>How many roll-ups were touched; 0 where nothing waited.</returns>
    public static async Task<int> FoldAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return 0;
        await db.Database.ExecuteSqlRawAsync(Revision, [db.OrganisationId.Value], cancellation);
        return await db.Database.ExecuteSqlRawAsync(Postgres, [db.OrganisationId.Value], cancellation);
    }
}
