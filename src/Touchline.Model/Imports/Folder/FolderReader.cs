using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>Reads the files one after another: people first, then what names them.</summary>
internal sealed partial class FolderReader(Func<string, Stream?> open, FolderOptions options)
{
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, string> _peopleSegments = [];
    private readonly List<(int Row, Person Person, string Manager)> _managers = [];

    public List<ImportProblem> Problems { get; } = [];

    private OrganisationId Id => options.Organisation.Id;

    public OrganisationRecords Read()
    {
        var organisation = ReadOrganisation();
        var holidays = ReadHolidays();
        ReadPeople();
        var sessions = new Dictionary<string, Session>(StringComparer.Ordinal);
        var weights = KindWeights.TryParse(organisation.Weights, out var parsed) ? parsed : new Dictionary<Kind, decimal>();
        return new OrganisationRecords
        {
            Organisation = organisation,
            Holidays = holidays,
            People = [.. _people.Values],
            Lines = ReadLines(),
            Segments = ReadSegments(),
            Leave = ReadLeave(),
            Excuses = ReadExcuses(),
            Delegations = ReadDelegations(),
            Standards = ReadStandards(),
            Sessions = ReadSessions(sessions),
            Commitments = ReadCommitments(sessions),
            Opportunities = ReadOpportunities(),
            Results = ReadResults(),
            Weights = weights,
        };
    }

    /// <summary>Opens a file, hands out its rows, and closes it; false where it is not there.</summary>
    private bool Table(string file, string[] needed, Action<FolderRow> read, Action<FolderTable>? first = null)
    {
        using var stream = open(file);
        var table = FolderTable.Open(stream, file, Problems, needed);
        if (table is not null)
        {
            first?.Invoke(table);
            table.Read(read);
        }
        return stream is not null;
    }

    private Person? PersonOf(FolderRow row, string column)
    {
        var id = row.Needed(column);
        if (id.Length == 0) return null;
        if (_people.TryGetValue(id, out var person)) return person;
        row.Refuse(column, Reasons.PersonUnknown);
        return null;
    }

    private List<Person> PeopleOf(FolderRow row, string column, bool needed)
    {
        var found = new List<Person>();
        if (needed && row.Needed(column).Length == 0) return found;
        foreach (var id in row.List(column))
        {
            if (_people.TryGetValue(id, out var person)) found.Add(person);
            else row.Refuse(column, Reasons.PersonUnknown, id);
        }
        return found;
    }

    private static Kind KindOf(FolderRow row)
    {
        var name = row.Needed("kind");
        if (name == Kind.All) row.Refuse("kind", Reasons.KindAll);
        return new Kind(name);
    }
}
