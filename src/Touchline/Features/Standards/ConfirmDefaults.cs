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
public sealed class ConfirmDefaults(TouchlineDb db, Records records)
{
    public async Task RunAsync(IReadOnlyList<ProposedRow> chosen, DateOnly from, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        foreach (var row in chosen)
        {
            if (snapshot.Records.Standards.Any(known => known.Kind == row.Kind && known.Segment == row.Segment && known.TeamOf is null && known.From == from))
                throw new BrokenRulesException("standard-twice", "from", $"A standard for {row.Kind.Plural} starts on this day already. Choose another day, or change it under Standards.");
            var standard = new Standard { OrganisationId = db.OrganisationId, Kind = row.Kind, Times = row.Times, Days = row.Days, Segment = row.Segment, From = from, Source = row.Source };
            standard.Check().ThrowIfBroken();
            db.Add(standard);
        }
        if (chosen.Any(row => row.Segment == DefaultStandards.CoachesSegment)) GiveSegment(snapshot);
        (await db.OrganisationAsync(cancellation)).StandardsConfirmed = true;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Gives the segment "Coaches" to people who came to have direct reports since, an import for example.</summary>
    public async Task GiveSegmentAsync(CancellationToken cancellation)
    {
        GiveSegment(await records.ReadAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private void GiveSegment(Snapshot snapshot)
    {
        foreach (var coach in CoachesWithoutSegment(snapshot))
            db.Add(new SegmentMembership { OrganisationId = db.OrganisationId, PersonId = coach, Segment = DefaultStandards.CoachesSegment });
    }

    /// <summary>People who have direct reports today and have never had a segment.</summary>
    public static IReadOnlyList<PersonId> CoachesWithoutSegment(Snapshot snapshot)
    {
        var withSegment = snapshot.Records.Segments.Select(row => row.PersonId).ToHashSet();
        return [.. snapshot.Tree.Lines.Where(line => line.Days.Contains(snapshot.Today)).Select(line => line.Coach).Distinct().Where(coach => !withSegment.Contains(coach))];
    }
}
