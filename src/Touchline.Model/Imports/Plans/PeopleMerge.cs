using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>Which person a row is, and what of them changes.</summary>
internal sealed class PeopleMerge
{
    private readonly OrganisationId _organisation;
    private readonly PersonFinder _existing;
    private readonly HashSet<PersonId> _taken = [];

    /// <summary>Everyone there would be, found by what the file calls them.</summary>
    public PersonFinder Finder { get; }

    public List<Person> Created { get; } = [];

    public List<Change<Person>> Updated { get; } = [];

    public PeopleMerge(OrganisationId organisation, IReadOnlyList<Person> existing)
    {
        _organisation = organisation;
        _existing = new PersonFinder(existing);
        Finder = new PersonFinder(existing);
    }

    /// <summary>The person of a row as the import leaves them.</summary>
    public Person Take(PersonRow row)
    {
        var before = Match(row);
        if (before is null) return Create(row.Id, row);
        _taken.Add(before.Id);
        Finder.AddId(row.Id, before);
        var after = Merged(before, row);
        if (!Same(before, after)) Updated.Add(new Change<Person>(before, after));
        return after;
    }

    /// <summary>A person known by a name alone: a manager of a sales team list, or the top.</summary>
    public Person Create(string id, PersonRow? row = null)
    {
        var person = new Person { OrganisationId = _organisation, ExternalId = id, Name = id };
        if (row is not null) person = Merged(person, row with { Id = id });
        Created.Add(person);
        Finder.Add(person);
        return person;
    }

    /// <summary>Who is there already: by id; else by e-mail address; else by name, where one of both sides knows no id.</summary>
    public Person? Match(PersonRow row)
    {
        var found = _existing.ById(row.Id)
            ?? (row.Email.Length > 0 ? _existing.ByEmail(row.Email) : null)
            ?? (_existing.Named(row.Name) is [var only] && (!row.HasId || only.ExternalId == only.Name) ? only : null);
        return found is null || _taken.Contains(found.Id) ? null : found;
    }

    private static Person Merged(Person before, PersonRow row) => new()
    {
        OrganisationId = before.OrganisationId,
        Id = before.Id,
        // A name stood for the id as long as none was known.
        ExternalId = row.HasId && before.ExternalId == before.Name ? row.Id : before.ExternalId,
        Name = row.Name.Length > 0 ? row.Name : before.Name,
        Email = row.Email.Length > 0 ? row.Email : before.Email,
        Title = row.Title.Length > 0 ? row.Title : before.Title,
        Region = row.Region.Length > 0 ? row.Region : before.Region,
        Starts = row.Starts ?? before.Starts,
        Ends = row.Ends ?? before.Ends,
    };

    private static bool Same(Person a, Person b) =>
        a.ExternalId == b.ExternalId && a.Name == b.Name && a.Email == b.Email && a.Title == b.Title && a.Region == b.Region
        && a.Starts == b.Starts && a.Ends == b.Ends;
}
