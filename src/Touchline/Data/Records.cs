using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data;

/// <summary>Reads the organisation's records without their texts, and keeps them while their revision stands.</summary>
public sealed class Records(TouchlineDb db, Installation installation, OrganisationClock clock, RecordsKept kept)
{
    private (Snapshot Snapshot, int Raised)? _read;

    /// <summary>
    /// The snapshot of this unit of work, read once and again after a save of its own. So parts of a page that are drawn side
    /// by side do not ask the one connection at once.
    /// </summary>
    public async Task<Snapshot> ReadAsync(CancellationToken cancellation = default)
    {
        if (_read is { } read && read.Raised == db.Raised && read.Snapshot.Organisation.Id == db.OrganisationId) return read.Snapshot;
        var snapshot = await ReadCurrentAsync(cancellation);
        _read = (snapshot, db.Raised);
        return snapshot;
    }

    private async Task<Snapshot> ReadCurrentAsync(CancellationToken cancellation)
    {
        var current = await db.Rows<Organisation>().AsNoTracking().Where(row => row.Id == db.OrganisationId)
            .Select(row => new { Organisation = row, Revision = EF.Property<long>(row, "Revision") + db.Rows<RevisionChange>().Count() }).SingleAsync(cancellation);
        var today = clock.TodayOf(current.Organisation);
        var key = (installation.Name, db.OrganisationId);
        if (kept.Find(key, current.Revision, today) is { } known) return known;
        var snapshot = new Snapshot(await ReadAllAsync(current.Organisation, cancellation), today, current.Revision);
        kept.Keep(key, current.Revision, snapshot);
        return snapshot;
    }

    private async Task<OrganisationRecords> ReadAllAsync(Organisation organisation, CancellationToken cancellation)
    {
        var coaches = await db.Rows<SessionCoach>().AsNoTracking().OrderBy(row => row.PersonId).ToListAsync(cancellation);
        var reps = await db.Rows<SessionRep>().AsNoTracking().OrderBy(row => row.PersonId).ToListAsync(cancellation);
        var sessions = await db.Rows<Session>().AsNoTracking().WithoutText().ToListAsync(cancellation);
        return new OrganisationRecords
        {
            Organisation = organisation,
            Weights = StoredWeights.Of(organisation.Weights),
            Holidays = await All<Holiday>(cancellation),
            People = await All<Person>(cancellation),
            Lines = await All<ReportingLine>(cancellation),
            Segments = await All<SegmentMembership>(cancellation),
            Leave = await All<Leave>(cancellation),
            Excuses = await All<Excuse>(cancellation),
            Delegations = await All<Delegation>(cancellation),
            Shares = await All<TextShare>(cancellation),
            Standards = await All<Standard>(cancellation),
            Opportunities = await All<Opportunity>(cancellation),
            Results = await All<Result>(cancellation),
            Sessions = sessions.With(coaches, reps),
            Commitments = await db.Rows<Commitment>().AsNoTracking().WithoutText().ToListAsync(cancellation),
        };
    }

    private Task<List<T>> All<T>(CancellationToken cancellation) where T : class => db.Rows<T>().AsNoTracking().ToListAsync(cancellation);
}

/// <summary>Snapshots kept in memory, one for each organisation of each database; an old one is replaced, never changed.</summary>
public sealed class RecordsKept
{
    private readonly ConcurrentDictionary<(string Database, OrganisationId Organisation), (long Revision, Snapshot Snapshot)> _kept = new();

    public Snapshot? Find((string Database, OrganisationId Organisation) key, long revision, DateOnly today) =>
        _kept.TryGetValue(key, out var known) && known.Revision == revision && known.Snapshot.Today == today ? known.Snapshot : null;

    /// <summary>What is kept of an organisation, old or not; null where nobody has asked for all its records.</summary>
    public Snapshot? Any((string Database, OrganisationId Organisation) key) => _kept.TryGetValue(key, out var known) ? known.Snapshot : null;

    public void Keep((string Database, OrganisationId Organisation) key, long revision, Snapshot snapshot) => _kept[key] = (revision, snapshot);
}
