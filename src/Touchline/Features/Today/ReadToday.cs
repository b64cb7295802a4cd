using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>Reads the first page of whoever is asking.</summary>
public sealed class ReadToday(TouchlineDb db, Records records, Viewer viewer, Access access, OrganisationClock clock, DrawLots draw)
{
    /// <summary>Due dates up to this many days ahead stand on the page.</summary>
    private const int DaysAhead = 3;

    public async Task<TodayRow> RunAsync(CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var standing = access.Standing;
        var me = standing.HasFlag(Relation.AnyPerson) ? viewer.PersonId : null;
        var due = me is { } person ? await DueAsync(snapshot, person, cancellation) : [];
        return new TodayRow(
            snapshot.Today, GreetingAt(snapshot), SessionWords.First(viewer.Name), me,
            me is { } of ? Ahead(snapshot, of) : [], due,
            me is { } owner ? snapshot.Records.Commitments.Count(row => row.OwnerId == owner && row.Outcome is null) : 0,
            me is { } coach && standing.HasFlag(Relation.AnyCoach) ? await new CoachsToday(snapshot, coach, db, draw).ReadAsync(cancellation) : null,
            me is { } rep && snapshot.Tree.CoachOf(rep, snapshot.Today) is not null ? await RepOfAsync(snapshot, rep, cancellation) : null,
            me is { } leader && standing.HasFlag(Relation.AnyLeader) ? new LeadersToday(snapshot, leader).Read() : null,
            viewer.IsOperations, snapshot.Records.Standards.Count == 0, snapshot.Records.People.Count == 0);
    }

    private string GreetingAt(Snapshot snapshot) =>
        snapshot.Measures.Calendar.LocalTimeOf(clock.NowOf(snapshot.Organisation)).Hour switch { < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };

    private static List<AheadRow> Ahead(Snapshot snapshot, PersonId me) =>
        [.. snapshot.Records.Sessions
            .Where(session => session.State == SessionState.Planned && session.Deleted is null && session.Day <= snapshot.Today.AddDays(7) && (session.WasCoachedBy(me) || session.Names(me)))
            .Where(session => session.Day >= snapshot.Today || session.WasCoachedBy(me))
            .OrderBy(session => session.Day)
            .Select(session => new AheadRow(session.Id, session.Kind, session.Day, session.WasCoachedBy(me) ? SessionWords.Reps(session, snapshot) : snapshot.NameOf(session.Coaches[0].PersonId), session.WasCoachedBy(me)))
            .Take(8)];

    private async Task<IReadOnlyList<DueRow>> DueAsync(Snapshot snapshot, PersonId me, CancellationToken cancellation)
    {
        var open = snapshot.Records.Commitments
            .Where(row => row.Outcome is null && row.Due is { } due && (row.MovedTo ?? due) <= snapshot.Today.AddDays(DaysAhead))
            .Select(row => (Row: row, Session: snapshot.Find(row.SessionId)))
            .Where(pair => pair.Session is { Deleted: null } session && (pair.Row.OwnerId == me || session.WasCoachedBy(me)))
            .OrderBy(pair => pair.Row.OwnerId != me).ThenBy(pair => pair.Row.MovedTo ?? pair.Row.Due).Take(12).ToList();
        var texts = await db.TextsOfAsync([.. open.Select(pair => pair.Row.Id)], cancellation);
        return [.. open.Select(pair => new DueRow(
            pair.Row.Id, pair.Row.SessionId, texts.GetValueOrDefault(pair.Row.Id, "A commitment"),
            $"{(pair.Row.OwnerId == me ? "you" : SessionWords.First(snapshot.NameOf(pair.Row.OwnerId)))} promised, {pair.Session!.Kind.InSentence} on {Words.DayIn(pair.Session.Day, snapshot.Today)}",
            pair.Row.MovedTo ?? pair.Row.Due!.Value, pair.Row.OwnerId == me))];
    }

    private async Task<RepToday> RepOfAsync(Snapshot snapshot, PersonId me, CancellationToken cancellation)
    {
        var measures = snapshot.Measures;
        var line = snapshot.Tree.LineOf(me, snapshot.Today)!;
        var quarter = Period.Containing(PeriodUnit.Quarter, snapshot.Today, snapshot.Organisation.FiscalYearStarts).Through(snapshot.Today);
        var toConfirm = snapshot.Records.Sessions
            .Where(session => session.IsHeld && session.Day > snapshot.Today.AddDays(-30) && session.Reps.Any(rep => rep.PersonId == me && rep.Response == RepResponse.None) && string.IsNullOrEmpty(session.CalendarEvent))
            .OrderByDescending(session => session.Day)
            .Select(session => new AnswerRow(session.Id, session.Kind, session.Day, snapshot.NameOf(session.Coaches[0].PersonId))).Take(5).ToList();
        var lines = measures.Kinds.Select(kind => LineStanding.Of(measures, line, kind)).Where(row => row.State != Standing.NotAsked).ToList();
        var counts = measures.Kinds.Select(kind => (kind, measures.LineCounts(line, kind, quarter)));
        return new RepToday(toConfirm, lines, Consistency.Over(counts, snapshot.Records.Weights), snapshot.NameOf(line.Coach),
            [.. (await db.RequestsOfAsync([me], cancellation)).Select(row => new RequestRow(row.Id, me, snapshot.NameOf(me), row.About, row.Text, row.Made))]);
    }
}
