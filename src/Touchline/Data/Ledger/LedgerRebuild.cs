using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>
/// Counts the whole ledger anew from the records: sessions and commitments stream by, intervals are written as they are made;
/// only who stood above whom, the days of sessions and the packed counts are held in memory.
/// </summary>
internal sealed class LedgerRebuild(TouchlineDb db)
{
    private readonly CountedDays _days = new();
    private readonly Tallies _tallies = new();

    /// <summary>Builds it through a day, in the transaction that is open.</summary>
    public async Task RunAsync(DateOnly through, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(0);
        await LedgerLocks.OrganisationAsync(db, alone: true, cancellation);
        await ClearAsync(cancellation);
        await CountAsync(through, cancellation);
        await LedgerStates.SetAsync(db, through, cancellation);
    }

    private async Task CountAsync(DateOnly through, CancellationToken cancellation)
    {
        var rules = new RollupRules(await StructureAsync(cancellation), through);
        await foreach (var session in LedgerStream.SessionsAsync(db, cancellation)) Count(session, rules);
        await foreach (var (commitment, session) in LedgerStream.CommitmentsAsync(db, through, cancellation)) _tallies.Add(commitment, session, rules);
        var bulk = BulkWriter.For(db);
        var organisation = db.OrganisationId;
        bulk.Insert(Intervals(rules).Select(interval => LineIntervalRow.Of(organisation, interval)), cancellation);
        bulk.Insert(LedgerChains.Of(organisation, rules.Tree, rules.Tree.Lines.Select(line => line.Person).Distinct()), cancellation);
        bulk.Insert(RollupRows.Of(organisation, _tallies), cancellation);
        bulk.Insert(_days.All(organisation), cancellation);
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

    private void Count(Session session, RollupRules rules)
    {
        _tallies.Add(session, rules);
        foreach (var rep in session.Reps)
            if (rules.CountsFor(session, rep)) _days.Add(rep.PersonId, session.Kind, session.Day);
    }

    private IEnumerable<LineInterval> Intervals(RollupRules rules)
    {
        foreach (var team in rules.Tree.Lines.GroupBy(line => line.Coach))
            foreach (var kind in rules.Kinds)
            {
                var days = new TeamDays(team.Key, kind);
                foreach (var line in team)
                    foreach (var interval in rules.Intervals(line, kind, _days.Of(line.Person, kind)))
                    {
                        days.Add(interval, rules.Through);
                        yield return interval;
                    }
                days.CountInto(_tallies, rules);
            }
    }

    private async Task<OrganisationRecords> StructureAsync(CancellationToken cancellation) => new()
    {
        Organisation = await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation),
        People = await All<Person>(cancellation),
        Lines = await All<ReportingLine>(cancellation),
        Segments = await All<SegmentMembership>(cancellation),
        Leave = await All<Leave>(cancellation),
        Excuses = await All<Excuse>(cancellation),
        Delegations = await All<Delegation>(cancellation),
        Standards = await All<Standard>(cancellation),
    };

    private Task<List<T>> All<T>(CancellationToken cancellation) where T : class => db.Rows<T>().AsNoTracking().ToListAsync(cancellation);
}
