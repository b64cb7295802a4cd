using Touchline.Data;
using Touchline.Features.Sessions.Craft;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.CareerPlans;

/// <summary>Rep and coach write a career plan, sign its versions, move its milestones, and close it.</summary>
public sealed class WriteCareerPlan(TouchlineDb db, Present present, Excerpts excerpts, Viewer viewer, OrganisationClock clock, KeepCraft craft)
{
    /// <summary>Keeps what was typed as the draft of the next version; begins a plan where there is none.</summary>
    public Task<IReadOnlyList<PartConflict>> DraftAsync(PersonId rep, PartFields was, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, newest, snapshot) = await OpenAsync(rep, cancellation);
        var (merged, conflicts) = (plan.Draft ?? newest?.Fields ?? PartFields.Empty).Merge(was, typed);
        CareerPlan.Form.CheckDraft(merged).ThrowIfBroken();
        (plan.Draft, plan.Drafted) = (merged, clock.NowOf(snapshot.Organisation));
        await db.SaveChangesAsync(cancellation);
        return conflicts;
    });

    /// <summary>Puts up what was typed as the next version, signed by who does so.</summary>
    public Task<IReadOnlyList<PartConflict>> PutUpAsync(PersonId rep, PartFields was, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, newest, snapshot) = await OpenAsync(rep, cancellation);
        var now = clock.NowOf(snapshot.Organisation);
        var (merged, conflicts) = (plan.Draft ?? newest?.Fields ?? PartFields.Empty).Merge(was, typed);
        CareerPlan.Form.Check(merged).ThrowIfBroken();
        if (conflicts.Count > 0) (plan.Draft, plan.Drafted) = (merged, now);
        else
        {
            // Also where there was no draft: who keeps one in this instant must see that the plan is another by now.
            (plan.Draft, plan.Drafted) = (null, now);
            if (newest is null || !newest.Fields.Equals(merged))
            {
                var next = new CareerPlanVersion { OrganisationId = db.OrganisationId, PlanId = plan.Id, Number = (newest?.Number ?? 0) + 1, Fields = merged, WriterId = Me, Written = now };
                next.Sign(Me, viewer.Is(rep), now);
                db.Add(next);
            }
        }
        await SaveAsync(rep, snapshot, cancellation);
        return conflicts;
    });

    public Task SignAsync(PersonId rep, int number, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, newest, snapshot) = await OpenAsync(rep, cancellation);
        new RuleCheck().Refuse(newest is null || newest.Number != number, "not-newest", "", "There is a newer version by now; read it, and sign that one.").ThrowIfBroken();
        newest!.Sign(Me, viewer.Is(rep), clock.NowOf(snapshot.Organisation));
        await SaveAsync(rep, snapshot, cancellation);
    });

    public Task AddMilestoneAsync(PersonId rep, string text, DateOnly due, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, _, snapshot) = await OpenAsync(rep, cancellation);
        db.Add(Milestone.Add(plan, text, due));
        await SaveAsync(rep, snapshot, cancellation);
    });

    public Task MoveMilestoneAsync(PersonId rep, RecordId id, MilestoneState state, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, _, snapshot) = await OpenAsync(rep, cancellation);
        var milestone = await db.FindMilestoneAsync(id, cancellation);
        if (milestone?.PlanId != plan.Id) throw new NotThereException();
        milestone.MoveTo(state, clock.NowOf(snapshot.Organisation));
        await SaveAsync(rep, snapshot, cancellation);
    });

    public Task RemoveMilestoneAsync(PersonId rep, RecordId id, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, _, snapshot) = await OpenAsync(rep, cancellation);
        if (await db.FindMilestoneAsync(id, cancellation) is not { } milestone || milestone.PlanId != plan.Id) throw new NotThereException();
        db.Remove(milestone);
        await SaveAsync(rep, snapshot, cancellation);
    });

    /// <summary>Closes the plan, with a word on what came of it; the next one begins anew.</summary>
    public Task CloseAsync(PersonId rep, string word, CancellationToken cancellation) => db.AfterOthersAsync(async () =>
    {
        var (plan, newest, snapshot) = await OpenAsync(rep, cancellation);
        new RuleCheck().Refuse(newest is null, "nothing-to-close", "", "Nothing was put up yet; go on writing, or leave it.").ThrowIfBroken();
        plan.Close(snapshot.Today, word);
        await db.SaveChangesAsync(cancellation);
    });

    private PersonId Me => viewer.PersonId ?? throw new NotAllowedException();

    private async Task<(CareerPlan Plan, CareerPlanVersion? Newest, Snapshot Snapshot)> OpenAsync(PersonId rep, CancellationToken cancellation)
    {
        var recent = new DayRange((await present.ReadAsync(cancellation)).Today.AddDays(-7), null);
        var reviews = await db.HeldWithAsync(Kind.CareerPlan, [rep], recent, null, 100, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf([rep]) { Single = [.. reviews.Select(review => review.Id)] }, cancellation);
        if ((await db.PlansOfAsync(rep, cancellation)).FirstOrDefault(row => row.Closed is null) is { } plan) return (plan, (await db.VersionsOfAsync(plan.Id, cancellation)).FirstOrDefault(), snapshot);
        db.Add(plan = new CareerPlan { OrganisationId = db.OrganisationId, RepId = rep, Opened = snapshot.Today });
        return (plan, null, snapshot);
    }

    // A review that is still open is judged by the plan as it stands now.
    private async Task SaveAsync(PersonId rep, Snapshot snapshot, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        foreach (var review in snapshot.Records.Sessions.Where(session => session.Kind == Kind.CareerPlan && session.IsHeld && session.Names(rep) && session.Day >= snapshot.Today.AddDays(-7)))
            if (await db.FindSessionAsync(review.Id, cancellation) is { } session) await craft.SaveAsync(session, snapshot, cancellation);
    }
}
