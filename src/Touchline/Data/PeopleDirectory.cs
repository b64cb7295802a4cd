using System.Collections.Concurrent;
using System.Globalization;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>Names and details of everybody in the organisation, to be searched and sorted; to be read only.</summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<PersonId, Person> _people;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Person>> _byName = new();

    internal PeopleDirectory(Guid stamp, IReadOnlyCollection<Person> people)
    {
        (Stamp, People) = (stamp, people);
        _people = people.ToDictionary(person => person.Id);
        Regions = [.. people.Select(person => person.Region).OfType<string>().Where(name => name.Length > 0).Distinct()];
    }

    /// <summary>Which state of the structure this is.</summary>
    internal Guid Stamp { get; }

    public IReadOnlyCollection<Person> People { get; }

    /// <summary>Every region that anybody is in.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Everybody in the order of names, as the reader's language has it: sorting costs more than searching, so it is kept.</summary>
    public IReadOnlyList<Person> ByName => _byName.GetOrAdd(
        CultureInfo.CurrentCulture.Name, _ => [.. People.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(person => person.Id.Value)]);

    public Person? Find(PersonId id) => _people.GetValueOrDefault(id);
}
