using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>The organisation's revision, by which a plan knows whether what it was made from still holds.</summary>
public static class Revisions
{
    public static Task<long> RevisionAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Organisation>().Where(row => row.Id == db.OrganisationId).Select(row => EF.Property<long>(row, "Revision") + db.Set<RevisionChange>().Count()).SingleAsync(cancellation);

    /// <summary>Raises the revision where it still is the one given, and lets no other import begin until the transaction ends.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="from">The revision from which the import was planned.</param>
    /// <param name="alone">Nobody else may save either, as records that people work on are changed.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>False where somebody saved in between.</returns>
    public static async Task<bool> TryRaiseRevisionAsync(this TouchlineDb db, long from, bool alone, CancellationToken cancellation)
    {
        await LedgerLocks.ImportAsync(db, cancellation);
        if (alone) await LedgerLocks.OrganisationAsync(db, alone: true, cancellation);
        if (await db.RevisionAsync(cancellation) != from) return false;
        await db.RaiseRevisionAsync(cancellation);
        return true;
    }
}
