using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>The organisation as it is now.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Revision">Which state of its records this is.</param>
/// <param name="Today">Today in its zone.</param>
/// <param name="Structure">Which state of who reports to whom this is.</param>
public sealed record Now(Organisation Organisation, long Revision, DateOnly Today, Guid Structure);

/// <summary>Reads the organisation once for a unit of work, and again after a save of its own; sees to it that the ledger has come to today.</summary>
public sealed class Present(TouchlineDb db, OrganisationClock clock, Rollups rollups)
{
    private (Now Now, int Raised)? _read;

    public async Task<Now> ReadAsync(CancellationToken cancellation = default)
    {
        if (_read is { } read && read.Raised == db.Raised && read.Now.Organisation.Id == db.OrganisationId) return read.Now;
        var (now, through) = await CurrentAsync(cancellation);
        if (through != now.Today)
        {
            await rollups.PrepareAsync(cancellation);
            (now, _) = await CurrentAsync(cancellation);
        }
        _read = (now, db.Raised);
        return now;
    }

    private async Task<(Now Now, DateOnly? Through)> CurrentAsync(CancellationToken cancellation)
    {
        var current = await db.Rows<Organisation>().AsNoTracking().Where(row => row.Id == db.OrganisationId).Select(row => new
        {
            Organisation = row,
            Revision = EF.Property<long>(row, "Revision") + db.Rows<RevisionChange>().Count(),
            Through = db.Rows<LedgerState>().Select(state => (DateOnly?)state.Through).FirstOrDefault(),
            Structure = db.Rows<LedgerState>().Select(state => (Guid?)state.Structure).FirstOrDefault(),
        }).SingleAsync(cancellation);
        return (new Now(current.Organisation, current.Revision, clock.TodayOf(current.Organisation), current.Structure ?? Guid.Empty), current.Through);
    }
}
