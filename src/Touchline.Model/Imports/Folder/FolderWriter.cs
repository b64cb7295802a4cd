using System.Globalization;
using CsvHelper;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>Writes the files, each sorted so that the same records make the same bytes.</summary>
internal sealed partial class FolderWriter(OrganisationRecords records, Func<string, Stream> create)
{
    private readonly Dictionary<PersonId, string> _people = records.People.ToDictionary(person => person.Id, person => person.ExternalId);

    public void Write()
    {
        WriteOrganisation();
        WritePeople();
        WriteLines();
        WriteAbsences();
        WriteStandards();
        WriteSessions();
        WriteCommitments();
        WriteResults();
    }

    /// <summary>
    /// Writes the header and the rows, sorted by these columns by code point; without columns they stand sorted by their
    /// id already, so that the large files are not held as text.
    /// </summary>
    private void Table(string file, IEnumerable<string[]> rows, params int[] sortedBy)
    {
        using var csv = CsvWriter.Create(create(file), new CsvWriterOptions { NewLine = "\n" });
        foreach (var column in FolderColumns.Of(file)) csv.WriteField(column);
        csv.EndRecord();
        foreach (var row in sortedBy.Length == 0 ? rows : Sorted(rows, sortedBy))
        {
            foreach (var value in row) csv.WriteField(value);
            csv.EndRecord();
        }
    }

    // Rows that agree in what they are sorted by are told apart by the rest.
    private static IEnumerable<string[]> Sorted(IEnumerable<string[]> rows, int[] by)
    {
        var sorted = rows.OrderBy(row => row[by[0]], CodePoints.Order);
        foreach (var column in by.AsSpan(1)) sorted = sorted.ThenBy(row => row[column], CodePoints.Order);
        return sorted.ThenBy(row => string.Join('\n', row), CodePoints.Order);
    }

    private string Person(PersonId id) => _people[id];

    private string People(IEnumerable<PersonId> ids) => string.Join(';', ids.Select(Person).Order(CodePoints.Order));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // Records made in the program have no id of a file yet; their own serves, and is kept from then on.
    private static string IdOf(Session session) => session.ExternalId.Length > 0 ? session.ExternalId : session.Id.Value.ToString();

    private static string IdOf(Commitment commitment) => commitment.ExternalId.Length > 0 ? commitment.ExternalId : commitment.Id.Value.ToString();
}
