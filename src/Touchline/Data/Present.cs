using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>The organisation as it is now.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Revision">Which state of its records this is.</param>
/// <param name="Today">Today in its zone.</param>
public sealed record Now(Organisation Organisation, long Revision, DateOnly Today);

/// <summary>Reads the organisation once for a unit of work, and again after a save of its own; sees to it that the ledger has come to today.</summary>
public sealed class Present(TouchlineDb db, OrganisationClock clock, Rollups rollups)
{
    private (Now Now, int Raised)? _read;

    public async Task<Now> ReadAsync(CancellationToken cancellation = default)
    {
        if (_read is { } read && read.Raised == db.Raised && read.Now.Organisation.Id == db.OrganisationId) return read.Now;
        var current = await db.Rows<Organisation>().AsNoTracking().Where(row => row.Id == db.OrganisationId)
            .Select(row => new { Organisation = row, Revision = EF.Property<long>(row, "Revision") + db.Rows<RevisionChange>().Count(), Through = db.Rows<LedgerState>().Select(state => (DateOnly?)state.Through).FirstOrDefault() }).SingleAsync(cancellation);
        var now = new Now(current.Organisation, current.Revision, clock.TodayOf(current.Organisation));
        if (current.Through != now.Today) await rollups.PrepareAsync(cancellation);
        _read = (now, db.Raised);
        return now;
    }
}
