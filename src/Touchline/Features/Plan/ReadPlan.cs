using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Plan;

/// <summary>A session in the week.</summary>
public sealed record PlannedRow(SessionId Id, Kind Kind, DateOnly Day, string Who, int? Minutes, SessionState State, bool IsMine);

/// <summary>A week of somebody's sessions, and planned days that have passed.</summary>
public sealed record PlanWeek(DateOnly Monday, DateOnly Today, IReadOnlyList<PlannedRow> Sessions, IReadOnlyList<PlannedRow> Past, IReadOnlySet<DateOnly> Holidays, bool MayPlan)
{
    public bool IsThis => Today >= Monday && Today < Monday.AddDays(7);

    /// <summary>Days from Monday to Friday, and of the others those on which something is.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(at => Monday.AddDays(at))
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || Sessions.Any(session => session.Day == day));
}

/// <summary>Reads a week: the sessions one coaches, and those one is coached in.</summary>
public sealed class ReadPlan(TouchlineDb db, Present present, Excerpts excerpts, Viewer viewer, Access access)
{
    private const int MostPast = 20;

    public async Task<PlanWeek> RunAsync(DateOnly? asked, CancellationToken cancellation)
    {
        var me = viewer.PersonId ?? throw new NotAllowedException();
        var today = (await present.ReadAsync(cancellation)).Today;
        var day = asked ?? today;
        var week = new DayRange(MondayOf(day), MondayOf(day).AddDays(6));
        var shown = await db.PlanOfAsync(me, week, today, MostPast, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([me]) { Single = shown }, cancellation);
        var mine = snapshot.Records.Sessions.Where(session => session.Deleted is null && session.State != SessionState.Cancelled && (session.WasCoachedBy(me) || session.Names(me))).ToList();
        PlannedRow Row(Session session) => new(session.Id, session.Kind, session.Day, session.WasCoachedBy(me) ? SessionWords.Reps(session, snapshot) : snapshot.NameOf(session.Coaches[0].PersonId),
            session.Minutes, session.State, session.WasCoachedBy(me));
        return new PlanWeek(
            week.From, snapshot.Today,
            [.. mine.Where(session => week.Contains(session.Day)).OrderBy(session => session.Day).ThenBy(session => session.Kind).ThenBy(session => session.Id.Value).Select(Row)],
            [.. mine.Where(session => session.State == SessionState.Planned && session.Day < snapshot.Today && session.WasCoachedBy(me)).OrderByDescending(session => session.Day).Take(MostPast).Select(Row)],
            snapshot.Records.Holidays.Select(holiday => holiday.Day).ToHashSet(),
            Model.Access.Policy.Allows(Model.Access.Right.LogOwnTeam, access.Standing));
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
