using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;

namespace Touchline.Data.Ledger;

/// <summary>Counts the whole ledger anew from the records, and writes it in place of what stood there.</summary>
internal sealed class LedgerRebuild(TouchlineDb db)
{
    /// <summary>Builds it through a day, in the transaction that is open.</summary>
    public async Task RunAsync(DateOnly through, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(0);
        await LedgerLocks.OrganisationAsync(db, alone: true, cancellation);
        await ClearAsync(cancellation);
        var count = new LedgerCount(db);
        var rules = await count.RunAsync(through, cancellation);
        var bulk = BulkWriter.For(db);
        var organisation = db.OrganisationId;
        bulk.Insert(count.Intervals(rules).Select(interval => LineIntervalRow.Of(organisation, interval)), cancellation);
        bulk.Insert(LedgerCount.Chains(organisation, rules), cancellation);
        bulk.Insert(RollupRows.Of(organisation, count.Tallies), cancellation);
        bulk.Insert(count.Days.All(organisation), cancellation);
        await LedgerStates.SetAsync(db, through, cancellation);
    }

    private async Task ClearAsync(CancellationToken cancellation)
    {
        await db.Rows<LineIntervalRow>().ExecuteDeleteAsync(cancellation);
        await db.Rows<ChainRow>().ExecuteDeleteAsync(cancellation);
        await db.Rows<RollupRow>().ExecuteDeleteAsync(cancellation);
        await db.Rows<CountedDaysRow>().ExecuteDeleteAsync(cancellation);
        await db.Rows<RecountRow>().ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM rollup_change WHERE organisation_id = {db.OrganisationId.Value}", cancellation);
    }
}
