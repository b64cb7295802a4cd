using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>The organisation's revision, by which a plan knows whether what it was made from still holds.</summary>
public static class Revisions
{
    public static Task<long> RevisionAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Organisation>().Where(row => row.Id == db.OrganisationId).Select(row => EF.Property<long>(row, "Revision") + db.Set<RevisionChange>().Count()).SingleAsync(cancellation);

    /// <summary>
    /// Raises the revision where it still is the one given, and lets nobody else save until the transaction ends; false where
    /// somebody saved in between.
    /// </summary>
    public static async Task<bool> TryRaiseRevisionAsync(this TouchlineDb db, long from, CancellationToken cancellation)
    {
        // Before the revision, as every save does it: the other way round an import and a save would wait for each other.
        await LedgerLocks.OrganisationAsync(db, alone: true, cancellation);
        if (await db.RevisionAsync(cancellation) != from) return false;
        await db.RaiseRevisionAsync(cancellation);
        return true;
    }
}
