using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Data;

/// <summary>What lives on beyond a session: career plans, rubrics and series.</summary>
public static class CareerPlanRows
{
    /// <summary>A rep's plans, the newest first.</summary>
    public static Task<List<CareerPlan>> PlansOfAsync(this TouchlineDb db, PersonId rep, CancellationToken cancellation) =>
        db.Rows<CareerPlan>().Where(row => row.RepId == rep).OrderByDescending(row => row.Id).ToListAsync(cancellation);

    public static Task<List<CareerPlanVersion>> VersionsOfAsync(this TouchlineDb db, RecordId plan, CancellationToken cancellation) =>
        db.Rows<CareerPlanVersion>().Where(row => row.PlanId == plan).OrderByDescending(row => row.Number).ToListAsync(cancellation);

    public static Task<List<Milestone>> MilestonesOfAsync(this TouchlineDb db, RecordId plan, CancellationToken cancellation) =>
        db.Rows<Milestone>().Where(row => row.PlanId == plan).OrderBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(cancellation);

    public static Task<Milestone?> FindMilestoneAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<Milestone>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Every version of every rubric.</summary>
    public static Task<List<Rubric>> RubricsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Rubric>().OrderBy(row => row.Name).ThenByDescending(row => row.Version).ToListAsync(cancellation);

    public static Task<Rubric?> FindRubricAsync(this TouchlineDb db, RecordId id, int version, CancellationToken cancellation) =>
        db.Rows<Rubric>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Version == version, cancellation);

    public static Task<List<KindWords>> KindWordsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<KindWords>().ToListAsync(cancellation);

    public static Task<List<Series>> SeriesOfAsync(this TouchlineDb db, PersonId coach, PersonId rep, CancellationToken cancellation) =>
        db.Rows<Series>().Where(row => row.CoachId == coach && row.RepId == rep && row.Ended == null).OrderBy(row => row.Id).ToListAsync(cancellation);

    public static Task<Series?> FindSeriesAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<Series>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
