using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>
/// The whole ledger as the records give it: sessions and commitments stream by, intervals are given as they are made; only who
/// stood above whom, the days of sessions and the packed counts are held in memory.
/// </summary>
internal sealed class LedgerCount(TouchlineDb db)
{
    private readonly CountedDays _days = new();
    private readonly Tallies _tallies = new();

    public Tallies Tallies => _tallies;

    public CountedDays Days => _days;

    /// <summary>Counts sessions and commitments through a day; lines are counted as their intervals are taken.</summary>
    public async Task<RollupRules> RunAsync(DateOnly through, CancellationToken cancellation)
    {
        var rules = new RollupRules(await StructureAsync(cancellation), through);
        await foreach (var session in LedgerStream.SessionsAsync(db, cancellation)) Count(session, rules);
        await foreach (var (commitment, session) in LedgerStream.CommitmentsAsync(db, through, cancellation)) _tallies.Add(commitment, session, rules);
        return rules;
    }

    public static IEnumerable<ChainRow> Chains(OrganisationId organisation, RollupRules rules) =>
        LedgerChains.Of(organisation, rules.Tree, rules.Tree.Lines.Select(line => line.Person).Distinct());

    private void Count(Session session, RollupRules rules)
    {
        _tallies.Add(session, rules);
        foreach (var rep in session.Reps)
            if (rules.CountsFor(session, rep)) _days.Add(rep.PersonId, session.Kind, session.Day);
    }

    /// <summary>Every interval of every line; to be taken once.</summary>
    public IEnumerable<LineInterval> Intervals(RollupRules rules)
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
