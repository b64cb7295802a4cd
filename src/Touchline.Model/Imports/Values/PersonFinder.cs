using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>
/// Finds a person by what an export calls them: the id exactly, else the e-mail address, else the name where one person
/// has it. Salesforce writes one id with 15 or with 18 characters; both find the same person.
/// </summary>
public sealed class PersonFinder
{
    private const int ShortId = 15;
    private const int LongId = 18;

    private readonly Dictionary<string, Person> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _shortIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Person> _people = [];

    /// <summary>Finds among these people.</summary>
    public PersonFinder(IEnumerable<Person> people)
    {
        foreach (var person in people) Add(person);
    }

    internal void Add(Person person)
    {
        _people.Add(person);
        AddId(person.ExternalId, person);
        if (!string.IsNullOrEmpty(person.Email)) _emails.TryAdd(person.Email, person);
        if (!_names.TryGetValue(person.Name, out var same)) _names[person.Name] = same = [];
        same.Add(person);
    }

    /// <summary>A further id of the same person, as a file uses it.</summary>
    internal void AddId(string id, Person person)
    {
        _ids.TryAdd(id, person);
        if (id.Length == LongId && IsCrmId(id)) _shortIds.TryAdd(id[..ShortId], person);
        else if (id.Length == ShortId && IsCrmId(id)) _shortIds.TryAdd(id, person);
    }

    /// <summary>The person with exactly this id; null where nobody has it.</summary>
    public Person? ById(string id) => _ids.GetValueOrDefault(id)
        ?? (id.Length is ShortId or LongId && IsCrmId(id) ? _shortIds.GetValueOrDefault(id[..ShortId]) : null);

    /// <summary>The person with this e-mail address, without case; null where nobody has it.</summary>
    public Person? ByEmail(string email) => _emails.GetValueOrDefault(email);

    /// <summary>Everyone with this name, without case.</summary>
    public IReadOnlyList<Person> Named(string name) => _names.TryGetValue(name, out var people) ? people : [];

    /// <summary>By id, e-mail address or a name that one person has; null where it means nobody, or several.</summary>
    public Person? Find(string text) => ById(text) ?? ByEmail(text) ?? (Named(text) is [var only] ? only : null);

    /// <summary>Up to three people whose names are near, the nearest first.</summary>
    public IReadOnlyList<Person> Near(string text) => NearNames.Of(text, _people, person => person.Name);

    /// <summary>Why nothing was found, with names that are near.</summary>
    internal Reason WhyNot(string text, Func<string, Reason> unknown) => Named(text).Count > 1
        ? Reasons.NameTwice(Named(text).Count)
        : unknown(Near(text) is { Count: > 0 } near ? $" Did you mean {string.Join(" or ", near.Select(person => person.Name))}?" : "");

    private static bool IsCrmId(string id)
    {
        foreach (var c in id)
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        return id.StartsWith("005", StringComparison.Ordinal);
    }
}
