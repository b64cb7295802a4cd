using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>A standard as it is typed.</summary>
public sealed record AskedStandard(Kind Kind, int Times, int Days, string? Segment, PersonId? TeamOf, DateOnly From, DateOnly? Until, string Source);

/// <summary>Sets a standard from a day on, ends one, or takes one back.</summary>
public sealed class SetStandard(TouchlineDb db, Viewer viewer, AuditTrail trail)
{
    public async Task RunAsync(AskedStandard asked, CancellationToken cancellation)
    {
        var standard = new Standard
        {
            OrganisationId = db.OrganisationId,
            Kind = asked.Kind,
            Times = asked.Times,
            Days = asked.Days,
            Segment = asked.Segment,
            TeamOf = asked.TeamOf,
            From = asked.From,
            Until = asked.Until,
            Source = asked.Source,
        };
        var isTwice = (await db.AllStandardsAsync(cancellation)).Exists(row => row.Kind == standard.Kind && row.Segment == standard.Segment && row.TeamOf == standard.TeamOf && row.From == standard.From);
        var isUnknown = standard.TeamOf is { } team && await db.PersonAsync(team, cancellation) is null;
        standard.Check()
            .Refuse(isTwice, "standard-twice", "from", "A standard for this kind and these people starts on this day already. Remove it first, or choose another day.")
            .Refuse(isUnknown, "unknown-person", "team", "Choose whose team.")
            .ThrowIfBroken();
        db.Add(standard);
        trail.Add(viewer.AccountId, viewer.Name, "standard-set", null, $"{standard.Kind.Label}, {standard.Pace.InWords}, from {Urls.Day(standard.From)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task EndAsync(StandardId id, DateOnly until, CancellationToken cancellation)
    {
        var standard = await db.FindStandardAsync(id, cancellation) ?? throw new NotThereException();
        standard.Until = until;
        standard.Check().ThrowIfBroken();
        trail.Add(viewer.AccountId, viewer.Name, "standard-ended", null, $"{standard.Kind.Label}, {standard.Pace.InWords}, on {Urls.Day(until)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(StandardId id, CancellationToken cancellation)
    {
        var standard = await db.FindStandardAsync(id, cancellation) ?? throw new NotThereException();
        db.Remove(standard);
        trail.Add(viewer.AccountId, viewer.Name, "standard-removed", null, $"{standard.Kind.Label}, {standard.Pace.InWords}, from {Urls.Day(standard.From)}");
        await db.SaveChangesAsync(cancellation);
    }
}
