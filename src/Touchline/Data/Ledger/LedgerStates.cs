using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data.Ledger;

internal static class LedgerStates
{
    /// <summary>The last day counted; null where there is no ledger.</summary>
    public static async Task<DateOnly?> ThroughAsync(TouchlineDb db, CancellationToken cancellation) =>
        await db.Rows<LedgerState>().Select(row => (DateOnly?)row.Through).SingleOrDefaultAsync(cancellation);

    public static void Ask(Statements statements, TouchlineDb db, Action<LedgerState> found) => statements.Ask(
        "SELECT through, rules FROM ledger_state WHERE organisation_id = $1",
        row => found(new LedgerState { OrganisationId = db.OrganisationId, Through = row.GetFieldValue<DateOnly>(0), Rules = row.GetFieldValue<Guid>(1) }),
        db.OrganisationId.Value);

    public static async Task SetAsync(TouchlineDb db, DateOnly through, CancellationToken cancellation)
    {
        await RemoveAsync(db, cancellation);
        Bulk.BulkWriter.For(db).Insert([new LedgerState { OrganisationId = db.OrganisationId, Through = through, Rules = Guid.NewGuid(), Structure = Guid.NewGuid() }], cancellation);
    }

    /// <summary>Says that what was kept of the structure is old.</summary>
    public static void ChangeStructure(Statements statements, OrganisationId organisation) =>
        statements.Do("UPDATE ledger_state SET structure = $2 WHERE organisation_id = $1", organisation.Value, Guid.NewGuid());

    /// <summary>Says that the ledger no longer holds; whoever reads next builds it anew.</summary>
    public static Task RemoveAsync(TouchlineDb db, CancellationToken cancellation) => db.Rows<LedgerState>().ExecuteDeleteAsync(cancellation);
}
