using System.Globalization;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>The coach's part: whom next and why, what is disputed, where the week went.</summary>
internal sealed class CoachsToday(Snapshot snapshot, PersonId me, TouchlineDb db, DrawLots draw)
{
    public async Task<CoachToday> ReadAsync(CancellationToken cancellation)
    {
        var snoozes = await db.SnoozesOfAsync(me, snapshot.Today, cancellation);
        var waiting = CoachNext.Of(snapshot.Measures, me);
        var next = await draw.RunAsync([.. waiting.Where(row => snoozes.TrueForAll(snooze => snooze.RepId != row.Person))], me, snapshot.Today, cancellation);
        var asked = await db.RequestsOfAsync([.. snapshot.Tree.TeamOf(me, snapshot.Today)], cancellation);
        var period = Period.Containing(PeriodUnit.Quarter, snapshot.Today, snapshot.Organisation.FiscalYearStarts);
        var now = period.Through(snapshot.Today);
        return new CoachToday(
            [.. next.Take(CoachNext.Most).Select(row => new NextRow(row.Person, snapshot.NameOf(row.Person), row.Lines, WhyOf(row)))],
            Math.Max(0, next.Count - CoachNext.Most),
            [.. snoozes.Select(row => new PutOffRow(row.RepId, snapshot.NameOf(row.RepId), row.Reason, row.Until))],
            [.. asked.Select(row => new RequestRow(row.Id, row.RepId, snapshot.NameOf(row.RepId), row.About, row.Text, row.Made))],
            Disputed(), MinutesLastWeek(), snapshot.Organisation.WorkingWeekHours, snapshot.TeamOf(me).Count,
            ConsistencyIn(now), ConsistencyIn(period.Compared(snapshot.Today)), now, PeriodWords.Of(period, snapshot.Today));
    }

    // The reason in a sentence: when the last was, and what the standard asks.
    private string WhyOf(NextToCoach row)
    {
        var first = row.First;
        var name = SessionWords.First(snapshot.NameOf(row.Person));
        var last = first.LastSession is { } day ? $"Last {first.Kind.InSentence} on {Words.DayIn(day, snapshot.Today)}" : $"No {first.Kind.InSentence} with {name} yet";
        var promises = snapshot.Records.Commitments.Count(commitment => commitment.OwnerId == row.Person && commitment.Outcome is null && commitment.Due <= snapshot.Today);
        return $"{last}; the standard is {first.Pace.InWords}."
            + (first.Pace.Times > 1 ? $" {first.Held} of {first.Pace.Times} so far." : "")
            + (promises > 0 ? $" {Words.Count(promises, "commitment")} of {name}’s {(promises == 1 ? "is" : "are")} due." : "")
            + (ResultsMove.Of([.. snapshot.ResultMonths.Where(month => month.PersonId == row.Person)], snapshot.Today) is { } move ? " " + Moved(move) : "");
    }

    private static string Moved(ResultsMove move) =>
        $"Win rate {Words.Percent(move.Now)} from {move.From.ToString("MMMM", CultureInfo.CurrentCulture)} to {move.Last.ToString("MMMM", CultureInfo.CurrentCulture)} ({move.Deals} deals), {Words.Percent(move.Before)} in the {move.Months} months before.";

    private List<AnswerRow> Disputed() =>
        [.. snapshot.Records.Sessions.Where(session => session.IsHeld && session.WasCoachedBy(me) && session.Reps.Any(rep => rep.Response == RepResponse.Disputed) && session.Day > snapshot.Today.AddDays(-60))
            .OrderByDescending(session => session.Day)
            .Select(session => new AnswerRow(session.Id, session.Kind, session.Day, string.Join(", ", session.Reps.Where(rep => rep.Response == RepResponse.Disputed).Select(rep => snapshot.NameOf(rep.PersonId))))).Take(5)];

    private long MinutesLastWeek()
    {
        var monday = snapshot.Today.AddDays(-(((int)snapshot.Today.DayOfWeek + 6) % 7));
        var week = new DayRange(monday.AddDays(-7), monday.AddDays(-1));
        return snapshot.Records.Sessions.Where(session => session.IsHeld && week.Contains(session.Day) && session.WasCoachedBy(me)).Sum(session => session.Minutes ?? 0);
    }

    private decimal? ConsistencyIn(DayRange period)
    {
        var measures = snapshot.Measures;
        var lines = measures.Tree.Lines.Where(line => line.Coach == me).ToList();
        return Consistency.Over(measures.Kinds.Select(kind => (kind, lines.Aggregate(new Counts(), (sum, line) => sum + measures.LineCounts(line, kind, period)))), snapshot.Records.Weights);
    }
}
