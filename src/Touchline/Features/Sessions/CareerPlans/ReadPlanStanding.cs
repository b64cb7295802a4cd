using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Features.Sessions.CareerPlans;

/// <summary>What a review finds of the rep's career plan.</summary>
public sealed class ReadPlanStanding(TouchlineDb db)
{
    public async Task<PlanStanding?> RunAsync(Session review, Snapshot snapshot, CancellationToken cancellation)
    {
        if (review.Reps.Count == 0) return null;
        var rep = review.Reps[0].PersonId;
        var plan = (await db.PlansOfAsync(rep, cancellation)).FirstOrDefault(row => row.Opened <= CraftOfSession.Closes(review, snapshot.Measures.Calendar) && (row.Closed is null || row.Closed >= review.Day));
        var earlier = (await db.HeldWithAsync(Kind.CareerPlan, [rep], new DayRange(DateOnly.MinValue, review.Day.AddDays(-1)), review.Id, 1, cancellation)).FirstOrDefault()?.Day;
        if (plan is null) return earlier is null ? null : new PlanStanding(false, false, earlier, InTime(review, rep, earlier, snapshot), false, false);
        var versions = await db.VersionsOfAsync(plan.Id, cancellation);
        var milestones = await db.MilestonesOfAsync(plan.Id, cancellation);
        return new PlanStanding(
            (versions.FirstOrDefault(version => version.IsSigned) ?? versions.FirstOrDefault()) is { } newest && CareerPlan.GoalsAreWhole(newest.Fields),
            versions.Count > 0 && versions[0].IsSigned,
            earlier, InTime(review, rep, earlier, snapshot),
            milestones.Any(milestone => milestone.Moved is { } moved && (earlier is null || snapshot.Measures.Calendar.DayOf(moved) > earlier)),
            milestones.Count > 0);
    }

    private static bool? InTime(Session review, PersonId rep, DateOnly? earlier, Snapshot snapshot) =>
        earlier is { } last && snapshot.Measures.Standards.On(review.Day, Kind.CareerPlan, rep, review.Coaches[0].PersonId)?.Pace is { Times: > 0 } pace
            ? review.Day.DayNumber - last.DayNumber <= pace.Days
            : null;
}
