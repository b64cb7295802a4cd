using Touchline.Data.Bulk;
using Touchline.Data.Ledger;
using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;

namespace Touchline.Data;

/// <summary>Writes a whole organisation's records at once: the demo, or an imported folder.</summary>
public sealed class RecordsWriter(TouchlineDb db)
{
    /// <summary>Writes every record in the transaction that is open, in the order in which they refer to each other.</summary>
    public async Task WriteAsync(OrganisationRecords records, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        bulk.Insert(records.People, cancellation);
        bulk.Insert(records.Holidays, cancellation);
        bulk.Insert(records.Lines, cancellation);
        bulk.Insert(records.Segments, cancellation);
        bulk.Insert(records.Leave, cancellation);
        bulk.Insert(records.Excuses, cancellation);
        bulk.Insert(records.Delegations, cancellation);
        bulk.Insert(records.Standards, cancellation);
        bulk.Insert(records.Sessions, cancellation);
        bulk.Insert(CoachesOf(records.Sessions), cancellation);
        bulk.Insert(RepsOf(records.Sessions), cancellation);
        bulk.Insert(records.Commitments, cancellation);
        bulk.Insert(records.Opportunities, cancellation);
        bulk.Insert(records.Results, cancellation);
        await LedgerStates.RemoveAsync(db, cancellation);
        await db.RaiseRevisionAsync(cancellation);
    }

    /// <summary>Writes further sessions and commitments in the transaction that is open; the ledger is counted anew afterwards.</summary>
    public async Task WriteAsync(IReadOnlyList<Session> sessions, IReadOnlyList<Commitment> commitments, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        bulk.Insert(sessions, cancellation);
        bulk.Insert(CoachesOf(sessions), cancellation);
        bulk.Insert(RepsOf(sessions), cancellation);
        bulk.Insert(commitments, cancellation);
        await LedgerStates.RemoveAsync(db, cancellation);
        await db.RaiseRevisionAsync(cancellation);
    }

    /// <summary>Writes further results in the transaction that is open.</summary>
    public async Task WriteAsync(IEnumerable<Result> results, CancellationToken cancellation)
    {
        BulkWriter.For(db).Insert(results, cancellation);
        await db.RaiseRevisionAsync(cancellation);
    }

    /// <summary>Writes what was written in sessions that are there, in the transaction that is open.</summary>
    public void WriteTexts(IEnumerable<SessionPart> parts, IEnumerable<AgendaItem> agenda, IEnumerable<SessionCheck> checks, IEnumerable<CommitmentReview> reviews, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        bulk.Insert(parts, cancellation);
        bulk.Insert(agenda, cancellation);
        bulk.Insert(checks, cancellation);
        bulk.Insert(reviews, cancellation);
    }

    /// <summary>Writes career plans, in the transaction that is open.</summary>
    public void WritePlans(IEnumerable<CareerPlan> plans, IEnumerable<CareerPlanVersion> versions, IEnumerable<Milestone> milestones, CancellationToken cancellation)
    {
        var bulk = BulkWriter.For(db);
        bulk.Insert(plans, cancellation);
        bulk.Insert(versions, cancellation);
        bulk.Insert(milestones, cancellation);
    }

    internal static IEnumerable<SessionCoach> CoachesOf(IEnumerable<Session> sessions) => sessions.SelectMany(session => session.Coaches);

    internal static IEnumerable<SessionRep> RepsOf(IEnumerable<Session> sessions) => sessions.SelectMany(session => session.Reps);
}
