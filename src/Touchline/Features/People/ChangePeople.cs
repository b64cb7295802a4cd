using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>A person as it is typed.</summary>
public sealed record PersonDetails(string ExternalId, string Name, string? Email, string? Title, string? Region, DateOnly? Starts);

/// <summary>Operations adds people, changes their details, moves them and says when they leave.</summary>
public sealed class ChangePeople(TouchlineDb db, Viewer viewer, AuditTrail trail)
{
    public async Task<PersonId> AddAsync(PersonDetails details, PersonId? coach, string segment, DateOnly today, CancellationToken cancellation)
    {
        var externalId = details.ExternalId.Length > 0 ? details.ExternalId : details.Name;
        if (await db.HasPersonAsync(externalId, cancellation)) throw new BrokenRulesException("id-taken", "external-id", $"Somebody has the id \"{externalId}\" already.");
        var person = new Person { OrganisationId = db.OrganisationId, ExternalId = externalId, Name = details.Name, Email = details.Email, Title = details.Title, Region = details.Region, Starts = details.Starts };
        db.Add(person);
        if (segment.Length > 0) db.Add(new SegmentMembership { OrganisationId = db.OrganisationId, PersonId = person.Id, Segment = segment });
        if (coach is { } to) db.Add(new ReportingLine { OrganisationId = db.OrganisationId, PersonId = person.Id, CoachId = (await FindAsync(to, cancellation)).Id, From = details.Starts ?? today });
        trail.Add(viewer.AccountId, viewer.Name, "person-added", person.Id, person.Name);
        await db.SaveChangesAsync(cancellation);
        return person.Id;
    }

    public async Task ChangeAsync(PersonId id, PersonDetails details, CancellationToken cancellation)
    {
        var person = await FindAsync(id, cancellation);
        if (person.ExternalId != details.ExternalId && await db.HasPersonAsync(details.ExternalId, cancellation))
            throw new BrokenRulesException("id-taken", "external-id", $"Somebody has the id \"{details.ExternalId}\" already.");
        (person.ExternalId, person.Name, person.Email, person.Title, person.Region, person.Starts) = (details.ExternalId, details.Name, details.Email, details.Title, details.Region, details.Starts);
        trail.Add(viewer.AccountId, viewer.Name, "person-changed", id, person.Name);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task MoveAsync(PersonId id, PersonId? coach, DateOnly from, CancellationToken cancellation)
    {
        var (people, lines) = await db.WithAllAboveAsync(coach is { } above ? [id, above] : [id], cancellation);
        var person = people.Find(row => row.Id == id) ?? throw new NotThereException();
        var to = coach is { } wanted ? people.Find(row => row.Id == wanted) ?? throw new NotThereException() : null;
        Apply(ReportingLines.Move(person, to, from, people, lines));
        trail.Add(viewer.AccountId, viewer.Name, "line-changed", id, to is null ? $"reports to nobody from {Urls.Day(from)}" : $"reports to {to.Name} from {Urls.Day(from)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task LeaveAsync(PersonId id, DateOnly last, PersonId? successor, CancellationToken cancellation)
    {
        var team = await db.ReportsFromAsync(id, last.AddDays(1), cancellation);
        var (people, lines) = await db.WithAllAboveAsync([id, .. team, .. successor is { } after ? [after] : Array.Empty<PersonId>()], cancellation);
        var person = people.Find(row => row.Id == id) ?? throw new NotThereException();
        var next = successor is { } wanted ? people.Find(row => row.Id == wanted) ?? throw new NotThereException() : null;
        foreach (var move in ReportingLines.Leave(person, last, next, people, lines))
        {
            Apply(move);
            if (move.Begins is { } line) trail.Add(viewer.AccountId, viewer.Name, "line-changed", line.PersonId, $"reports to {next!.Name} from {Urls.Day(line.From)}");
        }
        trail.Add(viewer.AccountId, viewer.Name, "person-leaves", id, $"last day {Urls.Day(last)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task SegmentAsync(PersonId id, string segment, DateOnly from, CancellationToken cancellation)
    {
        await FindAsync(id, cancellation);
        if (await db.FindSegmentAsync(id, from, cancellation) is { } known) known.Segment = segment;
        else db.Add(new SegmentMembership { OrganisationId = db.OrganisationId, PersonId = id, From = from, Segment = segment });
        trail.Add(viewer.AccountId, viewer.Name, "segment-changed", id, $"{(segment.Length == 0 ? "no segment" : segment)} from {Urls.Day(from)}");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Grants or withdraws operations; a role given is announced to whom it concerns.</summary>
    public async Task GrantOperationsAsync(PersonId id, bool granted, CancellationToken cancellation)
    {
        var account = await db.FindAccountAsync(id, cancellation)
            ?? throw new BrokenRulesException("no-account", "", "This person has no account yet. Invite them first.");
        account.IsOperations = granted;
        trail.Add(viewer.AccountId, viewer.Name, granted ? "operations-granted" : "operations-withdrawn", id, account.DisplayName);
        await db.SaveChangesAsync(cancellation);
    }

    private void Apply(LineMoved move)
    {
        foreach (var row in move.Removes) db.Remove(row);
        if (move.Begins is not null) db.Add(move.Begins);
    }

    private async Task<Person> FindAsync(PersonId id, CancellationToken cancellation) => await db.FindPersonAsync(id, cancellation) ?? throw new NotThereException();
}
