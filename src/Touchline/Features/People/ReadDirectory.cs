using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>A person in the directory.</summary>
public sealed record DirectoryRow(PersonId Id, string Name, string? Title, string? Region, string Segment, PersonId? CoachId, string? Coach, int Team, string State);

/// <summary>One page of the directory.</summary>
public sealed record DirectoryPageRow(IReadOnlyList<DirectoryRow> People, int Total, int Page, IReadOnlyList<string> Regions, string Search, string Region, string Who, string Sort, bool Descending, bool MayManage);

/// <summary>Finds people by name, e-mail, title or id.</summary>
public sealed class ReadDirectory(Records records, Access access)
{
    public const int PageSize = 50;

    public async Task<DirectoryPageRow> RunAsync(string search, string region, string who, string sort, bool descending, int page, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var teams = snapshot.Tree.Lines.Where(line => line.Days.Contains(snapshot.Today)).GroupBy(line => line.Coach).ToDictionary(group => group.Key, group => group.Count());
        var rows = snapshot.Records.People.Where(person => Matches(person, search) && (region.Length == 0 || person.Region == region))
            .Select(person => ToRow(snapshot, person, teams))
            .Where(row => who switch { "coaches" => row.Team > 0, "left" => row.State == "left", "all" => true, _ => row.State != "left" });
        var sorted = (sort switch
        {
            "coach" => rows.OrderBy(row => row.Coach ?? "", StringComparer.CurrentCultureIgnoreCase),
            "region" => rows.OrderBy(row => row.Region ?? "", StringComparer.CurrentCultureIgnoreCase),
            "title" => rows.OrderBy(row => row.Title ?? "", StringComparer.CurrentCultureIgnoreCase),
            "team" => rows.OrderBy(row => row.Team),
            _ => rows.OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase),
        }).ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        if (descending) sorted.Reverse();
        var pages = Math.Max(1, (sorted.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new DirectoryPageRow(
            [.. sorted.Skip((at - 1) * PageSize).Take(PageSize)], sorted.Count, at,
            [.. snapshot.Records.People.Select(person => person.Region).OfType<string>().Where(name => name.Length > 0).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)],
            search, region, who, sort, descending, await access.AllowsAsync(Right.ManagePeople, cancellation));
    }

    private static bool Matches(Person person, string search) => search.Length == 0
        || Has(person.Name, search) || Has(person.Email, search) || Has(person.Title, search) || Has(person.ExternalId, search);

    // Whoever types "Bjorn" means Björn.
    private static bool Has(string? text, string search) =>
        text is not null && System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, search, System.Globalization.CompareOptions.IgnoreNonSpace | System.Globalization.CompareOptions.IgnoreCase) >= 0;

    private static DirectoryRow ToRow(Snapshot snapshot, Person person, Dictionary<PersonId, int> teams)
    {
        var coach = snapshot.Tree.CoachOf(person.Id, snapshot.Today);
        var state = person.Ends < snapshot.Today ? "left" : person.Starts > snapshot.Today ? "starts later" : snapshot.Records.Leave.Any(row => row.PersonId == person.Id && row.Days.Contains(snapshot.Today)) ? "on leave" : "here";
        return new DirectoryRow(person.Id, person.Name, person.Title, person.Region, snapshot.Measures.Standards.SegmentOf(person.Id, snapshot.Today), coach, coach is { } id ? snapshot.NameOf(id) : null, teams.GetValueOrDefault(person.Id), state);
    }
}
