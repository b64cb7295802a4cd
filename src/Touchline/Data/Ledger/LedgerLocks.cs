using System.Buffers.Binary;
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

    /// <summary>False where somebody folds already; who waits would find nothing left to do.</summary>
    public static async Task<bool> TryFoldAsync(TouchlineDb db, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return true;
        var key = Key(db.OrganisationId) ^ 1;
        return await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({key}) AS \"Value\"").SingleAsync(cancellation);
    }

    public static async Task SessionsAsync(TouchlineDb db, IEnumerable<SessionId> sessions, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return;
        var ids = sessions.Select(id => id.Value).ToArray();
        if (ids.Length > 0) await db.Database.ExecuteSqlAsync($"SELECT 1 FROM session WHERE organisation_id = {db.OrganisationId.Value} AND id = ANY({ids}) ORDER BY id FOR NO KEY UPDATE", cancellation);
    }

    public static async Task PersonsAsync(TouchlineDb db, IEnumerable<PersonId> persons, CancellationToken cancellation)
    {
        if (db is SqliteTouchlineDb) return;
        var ids = persons.Select(id => id.Value).ToArray();
        if (ids.Length > 0) await db.Database.ExecuteSqlAsync($"SELECT 1 FROM person WHERE organisation_id = {db.OrganisationId.Value} AND id = ANY({ids}) ORDER BY id FOR NO KEY UPDATE", cancellation);
    }

    // Version 7 ids begin with the time; their end is random.
    private static long Key(OrganisationId organisation)
    {
        Span<byte> bytes = stackalloc byte[16];
        organisation.Value.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]) & ~1L;
    }
}
