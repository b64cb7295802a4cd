using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Effect;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>Reads what a study of Effect rests on from the ledger: intervals of lines, not the sessions behind them.</summary>
public sealed class EffectSource(TouchlineDb db, Rollups rollups, OrganisationClock clock)
{
    /// <summary>Everybody's lines, months of results and days in standard.</summary>
    public async Task<EffectRecords> ReadAsync(CancellationToken cancellation)
    {
        await rollups.PrepareAsync(cancellation);
        var organisation = await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation);
        var people = await db.Rows<Person>().AsNoTracking().ToListAsync(cancellation);
        var deals = await db.Rows<Opportunity>().AsNoTracking().ToListAsync(cancellation);
        var stored = await ReadResultsAsync(cancellation);
        // Made into months while the intervals are still coming from the database.
        var months = Task.Run(() => ResultMonths.Of(deals, stored), cancellation);
        var intervals = await ReadIntervalsAsync(cancellation);
        return new EffectRecords
        {
            Tree = new Tree(people, await db.Rows<ReportingLine>().AsNoTracking().ToListAsync(cancellation)),
            Today = clock.TodayOf(organisation),
            Starts = people.Where(person => person.Starts is not null).ToDictionary(person => person.Id, person => person.Starts!.Value),
            Results = await months,
            Weights = StoredWeights.Of(organisation.Weights),
            Counts = (rep, month) => intervals.TryGetValue(rep, out var own) ? own.Over(month) : [],
        };
    }

    /// <summary>Every draw there was, and the days on which those in draws were coached.</summary>
    public async Task<(IReadOnlyList<DrawnLot> Lots, ILookup<PersonId, DateOnly> Sessions)> DrawsAsync(CancellationToken cancellation)
    {
        var lots = (await db.AllDrawsAsync(cancellation)).ConvertAll(draw => new DrawnLot(draw.Day, draw.DrawnId, draw.Order));
        var people = lots.SelectMany(lot => lot.Among).Distinct().ToList();
        var days = from session in db.Rows<Session>()
                   join rep in db.Rows<SessionRep>() on session.Id equals rep.SessionId
                   where session.State == SessionState.Held && session.Deleted == null && rep.Response != RepResponse.Disputed && people.Contains(rep.PersonId)
                   select new { rep.PersonId, session.Day };
        return (lots, (people.Count == 0 ? [] : await days.ToListAsync(cancellation)).ToLookup(row => row.PersonId, row => row.Day));
    }

    private async Task<Dictionary<PersonId, RepIntervals>> ReadIntervalsAsync(CancellationToken cancellation)
    {
        var all = new Dictionary<PersonId, RepIntervals>();
        // In the order in which they lie; otherwise SQLite takes the index of days and looks each row up elsewhere.
        var rows = db.Rows<LineIntervalRow>().Where(row => row.State != (short)IntervalState.Excused)
            .OrderBy(row => row.PersonId).ThenBy(row => row.Kind).ThenBy(row => row.State).ThenBy(row => row.From).Select(row => new { row.PersonId, row.Kind, row.State, row.From, row.Until });
        await PlainRows.ReadAsync(db, rows, row =>
        {
            var person = row.Person(0);
            if (!all.TryGetValue(person, out var own)) all[person] = own = new RepIntervals();
            own.Add(new Kind(row.Word(1)), (IntervalState)row.Number(2), new DayRange(row.Day(3), row.Day(4)));
        }, cancellation);
        return all;
    }

    private async Task<List<Result>> ReadResultsAsync(CancellationToken cancellation)
    {
        var all = new List<Result>();
        var rows = db.Rows<Result>().OrderBy(row => row.PersonId).ThenBy(row => row.Month).ThenBy(row => row.Metric).Select(row => new { row.PersonId, row.Month, row.Metric, row.Value });
        await PlainRows.ReadAsync(db, rows, row => all.Add(new Result { PersonId = row.Person(0), Month = row.Day(1), Metric = row.Word(2), Value = row.Amount(3) }), cancellation);
        return all;
    }
}
