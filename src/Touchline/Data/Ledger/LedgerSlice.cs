using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>Reads the part of an organisation's records from which some of its lines, sessions and commitments are counted.</summary>
internal sealed class LedgerSlice(TouchlineDb db, DateOnly through, CancellationToken cancellation)
{
    /// <summary>Sessions with their coaches and reps, without texts.</summary>
    public async Task<List<Session>> SessionsAsync(IReadOnlyCollection<SessionId> ids)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Rows<Session>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new
        {
            row.Id,
            row.Kind,
            row.Day,
            row.State,
            row.Minutes,
            row.Logged,
            row.CalendarEvent,
            row.Deleted,
            row.ChecksPassed,
            row.ChecksFailed,
        }).ToListAsync(cancellation);
        var coaches = (await db.Rows<SessionCoach>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancellation)).ToLookup(row => row.SessionId);
        var reps = (await db.Rows<SessionRep>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancellation)).ToLookup(row => row.SessionId);
        return [.. rows.Select(row => new Session
        {
            Id = row.Id, Kind = row.Kind, Day = row.Day, State = row.State, Minutes = row.Minutes, Logged = row.Logged, CalendarEvent = row.CalendarEvent, Deleted = row.Deleted,
            ChecksPassed = row.ChecksPassed, ChecksFailed = row.ChecksFailed,
            Coaches = [.. coaches[row.Id]], Reps = [.. reps[row.Id]],
        })];
    }

    public Task<List<Commitment>> CommitmentsAsync(IReadOnlyCollection<SessionId> sessions, IReadOnlyCollection<CommitmentId> ids) =>
        sessions.Count == 0 && ids.Count == 0
            ? Task.FromResult(new List<Commitment>())
            : db.Rows<Commitment>().AsNoTracking().Where(row => sessions.Contains(row.SessionId) || ids.Contains(row.Id)).ToListAsync(cancellation);

    /// <summary>Held sessions of reps through the last day counted; each names only those of its reps who were asked for.</summary>
    /// <remarks>Found by their ids: of a join SQLite may begin at the wrong end, and read every session there is.</remarks>
    public async Task<IEnumerable<Session>> HeldAsync(IReadOnlyCollection<PersonId> reps)
    {
        var named = (await db.Rows<SessionRep>().AsNoTracking().Where(row => reps.Contains(row.PersonId)).ToListAsync(cancellation)).ToLookup(row => row.SessionId);
        var held = new List<Session>();
        foreach (var ids in named.Select(group => group.Key).Chunk(5_000))
        {
            var rows = await db.Rows<Session>().Where(row => ids.Contains(row.Id) && row.State == SessionState.Held && row.Deleted == null && row.Day <= through)
                .Select(row => new { row.Id, row.Kind, row.Day }).ToListAsync(cancellation);
            var coaches = (await db.Rows<SessionCoach>().AsNoTracking().Where(row => ids.Contains(row.SessionId)).ToListAsync(cancellation)).ToLookup(row => row.SessionId);
            held.AddRange(rows.Select(row => new Session { Id = row.Id, Kind = row.Kind, Day = row.Day, State = SessionState.Held, Coaches = [.. coaches[row.Id]], Reps = [.. named[row.Id]] }));
        }
        return held;
    }

    /// <summary>What is known of these persons beside their sessions, and of everybody above them.</summary>
    /// <param name="persons">Those asked about.</param>
    /// <param name="hasChain">The chains in the database are as the records are: one query then finds everybody above.</param>
    public async Task<RollupRules> RulesAsync(IReadOnlyCollection<PersonId> persons, bool hasChain)
    {
        var (known, lines) = hasChain ? await LinesByChainAsync(persons) : await LinesUpAsync(persons);
        var all = known.ToList();
        return new RollupRules(
            new OrganisationRecords
            {
                Organisation = await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation),
                People = await db.Rows<Person>().AsNoTracking().Where(row => all.Contains(row.Id)).ToListAsync(cancellation),
                Lines = lines,
                Segments = await db.Rows<SegmentMembership>().AsNoTracking().Where(row => persons.Contains(row.PersonId)).ToListAsync(cancellation),
                Leave = await db.Rows<Leave>().AsNoTracking().Where(row => persons.Contains(row.PersonId)).ToListAsync(cancellation),
                Excuses = await db.Rows<Excuse>().AsNoTracking()
                    .Where(row => row.AppliesTo == ExcuseCover.Everyone || row.AppliesTo == ExcuseCover.Below || all.Contains(row.PersonId!.Value)).ToListAsync(cancellation),
                Delegations = await db.Rows<Delegation>().AsNoTracking().Where(row => persons.Contains(row.RepId)).ToListAsync(cancellation),
                Standards = await db.Rows<Standard>().AsNoTracking().ToListAsync(cancellation),
            },
            through);
    }

    private async Task<(HashSet<PersonId> Known, List<ReportingLine> Lines)> LinesByChainAsync(IReadOnlyCollection<PersonId> persons)
    {
        var known = persons.Concat(await db.Rows<ChainRow>().Where(row => persons.Contains(row.PersonId)).Select(row => row.AncestorId).Distinct().ToListAsync(cancellation)).ToHashSet();
        var lines = await db.Rows<ReportingLine>().AsNoTracking().Where(row => known.Contains(row.PersonId)).ToListAsync(cancellation);
        return ([.. known, .. lines.Select(row => row.CoachId)], lines);
    }

    private async Task<(HashSet<PersonId> Known, List<ReportingLine> Lines)> LinesUpAsync(IReadOnlyCollection<PersonId> persons)
    {
        var known = persons.ToHashSet();
        var lines = new List<ReportingLine>();
        for (var next = known.ToList(); next.Count > 0;)
        {
            var found = await db.Rows<ReportingLine>().AsNoTracking().Where(row => next.Contains(row.PersonId)).ToListAsync(cancellation);
            lines.AddRange(found);
            next = [.. found.Select(row => row.CoachId).Where(known.Add)];
        }
        return (known, lines);
    }
}
