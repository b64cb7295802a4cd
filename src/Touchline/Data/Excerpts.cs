using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data;

/// <summary>
/// The records of some people, with everybody who ever stood above them: what is computed for these people is the same as from
/// all records, and costs what they have. Where all records are in memory already and current, those are given.
/// </summary>
public sealed class Excerpts(TouchlineDb db, Present present, Installation installation, RecordsKept kept)
{
    public async Task<Snapshot> ReadAsync(ExcerptOf asked, CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        if (kept.Find((installation.Name, db.OrganisationId), now.Revision, now.Today) is { } whole) return whole;
        var people = asked.People.Concat(asked.Also).ToHashSet();
        var sessions = await new ExcerptSessions(db, now.Today, cancellation).ReadAsync(asked);
        people.UnionWith(sessions.SelectMany(session => session.Coaches.Select(row => row.PersonId).Concat(session.Reps.Select(row => row.PersonId))));
        var known = people.Concat(await db.Rows<ChainRow>().Where(row => people.Contains(row.PersonId)).Select(row => row.AncestorId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var lines = await db.Rows<ReportingLine>().AsNoTracking().Where(row => known.Contains(row.PersonId)).ToListAsync(cancellation);
        var all = known.Concat(lines.Select(row => row.CoachId)).ToHashSet();
        var results = asked.ResultsFrom is { } from ? await ExcerptResults.ReadAsync(db, asked.People, from, cancellation) : ([], []);
        var records = new OrganisationRecords
        {
            Organisation = now.Organisation,
            Weights = StoredWeights.Of(now.Organisation.Weights),
            Holidays = await db.Rows<Holiday>().AsNoTracking().ToListAsync(cancellation),
            People = await db.Rows<Person>().AsNoTracking().Where(row => all.Contains(row.Id)).ToListAsync(cancellation),
            Lines = lines,
            Segments = await db.Rows<SegmentMembership>().AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellation),
            Leave = await db.Rows<Leave>().AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(cancellation),
            Excuses = await db.Rows<Excuse>().AsNoTracking()
                .Where(row => row.AppliesTo == ExcuseCover.Everyone || row.AppliesTo == ExcuseCover.Below || all.Contains(row.PersonId!.Value)).ToListAsync(cancellation),
            Delegations = await db.Rows<Delegation>().AsNoTracking().Where(row => people.Contains(row.RepId) || people.Contains(row.DelegateId)).ToListAsync(cancellation),
            Shares = await db.Rows<TextShare>().AsNoTracking().Where(row => people.Contains(row.RepId)).ToListAsync(cancellation),
            Standards = await db.Rows<Standard>().AsNoTracking().ToListAsync(cancellation),
            Sessions = sessions,
            Commitments = asked.HasCommitments ? await CommitmentsAsync(sessions, cancellation) : [],
            Opportunities = results.Item1,
            Results = results.Item2,
        };
        return new Snapshot(records, now.Today, now.Revision);
    }

    private async Task<List<Commitment>> CommitmentsAsync(IReadOnlyList<Session> sessions, CancellationToken cancellation)
    {
        var found = new List<Commitment>();
        foreach (var ids in sessions.Select(session => session.Id).Chunk(5_000))
            found.AddRange(await db.Rows<Commitment>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).WithoutText().ToListAsync(cancellation));
        return found;
    }
}
