using Microsoft.EntityFrameworkCore;
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
        await db.Rows<LedgerState>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Through, today), cancellation);
        var fold = new Statements(db);
        LedgerFold.Append(fold, db, new Tallies(), cancellation);
        await fold.RunAsync(cancellation);
    }

    // Sessions held on days that the ledger had not come to, and commitments that fall due.
    private async Task CountWhatIsReachedAsync(DateOnly through, DateOnly today, CancellationToken cancellation)
    {
        var reached = await db.Rows<Session>().Where(row => row.Day > through && row.Day <= today && row.State == SessionState.Held).Select(row => row.Id).ToListAsync(cancellation);
        var due = await db.Rows<Commitment>().Where(row => row.Due > through && row.Due <= today).Select(row => row.SessionId).Distinct().ToListAsync(cancellation);
        var rules = await LedgerRules.ReadAsync(db, cancellation);
        var change = new Tallies();
        var statements = new Statements(db);
        foreach (var ids in reached.Union(due).Chunk(1_000))
        {
            var sessions = new LedgerSessions(db);
            sessions.Ask(statements, ids);
            sessions.AskCommitments(statements, ids);
            await statements.RunAsync(cancellation);
            await CountAsync(sessions, session => session.Day > through, commitment => commitment.Due > through, rules, today, change, statements, cancellation);
        }
        LedgerFold.Append(statements, db, change, cancellation);
        await statements.RunAsync(cancellation);
    }

    private async Task CountAsync(
        LedgerSessions sessions, Func<Session, bool> isReached, Func<Commitment, bool> isDue, LedgerRules rules, DateOnly today, Tallies change, Statements statements, CancellationToken cancellation)
    {
        var part = new LedgerPart(db);
        var reps = sessions.All.Where(isReached).SelectMany(row => row.Reps).Select(row => row.PersonId).ToHashSet();
        var persons = sessions.Persons.ToHashSet();
        part.AskChains(statements, persons);
        part.AskReps(statements, persons);
        part.AskLines(statements, reps, null);
        await statements.RunAsync(cancellation);
        var now = part.Rules(rules, today);
        foreach (var session in sessions.All.Where(isReached)) change.Add(session, now);
        foreach (var commitment in sessions.Commitments.Where(isDue))
            if (sessions.Find(commitment.SessionId) is { } session) change.Add(commitment, session, now);
        // The days that change have not come yet: they are counted with their day.
        RepLines.Write(statements, db.OrganisationId, part.Intervals, [.. RepLines.Intervals(now, reps, part.Days, (_, _) => true)], cancellation);
    }

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
