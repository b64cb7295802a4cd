using Touchline.Data;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.CareerPlans;

/// <summary>A rep's career plan as both see it.</summary>
/// <param name="Snapshot">The records.</param>
/// <param name="Rep">Whose plan.</param>
/// <param name="Plan">The plan that holds; null where there is none.</param>
/// <param name="Versions">Its versions, the newest first.</param>
/// <param name="Milestones">Its milestones, by date.</param>
/// <param name="Closed">Earlier plans, the newest first.</param>
/// <param name="IsRep">The viewer is the rep.</param>
/// <param name="Skills">Names of skills to pick from.</param>
public sealed record CareerPlanRow(
    Snapshot Snapshot, PersonId Rep, CareerPlan? Plan, IReadOnlyList<CareerPlanVersion> Versions, IReadOnlyList<Milestone> Milestones, IReadOnlyList<CareerPlan> Closed, bool IsRep, IReadOnlyList<string> Skills)
{
    public string Name => Snapshot.NameOf(Rep);

    public string Address => Urls.CareerPlan(Rep);

    /// <summary>The newest version, signed or not.</summary>
    public CareerPlanVersion? Newest => Versions.Count > 0 ? Versions[0] : null;

    /// <summary>What is written on: the draft, or the newest version.</summary>
    public PartFields Open => Plan?.Draft ?? Newest?.Fields ?? PartFields.Empty;

    /// <summary>The viewer has still to sign the newest version.</summary>
    public bool MaySign => Newest is { } version && (IsRep ? version.SignedByRep is null : version.SignedByCoach is null);
}

/// <summary>Reads a rep's career plan with its history.</summary>
public sealed class ReadCareerPlan(TouchlineDb db, Excerpts excerpts, Viewer viewer, RubricBook rubrics)
{
    public async Task<CareerPlanRow> RunAsync(PersonId rep, CancellationToken cancellation)
    {
        var plans = await db.PlansOfAsync(rep, cancellation);
        var plan = plans.FirstOrDefault(row => row.Closed is null);
        var versions = plan is null ? [] : await db.VersionsOfAsync(plan.Id, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([rep]) { Also = [.. versions.Select(version => version.WriterId)] }, cancellation);
        return new CareerPlanRow(
            snapshot, rep, plan, versions, plan is null ? [] : await db.MilestonesOfAsync(plan.Id, cancellation),
            [.. plans.Where(row => row.Closed is not null)], viewer.Is(rep), (await rubrics.ForAsync(rep, snapshot, snapshot.Today, cancellation))?.Skills.Select(skill => skill.Name).ToList() ?? []);
    }
}
