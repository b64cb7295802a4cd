using System.Globalization;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>The coach's part: whom next and why, what is disputed, where the week went.</summary>
internal sealed class CoachsToday(TodaysRecords records, PersonId me, TouchlineDb db, Rollups rollups, DrawLots draw)
{
    private readonly Snapshot _snapshot = records.Snapshot;

    public async Task<CoachToday> ReadAsync(CancellationToken cancellation)
    {
        var snoozes = await db.SnoozesOfAsync(me, _snapshot.Today, cancellation);
        var waiting = CoachNext.Of(_snapshot.Measures, me);
        var next = await draw.RunAsync([.. waiting.Where(row => snoozes.TrueForAll(snooze => snooze.RepId != row.Person))], me, _snapshot.Today, cancellation);
        var asked = await db.RequestsOfAsync(records.Team, cancellation);
        var promises = await db.OpenCommitmentsAsync(records.Team, _snapshot.Today, cancellation);
        var period = Period.Containing(PeriodUnit.Quarter, _snapshot.Today, _snapshot.Organisation.FiscalYearStarts);
        var now = period.Through(_snapshot.Today);
        return new CoachToday(
            [.. next.Take(CoachNext.Most).Select(row => new NextRow(row.Person, _snapshot.NameOf(row.Person), row.Lines, WhyOf(row, promises.GetValueOrDefault(row.Person))))],
            Math.Max(0, next.Count - CoachNext.Most),
            [.. snoozes.Select(row => new PutOffRow(row.RepId, _snapshot.NameOf(row.RepId), row.Reason, row.Until))],
            [.. asked.Select(row => new RequestRow(row.Id, row.RepId, _snapshot.NameOf(row.RepId), row.About, row.Text, row.Made))],
            Disputed(), await MinutesLastWeekAsync(cancellation), _snapshot.Organisation.WorkingWeekHours, records.Team.Count,
            await ConsistencyInAsync(period.Days, cancellation), await ConsistencyInAsync(period.Compared(_snapshot.Today), cancellation), now, PeriodWords.Of(period, _snapshot.Today));
    }

    // The reason in a sentence: when the last was, and what the standard asks.
    private string WhyOf(NextToCoach row, int promises)
    {
        var first = row.First;
        var name = SessionWords.First(_snapshot.NameOf(row.Person));
        var last = first.LastSession is { } day ? $"Last {first.Kind.InSentence} on {Words.DayIn(day, _snapshot.Today)}" : $"No {first.Kind.InSentence} with {name} yet";
        return $"{last}; the standard is {first.Pace.InWords}."
            + (first.Pace.Times > 1 ? $" {first.Held} of {first.Pace.Times} so far." : "")
            + (promises > 0 ? $" {Words.Count(promises, "commitment")} of {name}’s {(promises == 1 ? "is" : "are")} due." : "")
            + (ResultsMove.Of([.. _snapshot.ResultMonths.Where(month => month.PersonId == row.Person)], _snapshot.Today) is { } move ? " " + Moved(move) : "");
    }

    private static string Moved(ResultsMove move) =>
        $"Win rate {Words.Percent(move.Now)} from {move.From.ToString("MMMM", CultureInfo.CurrentCulture)} to {move.Last.ToString("MMMM", CultureInfo.CurrentCulture)} ({move.Deals} deals), {Words.Percent(move.Before)} in the {move.Months} months before.";

    private List<AnswerRow> Disputed() =>
        [.. records.Sessions(records.Rows.Disputed).OrderByDescending(session => session.Day).ThenByDescending(session => session.Id.Value)
            .Select(session => new AnswerRow(session.Id, session.Kind, session.Day, string.Join(", ", session.Reps.Where(rep => rep.Response == RepResponse.Disputed).Select(rep => _snapshot.NameOf(rep.PersonId))))).Take(5)];

    private async Task<long> MinutesLastWeekAsync(CancellationToken cancellation)
    {
        var week = Period.Containing(PeriodUnit.Week, _snapshot.Today, 1).Previous;
        return (await rollups.SumsAsync(week.Days, [me], cancellation, Scope.Own, ["minutes"])).Values.Sum(counts => counts.Minutes);
    }

    private async Task<decimal?> ConsistencyInAsync(DayRange period, CancellationToken cancellation) =>
        Consistency.Over((await rollups.SumsAsync(period, [me], cancellation, Scope.Own, ["due", "in_standard"])).Select(row => (row.Key.Kind, row.Value)), _snapshot.Records.Weights);
}
