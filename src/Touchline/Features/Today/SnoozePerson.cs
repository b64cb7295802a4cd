using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>A coach puts somebody off in "coach next", or brings them back. Figures go on counting.</summary>
public sealed class SnoozePerson(TouchlineDb db, Present present, Viewer viewer)
{
    /// <summary>Longest, in days; our choice: nobody is put off for good.</summary>
    public const int Longest = 60;

    public async Task<DateOnly> RunAsync(PersonId rep, DateOnly until, string reason, CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        new RuleCheck()
            .Refuse(reason.Length == 0, "reason-missing", "reason", "Say in a few words why.")
            .Refuse(reason.Length > 200, "reason-too-long", "reason", "A reason holds at most 200 characters.")
            .Refuse(until <= today, "not-ahead", "until", "Choose a day ahead.")
            .Refuse(until > today.AddDays(Longest), "too-far-ahead", "until", $"At most {Longest} days: nobody is put off for good.")
            .ThrowIfBroken();
        await EndAllAsync(rep, today, cancellation);
        db.Add(new Snooze { OrganisationId = db.OrganisationId, CoachId = Me, RepId = rep, Reason = reason, Made = today, Until = until });
        await db.SaveChangesAsync(cancellation);
        return until;
    }

    public async Task EndAsync(PersonId rep, CancellationToken cancellation)
    {
        await EndAllAsync(rep, (await present.ReadAsync(cancellation)).Today, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private PersonId Me => viewer.PersonId ?? throw new NotAllowedException();

    private async Task EndAllAsync(PersonId rep, DateOnly today, CancellationToken cancellation) =>
        db.RemoveRange(await db.FindSnoozesAsync(Me, rep, today, cancellation));
}
