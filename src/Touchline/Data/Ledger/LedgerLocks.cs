using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data.Ledger;

/// <summary>
/// Who waits for whom, until the transaction ends. SQLite has one writer and needs none of it. On PostgreSQL saves share the
/// organisation; what changes chains or many lines, and the turn of the day, take it alone. Below it sessions and then reps
/// are locked in the order of their ids, so no two saves wait for each other.
/// </summary>
internal static class LedgerLocks
{
    public static Task OrganisationAsync(TouchlineDb db, bool alone, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return Task.CompletedTask;
        var key = Key(db.OrganisationId);
        return alone
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellation)
            : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({key})", cancellation);
    }

    /// <summary>One import of an organisation at a time.</summary>
    public static async Task ImportAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (db is not SqliteTouchlineDb) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key(db.OrganisationId) ^ 3})", cancellation);
    }

    /// <summary>False where somebody folds already; who waits would find nothing left to do.</summary>
    public static async Task<bool> TryFoldAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return true;
        var key = Key(db.OrganisationId) ^ 1;
        return await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({key}) AS \"Value\"").SingleAsync(cancellation);
    }

    /// <summary>False where another program brings figures up to date already.</summary>
    public static async Task<bool> TryRecountAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return true;
        var key = Key(db.OrganisationId) ^ 2;
        return await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({key}) AS \"Value\"").SingleAsync(cancellation);
    }

    /// <summary>Who wants the organisation alone lets nobody else begin to save while waiting: so a piece of work waits briefly only, and tries again.</summary>
    public static void WaitBriefly(Statements statements, bool alone)
    {
        if (alone && !statements.IsSqlite) statements.Do("SET LOCAL lock_timeout = '500ms'");
    }

    public static void Organisation(Statements statements, OrganisationId organisation, bool alone)
    {
        if (!statements.IsSqlite) statements.Ask(alone ? "SELECT pg_advisory_xact_lock($1)" : "SELECT pg_advisory_xact_lock_shared($1)", Nothing, Key(organisation));
    }

    public static void Sessions(Statements statements, OrganisationId organisation, IEnumerable<SessionId> sessions) =>
        Rows(statements, "session", organisation, [.. sessions.Select(id => id.Value)]);

    public static void Persons(Statements statements, OrganisationId organisation, IEnumerable<PersonId> persons) =>
        Rows(statements, "person", organisation, [.. persons.Select(id => id.Value)]);

    private static void Rows(Statements statements, string table, OrganisationId organisation, Guid[] ids)
    {
        if (!statements.IsSqlite && ids.Length > 0) statements.Ask($"SELECT 1 FROM {table} WHERE organisation_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE", Nothing, organisation.Value, ids);
    }

    private static void Nothing(DbDataReader row)
    {
    }

    // Version 7 ids begin with the time; their end is random.
    private static long Key(OrganisationId organisation)
    {
        Span<byte> bytes = stackalloc byte[16];
        organisation.Value.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]) & ~3L;
    }
}
