using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.OneOnOnes;

/// <summary>A rhythm is set, changed or ended, and plans the next meeting by itself.</summary>
public sealed class KeepSeries(TouchlineDb db, Excerpts excerpts, Viewer viewer, OrganisationClock clock)
{
    /// <summary>Sets the rhythm of a session's two people, and plans the next meeting where none is.</summary>
    public async Task SetAsync(SessionId id, int everyDays, TimeOnly? starts, int minutes, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(!Series.Rhythms.Contains(everyDays), "not-a-rhythm", "every", "Choose a rhythm of one to four weeks.")
            .Refuse(minutes is < 1 or > 1440, "minutes-out-of-range", "minutes", "The length lies between 1 and 1,440 minutes.")
            .ThrowIfBroken();
        var (session, snapshot) = await FindAsync(id, cancellation);
        var series = await SeriesOfAsync(session, cancellation);
        if (series is null) db.Add(series = new Series { OrganisationId = db.OrganisationId, Kind = session.Kind, CoachId = session.Coaches[0].PersonId, RepId = session.Reps[0].PersonId });
        (series.EveryDays, series.Starts, series.Minutes) = (everyDays, starts, minutes);
        session.SeriesId ??= series.Id;
        if (session.State == SessionState.Planned) session.Starts ??= starts;
        else await PlanAsync(session, series, snapshot, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the rhythm; meetings that are planned stay.</summary>
    public async Task EndAsync(SessionId id, CancellationToken cancellation)
    {
        var (session, snapshot) = await FindAsync(id, cancellation);
        if (await SeriesOfAsync(session, cancellation) is { } series) series.Ended = snapshot.Today;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Before the save that holds or calls off a meeting: plans the next of its rhythm, where none is planned yet.</summary>
    public async Task AfterAsync(Session session, Snapshot snapshot, CancellationToken cancellation)
    {
        if (session.Kind != Kind.OneOnOne || session.Reps.Count != 1 || session.State == SessionState.Planned) return;
        if (await SeriesOfAsync(session, cancellation) is { } series) await PlanAsync(session, series, snapshot, cancellation);
    }

    private async Task PlanAsync(Session last, Series series, Snapshot snapshot, CancellationToken cancellation)
    {
        if (snapshot.Tree.CoachOf(series.RepId, snapshot.Today) is null) return;
        if (await db.IsPlannedAsync(series.Kind, series.CoachId, series.RepId, last.Day, last.Id, cancellation)) return;
        var day = series.NextAfter(last.Day, snapshot.Today, snapshot.Measures.Calendar, [.. snapshot.Records.Leave]);
        if (day > snapshot.Today.AddYears(1)) return;
        var next = new SessionLog(series.Kind, day, [series.RepId], series.Minutes, "", null).ToSession(db.OrganisationId, series.CoachId, clock.NowOf(snapshot.Organisation), snapshot.Today);
        (next.Starts, next.SeriesId) = (series.Starts, series.Id);
        db.Add(next);
        await CarryOverAsync(last, next, cancellation);
    }

    // What was not talked about comes again.
    private async Task CarryOverAsync(Session last, Session next, CancellationToken cancellation)
    {
        var place = 0;
        foreach (var item in (await db.AgendaOfAsync(last.Id, cancellation)).Where(item => !item.IsDone))
            db.Add(new AgendaItem { OrganisationId = db.OrganisationId, SessionId = next.Id, Place = ++place, Text = item.Text, AddedBy = item.AddedBy, Added = item.Added, CarriedFrom = item.CarriedFrom ?? last.Day });
    }

    private async Task<Series?> SeriesOfAsync(Session session, CancellationToken cancellation) => session.Reps.Count != 1 || session.Coaches.Count == 0 ? null
        : (await db.SeriesOfAsync(session.Coaches[0].PersonId, session.Reps[0].PersonId, cancellation)).FirstOrDefault(series => series.Kind == session.Kind);

    private async Task<(Session Session, Snapshot Snapshot)> FindAsync(SessionId id, CancellationToken cancellation)
    {
        var snapshot = await excerpts.ReadAsync(viewer.ExcerptOf(id), cancellation);
        var session = await db.FindSessionAsync(id, cancellation) ?? throw new NotThereException();
        if (viewer.PersonId is not { } me || !session.WasCoachedBy(me) || session.Reps.Count != 1) throw new NotAllowedException();
        return (session, snapshot);
    }
}
