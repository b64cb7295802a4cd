using Touchline.Data;
using Touchline.Features.Sessions.CareerPlans;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Features.Sessions.Craft;

/// <summary>Reads everything that is written of a session, and of what went before it.</summary>
public sealed class ReadWriting(TouchlineDb db, RubricBook rubrics, ReadPlanStanding plans)
{
    public async Task<SessionWriting> RunAsync(Session session, Snapshot snapshot, CancellationToken cancellation) => await RunOfNewAsync(session, snapshot, cancellation) with
    {
        Parts = await db.PartsOfAsync(session.Id, cancellation),
        Agenda = await db.AgendaOfAsync(session.Id, cancellation),
        Commitments = await db.CommitmentsOfAsync(session.Id, cancellation),
        Reviewed = await db.ReviewedInAsync(session.Id, cancellation),
    };

    /// <summary>Of a session that is about to be logged: nothing is written in it yet.</summary>
    public async Task<SessionWriting> RunOfNewAsync(Session session, Snapshot snapshot, CancellationToken cancellation) => new()
    {
        Session = session,
        Calendar = snapshot.Measures.Calendar,
        OpenBefore = session.Kind == Kind.OneOnOne || session.Kind == Kind.TeamMeeting ? await db.OpenBeforeAsync(session, cancellation) : [],
        TeamSize = session.Coaches.Count == 0 ? 0 : snapshot.Tree.TeamOf(session.Coaches[0].PersonId, session.Day).Count(),
        Skills = (await rubrics.OfAsync(session, snapshot, cancellation))?.Skills.Select(skill => skill.Key).ToList() ?? [],
        Plan = session.Kind == Kind.CareerPlan ? await plans.RunAsync(session, snapshot, cancellation) : null,
    };
}
