using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>Reads the first page of whoever is asking.</summary>
public sealed class ReadToday(TouchlineDb db, Present present, Excerpts excerpts, Rollups rollups, Structures structures, Viewer viewer, Access access, OrganisationClock clock, DrawLots draw)
{
    public async Task<TodayRow> RunAsync(CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var standing = await access.StandingAsync(cancellation);
        var me = standing.HasFlag(Relation.AnyPerson) ? viewer.PersonId : null;
        var isCoach = standing.HasFlag(Relation.AnyCoach);
        var records = me is { } person ? await TodaysRecords.ReadAsync(db, excerpts, person, isCoach, now.Today, cancellation) : null;
        return new TodayRow(
            now.Today, Greeting(now), SessionWords.First(viewer.Name), me,
            me is { } of ? Ahead(records!, of) : [], me is { } due ? Due(records!, due) : [],
            me is { } owner ? (await db.OpenCommitmentsAsync([owner], null, cancellation)).GetValueOrDefault(owner) : 0,
            me is { } writer ? await ToFinishAsync(writer, now.Today, cancellation) : [],
            me is { } coach && isCoach ? await new CoachsToday(records!, coach, db, rollups, draw).ReadAsync(cancellation) : null,
            me is { } rep && records!.Snapshot.Tree.CoachOf(rep, now.Today) is not null ? await RepOfAsync(records, rep, cancellation) : null,
            me is { } leader && standing.HasFlag(Relation.AnyLeader) ? await new LeadersToday(await structures.ReadAsync(cancellation), rollups, now, leader).ReadAsync(cancellation) : null,
            viewer.IsOperations, viewer.IsOperations && !await db.HasStandardsAsync(cancellation), me is null && !await db.HasPeopleAsync(cancellation));
    }

    private async Task<IReadOnlyList<ToFinishRow>> ToFinishAsync(PersonId me, DateOnly today, CancellationToken cancellation)
    {
        var open = (await db.ToFinishAsync(me, today, cancellation)).Take(6).ToList();
        var names = await db.NamesInAsync([.. open.Select(row => row.Session)], cancellation);
        return [.. open.Select(row => new ToFinishRow(row.Session, row.Kind, Who([.. names[row.Session]], me), row.Day, row.Open, row.Closes))];
    }

    private static string Who(List<(PersonId Person, string Name, bool IsCoach)> names, PersonId me) => names.Where(row => row.IsCoach == !names.Exists(one => one.Person == me && one.IsCoach)).Select(row => row.Name).ToList() is var others
        && others.Count == 1 ? others[0] : $"{others.Count} present";

    private string Greeting(Now now) =>
        new OrganisationCalendar(now.Organisation.TimeZone, []).LocalTimeOf(clock.NowOf(now.Organisation)).Hour switch { < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };

    private static List<AheadRow> Ahead(TodaysRecords records, PersonId me)
    {
        var snapshot = records.Snapshot;
        return [.. records.Sessions(records.Rows.Planned)
            .Where(session => session.Day >= snapshot.Today || session.WasCoachedBy(me))
            .OrderBy(session => session.Day).ThenBy(session => session.Id.Value)
            .Select(session => new AheadRow(session.Id, session.Kind, session.Day, session.WasCoachedBy(me) ? SessionWords.Reps(session, snapshot) : snapshot.NameOf(session.Coaches[0].PersonId), session.WasCoachedBy(me)))
            .Take(8)];
    }

    private static List<DueRow> Due(TodaysRecords records, PersonId me)
    {
        var snapshot = records.Snapshot;
        return [.. records.Rows.Due.Select(row => (Row: row, Session: snapshot.Find(row.SessionId))).Where(pair => pair.Session is { Deleted: null })
            .OrderBy(pair => pair.Row.OwnerId != me).ThenBy(pair => pair.Row.MovedTo ?? pair.Row.Due).ThenBy(pair => pair.Row.Id.Value).Take(12)
            .Select(pair => new DueRow(
                pair.Row.Id, pair.Row.SessionId, pair.Row.Text,
                $"{(pair.Row.OwnerId == me ? "you" : SessionWords.First(snapshot.NameOf(pair.Row.OwnerId)))} promised, {pair.Session!.Kind.InSentence} on {Words.DayIn(pair.Session.Day, snapshot.Today)}",
                pair.Row.MovedTo ?? pair.Row.Due!.Value, pair.Row.OwnerId == me))];
    }

    private async Task<RepToday> RepOfAsync(TodaysRecords records, PersonId me, CancellationToken cancellation)
    {
        var snapshot = records.Snapshot;
        var measures = snapshot.Measures;
        var line = snapshot.Tree.LineOf(me, snapshot.Today)!;
        var quarter = Period.Containing(PeriodUnit.Quarter, snapshot.Today, snapshot.Organisation.FiscalYearStarts).Through(snapshot.Today);
        var toConfirm = records.Sessions(records.Rows.Unanswered).OrderByDescending(session => session.Day).ThenByDescending(session => session.Id.Value)
            .Select(session => new AnswerRow(session.Id, session.Kind, session.Day, snapshot.NameOf(session.Coaches[0].PersonId))).Take(5).ToList();
        var lines = measures.Kinds.Select(kind => LineStanding.Of(measures, line, kind)).Where(row => row.State != Standing.NotAsked).ToList();
        var counts = measures.Kinds.Select(kind => (kind, measures.LineCounts(line, kind, quarter)));
        return new RepToday(toConfirm, lines, Consistency.Over(counts, snapshot.Records.Weights), snapshot.NameOf(line.Coach),
            [.. (await db.RequestsOfAsync([me], cancellation)).Select(row => new RequestRow(row.Id, me, snapshot.NameOf(me), row.About, row.Text, row.Made))]);
    }
}
