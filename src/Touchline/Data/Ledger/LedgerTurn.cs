using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;
using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// The turn of the day: every open part counts one day more. The intervals already say what that day is, so nothing is
/// computed anew but what was held ahead of its day. After a standstill the days follow one by one.
/// </summary>
internal sealed class LedgerTurn(TouchlineDb db)
{
    // From here on counting everything anew takes no longer.
    private const int LongStandstill = 60;

    /// <summary>Brings the ledger to today, in the transaction that is open.</summary>
    public async Task RunAsync(DateOnly today, CancellationToken cancellation)
    {
        await LedgerLocks.OrganisationAsync(db, alone: true, cancellation);
        if (await LedgerStates.ThroughAsync(db, cancellation) is not { } through || through == today) return;
        // A clock that was set back: days that were counted have not come yet.
        if (today < through || today.DayNumber - through.DayNumber > LongStandstill)
        {
            await new LedgerRebuild(db).RunAsync(today, cancellation);
            return;
        }
        await CountWhatIsReachedAsync(through, today, cancellation);
        for (var day = through.AddDays(1); day <= today; day = day.AddDays(1)) await AddDayAsync(day, cancellation);
        await LedgerStates.SetAsync(db, today, cancellation);
        if (db is SqliteTouchlineDb) await LedgerFold.FoldAsync(db, cancellation);
    }

    // Sessions held on days that the ledger had not come to, and commitments that fall due.
    private async Task CountWhatIsReachedAsync(DateOnly through, DateOnly today, CancellationToken cancellation)
    {
        var slice = new LedgerSlice(db, today, cancellation);
        var change = new Tallies();
        var reached = await db.Rows<Session>().Where(row => row.Day > through && row.Day <= today && row.State == SessionState.Held).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var ids in reached.Chunk(1_000))
        {
            var sessions = await slice.SessionsAsync(ids);
            var rules = await slice.RulesAsync(PersonsOf(sessions), hasChain: true);
            foreach (var session in sessions) change.Add(session, rules);
        }
        foreach (var reps in (await RepsOfAsync(reached, cancellation)).Chunk(1_000))
        {
            var rules = await slice.RulesAsync(reps, hasChain: true);
            var intervals = RepLines.Intervals(rules, reps, await slice.HeldAsync(reps), (_, _) => true).ToList();
            await db.Rows<LineIntervalRow>().Where(row => reps.Contains(row.PersonId)).ExecuteDeleteAsync(cancellation);
            BulkWriter.For(db).Insert(intervals.Select(interval => LineIntervalRow.Of(db.OrganisationId, interval)), cancellation);
        }
        var due = await db.Rows<Commitment>().AsNoTracking().Where(row => row.Due > through && row.Due <= today).ToListAsync(cancellation);
        foreach (var some in due.Chunk(1_000))
        {
            var sessions = await slice.SessionsAsync([.. some.Select(row => row.SessionId).Distinct()]);
            var rules = await slice.RulesAsync(PersonsOf(sessions), hasChain: true);
            var byId = sessions.ToDictionary(row => row.Id);
            foreach (var commitment in some) change.Add(commitment, byId[commitment.SessionId], rules);
        }
        BulkWriter.For(db).Insert(change.All.Select(row => RollupChange.Of(db.OrganisationId, row.Coach, row.Kind, row.Part, row.Tally.Own, row.Tally.Tree)), cancellation);
    }

    private async Task<HashSet<PersonId>> RepsOfAsync(List<SessionId> sessions, CancellationToken cancellation)
    {
        var reps = new HashSet<PersonId>();
        foreach (var ids in sessions.Chunk(1_000))
            reps.UnionWith(await db.Rows<SessionRep>().Where(row => ids.Contains(row.SessionId)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation));
        return reps;
    }

    private static PersonId[] PersonsOf(List<Session> sessions) =>
        [.. sessions.SelectMany(row => row.Reps.Select(rep => rep.PersonId).Concat(row.Coaches.Select(coach => coach.PersonId))).Distinct()];

    // Summed by the lines' coaches first: what is carried up the chain is then a row of each coach, not of each line.
    private async Task AddDayAsync(DateOnly day, CancellationToken cancellation)
    {
        var zeros = string.Concat(Enumerable.Repeat(", 0", 10));
        var sql = $$"""
            INSERT INTO rollup_change (organisation_id, coach_id, part, kind, {{TallyColumns.Names}})
            WITH today AS (
                SELECT coach_id, kind, sum(CASE state WHEN 0 THEN 1 ELSE 0 END) AS due, sum(CASE state WHEN 1 THEN 1 ELSE 0 END) AS standing, sum(CASE state WHEN 2 THEN 1 ELSE 0 END) AS excused
                FROM line_interval WHERE organisation_id = {0} AND until >= {1} AND "from" <= {1} GROUP BY coach_id, kind)
            SELECT {0}, coach_id, {2}, kind, sum(own_due), sum(own_standing), sum(own_excused){{zeros}}, sum(due), sum(standing), sum(excused){{zeros}}
            FROM (SELECT coach_id, kind, due AS own_due, standing AS own_standing, excused AS own_excused, due, standing, excused FROM today
                  UNION ALL
                  SELECT c.ancestor_id, t.kind, 0, 0, 0, t.due, t.standing, t.excused
                  FROM today t JOIN chain c ON c.organisation_id = {0} AND c.person_id = t.coach_id AND c."from" <= {1} AND c.until >= {1}) AS carried
            GROUP BY coach_id, kind
            """;
        await db.Database.ExecuteSqlRawAsync(sql, [db.OrganisationId.Value, day, Part.Containing(day).From], cancellation);
    }
}
