using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>Finds the owner of a row by id, e-mail or name, with the aliases once matched, and counts those not found.</summary>
internal sealed class OwnerFinder
{
    // Beyond this many unknown owners the file is of another organisation, and near names help nobody.
    private const int MostHinted = 200;

    private readonly ColumnMap _map;
    private readonly PersonFinder _people;
    private readonly IReadOnlyDictionary<string, string> _aliases;
    private readonly Dictionary<string, (int Rows, Reason Why)> _unknown = new(StringComparer.Ordinal);

    public OwnerFinder(ColumnMap map, IEnumerable<Person> people, IReadOnlyDictionary<string, string> aliases) =>
        (_map, _people, _aliases) = (map, new PersonFinder(people), aliases);

    public IReadOnlyList<UnknownOwner> Unknown =>
        [.. _unknown.OrderByDescending(owner => owner.Value.Rows).ThenBy(owner => owner.Key, CodePoints.Order)
            .Select((owner, place) => new UnknownOwner(owner.Key, owner.Value.Rows, place < MostHinted ? _people.Near(owner.Key) : []))];

    public Person? Find(CsvRow row, out string field, out string value, out Reason why)
    {
        field = _map.FirstWithValue(row, "owner-id", "owner-email", "owner");
        value = _map.Read(row, field);
        why = Reasons.Missing;
        if (value.Length == 0) return null;
        if (Meant(value) is { } person) return person;
        // An id that nobody has may stand beside a name that somebody has.
        foreach (var other in (ReadOnlySpan<string>)["owner-email", "owner"])
            if (other != field && _map.Read(row, other) is { Length: > 0 } text && Meant(text) is { } known) return known;
        var (rows, reason) = _unknown.TryGetValue(value, out var counted) ? counted
            : (0, _unknown.Count < MostHinted ? _people.WhyNot(value, Reasons.OwnerUnknown) : Reasons.OwnerUnknown(""));
        _unknown[value] = (rows + 1, reason);
        why = reason;
        return null;
    }

    private Person? Meant(string text) =>
        _aliases.TryGetValue(text, out var id) ? _people.ById(id) : _people.Find(text);
}
