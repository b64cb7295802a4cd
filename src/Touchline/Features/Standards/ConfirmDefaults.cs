using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Features.Standards;

/// <summary>A proposed default, to be taken as it is, changed, or left out.</summary>
public sealed record ProposedRow(string Key, Kind Kind, int Times, int Days, string Source, string? Segment);

/// <summary>
/// Sets the defaults that were confirmed. Where those for coaches are taken, people with direct reports and no segment
/// get the segment they are for.
/// </summary>
public sealed class ConfirmDefaults(TouchlineDb db, Present present, Structures structures)
{
    public async Task RunAsync(IReadOnlyList<ProposedRow> chosen, DateOnly from, CancellationToken cancellation)
    {
        var standards = await db.AllStandardsAsync(cancellation);
        foreach (var row in chosen)
        {
            if (standards.Exists(known => known.Kind == row.Kind && known.Segment == row.Segment && known.TeamOf is null && known.From == from))
                throw new BrokenRulesException("standard-twice", "from", $"A standard for {row.Kind.Plural} starts on this day already. Choose another day, or change it under Standards.");
            var standard = new Standard { OrganisationId = db.OrganisationId, Kind = row.Kind, Times = row.Times, Days = row.Days, Segment = row.Segment, From = from, Source = row.Source };
            standard.Check().ThrowIfBroken();
            db.Add(standard);
        }
        if (chosen.Any(row => row.Segment == DefaultStandards.CoachesSegment)) await AddSegmentAsync(cancellation);
        (await db.OrganisationAsync(cancellation)).StandardsConfirmed = true;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Gives the segment "Coaches" to people who came to have direct reports since, an import for example.</summary>
    public async Task GiveSegmentAsync(CancellationToken cancellation)
    {
        await AddSegmentAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task AddSegmentAsync(CancellationToken cancellation)
    {
        var coaches = (await structures.ReadAsync(cancellation)).CoachesOn((await present.ReadAsync(cancellation)).Today);
        foreach (var coach in await db.WithoutSegmentAsync(coaches, cancellation))
            db.Add(new SegmentMembership { OrganisationId = db.OrganisationId, PersonId = coach.Coach.Id, Segment = DefaultStandards.CoachesSegment });
    }
}
