using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>Days off for everybody: holidays, which working days leave out and consistency does not, and excused days, which it does.</summary>
public sealed class SetHolidays(TouchlineDb db, Viewer viewer, AuditTrail trail)
{
    public async Task AddAsync(DateOnly day, string name, CancellationToken cancellation)
    {
        if (await db.FindHolidayAsync(day, cancellation) is not null) throw new BrokenRulesException("holiday-twice", "holiday", "This day is a holiday already.");
        db.Add(new Holiday { OrganisationId = db.OrganisationId, Day = day, Name = name });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(DateOnly day, CancellationToken cancellation)
    {
        db.Remove(await db.FindHolidayAsync(day, cancellation) ?? throw new NotThereException());
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Excuses days of every line, with a reason that stands beside every figure it changes.</summary>
    public async Task ExcuseEveryoneAsync(DateOnly from, DateOnly? until, string reason, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(until < from, "ends-before-start", "excuse-until", "The last day lies before the first.")
            .Refuse(reason.Length == 0, "reason-missing", "reason", "Say why; the reason stands beside every figure it changes.")
            .ThrowIfBroken();
        db.Add(new Excuse { OrganisationId = db.OrganisationId, AppliesTo = ExcuseCover.Everyone, From = from, Until = until, Reason = reason });
        trail.Add(viewer.AccountId, viewer.Name, "days-excused", null, $"everyone from {Urls.Day(from)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveExcuseAsync(AbsenceId id, CancellationToken cancellation)
    {
        var excuse = await db.FindExcuseAsync(id, cancellation);
        if (excuse?.AppliesTo != ExcuseCover.Everyone) throw new NotThereException();
        db.Remove(excuse);
        trail.Add(viewer.AccountId, viewer.Name, "excuse-removed", null, $"everyone from {Urls.Day(excuse.From)}");
        await db.SaveChangesAsync(cancellation);
    }
}
