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
public sealed class ReadDirectory(TouchlineDb db, Present present, PeopleDirectories directories, Structures structures, Access access)
{
    public const int PageSize = 50;

    public async Task<DirectoryPageRow> RunAsync(string search, string region, string who, string sort, bool descending, int page, CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        var directory = await directories.ReadAsync(cancellation);
        var structure = await structures.ReadAsync(cancellation);
        var teams = structure.CoachesOn(today).ToDictionary(row => row.Coach.Id, row => row.Reps);
        var letters = WhoFits.Plain(search);
        var found = directory.ByName.Where(person => Matches(person, letters) && (region.Length == 0 || person.Region == region))
            .Where(person => who switch { "coaches" => teams.ContainsKey(person.Id), "left" => person.Ends < today, "all" => true, _ => !(person.Ends < today) }).ToList();
        List<Person> sorted = sort switch
        {
            "coach" => By(found, person => CoachOf(person)?.Name),
            "region" => By(found, person => person.Region),
            "title" => By(found, person => person.Title),
            "team" => [.. found.OrderBy(person => teams.GetValueOrDefault(person.Id))],
            _ => found,
        };
        if (descending) sorted.Reverse();
        var pages = Math.Max(1, (sorted.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        var shown = sorted.Skip((at - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(person => person.Id).ToList();
        var (segments, away) = (await db.SegmentsOfAsync(ids, today, cancellation), await db.OnLeaveAsync(ids, today, cancellation));
        return new DirectoryPageRow(
            [.. shown.Select(ToRow)], sorted.Count, at, [.. directory.Regions.Order(StringComparer.CurrentCultureIgnoreCase)],
            search, region, who, sort, descending, await access.AllowsAsync(Right.ManagePeople, cancellation));

        Person? CoachOf(Person person) => structure.CoachOf(person.Id, today) is { } coach ? directory.Find(coach) : null;

        DirectoryRow ToRow(Person person)
        {
            var coach = CoachOf(person);
            var state = person.Ends < today ? "left" : person.Starts > today ? "starts later" : away.Contains(person.Id) ? "on leave" : "here";
            return new DirectoryRow(person.Id, person.Name, person.Title, person.Region, segments.GetValueOrDefault(person.Id, ""), coach?.Id, coach?.Name, teams.GetValueOrDefault(person.Id), state);
        }
    }

    private static bool Matches(Person person, string letters) => letters.Length == 0
        || WhoFits.Holds(person.Name, letters) || WhoFits.Holds(person.Email, letters) || WhoFits.Holds(person.Title, letters) || WhoFits.Holds(person.ExternalId, letters);

    // By a text, and those with the same one by name. Each text is compared once and not once for each who has it: comparing as a language
    // does it costs more than everything else here.
    private static List<Person> By(List<Person> byName, Func<Person, string?> textOf)
    {
        var comparer = StringComparer.CurrentCultureIgnoreCase;
        var places = new Dictionary<string, int>();
        var (last, place) = ("", 0);
        foreach (var text in byName.Select(person => textOf(person) ?? "").Distinct().Order(comparer))
        {
            if (comparer.Compare(last, text) != 0) place++;
            (last, places[text]) = (text, place);
        }
        return [.. byName.OrderBy(person => places[textOf(person) ?? ""])];
    }
}
