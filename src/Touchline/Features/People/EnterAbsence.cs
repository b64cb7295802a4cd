using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>Leave is entered, days are excused with a reason, a delegate is named; each can be taken back.</summary>
public sealed class EnterAbsence(TouchlineDb db, Viewer viewer, AuditTrail trail)
{
    public Task LeaveAsync(PersonId person, DateOnly from, DateOnly? until, CancellationToken cancellation)
    {
        Check(from, until).ThrowIfBroken();
        db.Add(new Leave { OrganisationId = db.OrganisationId, PersonId = person, From = from, Until = until });
        return SaveAsync("leave-entered", person, Range(from, until), cancellation);
    }

    public async Task RemoveLeaveAsync(PersonId person, AbsenceId id, CancellationToken cancellation)
    {
        var leave = await db.FindLeaveAsync(id, cancellation);
        if (leave?.PersonId != person) throw new NotThereException();
        db.Remove(leave);
        await SaveAsync("leave-removed", person, Range(leave.From, leave.Until), cancellation);
    }

    public Task ExcuseAsync(PersonId person, ExcuseCover cover, DateOnly from, DateOnly? until, string reason, CancellationToken cancellation)
    {
        Check(from, until).Refuse(reason.Length == 0, "reason-missing", "reason", "Say why; the reason stands beside every figure it changes.").ThrowIfBroken();
        db.Add(new Excuse { OrganisationId = db.OrganisationId, AppliesTo = cover, PersonId = cover == ExcuseCover.Everyone ? null : person, From = from, Until = until, Reason = reason });
        return SaveAsync("days-excused", person, Range(from, until), cancellation);
    }

    public async Task RemoveExcuseAsync(PersonId person, AbsenceId id, CancellationToken cancellation)
    {
        var excuse = await db.FindExcuseAsync(id, cancellation);
        if (excuse is null || (excuse.PersonId is { } of && of != person)) throw new NotThereException();
        db.Remove(excuse);
        await SaveAsync("excuse-removed", person, Range(excuse.From, excuse.Until), cancellation);
    }

    public Task DelegateAsync(PersonId rep, PersonId to, DateOnly from, DateOnly? until, CancellationToken cancellation)
    {
        Check(from, until).Refuse(rep == to, "own-delegate", "delegate", "Somebody else has to coach.").ThrowIfBroken();
        db.Add(new Delegation { OrganisationId = db.OrganisationId, RepId = rep, DelegateId = to, From = from, Until = until });
        return SaveAsync("delegate-named", rep, Range(from, until), cancellation);
    }

    public async Task RemoveDelegationAsync(PersonId rep, AbsenceId id, CancellationToken cancellation)
    {
        var delegation = await db.FindDelegationAsync(id, cancellation);
        if (delegation?.RepId != rep) throw new NotThereException();
        db.Remove(delegation);
        await SaveAsync("delegate-removed", rep, Range(delegation.From, delegation.Until), cancellation);
    }

    private static RuleCheck Check(DateOnly from, DateOnly? until) => new RuleCheck().Refuse(until < from, "ends-before-start", "until", "The last day lies before the first.");

    private static string Range(DateOnly from, DateOnly? until) => $"{Urls.Day(from)} to {(until is { } last ? Urls.Day(last) : "open")}";

    private Task<int> SaveAsync(string act, PersonId about, string subject, CancellationToken cancellation)
    {
        trail.Add(viewer.AccountId, viewer.Name, act, about, subject);
        return db.SaveChangesAsync(cancellation);
    }
}
