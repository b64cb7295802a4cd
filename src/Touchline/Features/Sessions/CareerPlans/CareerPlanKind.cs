using Touchline.Data;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Web;

namespace Touchline.Features.Sessions.CareerPlans;

/// <summary>The plan that a review looks at; null where the viewer no longer may.</summary>
public sealed record CareerPlanMore(CareerPlanRow? Plan);

/// <summary>Reviews of career plans; the plan itself lives on.</summary>
public sealed class CareerPlanKind(ReadCareerPlan read, ReadPlanStanding standing, Access access) : ISessionKind
{
    public Kind Kind => Kind.CareerPlan;

    public IReadOnlyList<CraftCheck> Checks => CareerPlanCraft.Checks;

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [OneOnOneParts.Notes];

    public Type Page => typeof(CareerPlanBody);

    public async Task<SessionWriting> AddAsync(SessionWriting writing, Snapshot snapshot, CancellationToken cancellation) =>
        writing with { Plan = await standing.RunAsync(writing.Session, snapshot, cancellation) };

    // Who was the coach then and is no longer reads the review, and not how the plan went on.
    public async Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation) =>
        new CareerPlanMore(row.Session.Reps is [var rep, ..] && await access.AllowsAsync(Right.ReadCareerPlan, rep.PersonId, cancellation) ? await read.RunAsync(rep.PersonId, cancellation) : null);
}
