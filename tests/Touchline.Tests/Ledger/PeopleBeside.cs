using Microsoft.EntityFrameworkCore;
using Touchline.Data;
using Touchline.Features.People;
using Touchline.Features.Standards;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Touchline.Web;
using Xunit;

namespace Touchline.Tests.Ledger;

/// <summary>The directory, people and standards, read as their pages do and from all records.</summary>
internal sealed class PeopleBeside(LedgerHouse house, TouchlineDb db, Snapshot whole)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private DateOnly Today => whole.Today;

    public async Task CompareDirectoryAsync(string when)
    {
        var (present, _, structures) = house.ReadersOf(db);
        var read = new ReadDirectory(db, present, house.DirectoriesOf(db), structures, AccessOf(null));
        foreach (var (search, region) in new[] { ("", ""), ("p1", ""), ("oz", ""), ("SÜD", ""), ("", "north"), ("@test", "") })
            foreach (var who in new[] { "here", "coaches", "left", "all" })
                foreach (var sort in new[] { "name", "title", "region", "coach", "team" })
                {
                    var descending = (sort.Length + who.Length) % 2 == 0;
                    var page = await read.RunAsync(search, region, who, sort, descending, 1, Never);
                    Same($"{when}, people with {search} in {region}, {who} by {sort}", [.. Found(search, region, who, sort, descending)], [.. page.People]);
                    Assert.Equal(whole.Records.People.Select(person => person.Region).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase), page.Regions);
                }
    }

    public async Task ComparePersonAsync(string when, PersonId id)
    {
        async Task<List<string>> ReadAsync(Snapshot? atHand)
        {
            var row = await new ReadPerson(db, house.ReadersOf(db, atHand).Excerpts, Choose, AccessOf(null)).RunAsync(id, Never);
            return
            [
                $"{row.Person.Name} {row.Person.Email} {row.Today} {row.Segment} {row.MaySeeScorecard}", .. row.Lines.Select(line => line.ToString()), .. row.Team.Select(rep => rep.Name),
                .. row.Segments.Select(segment => segment.ToString()), .. row.Leave.Select(leave => $"{leave.Id} {leave.Days}"), .. row.Excuses.Select(excuse => $"{excuse.Excuse.Id} {excuse.Covers}").Order(),
                .. row.Delegations.Select(delegation => $"{delegation.Delegation.Id} {delegation.Delegate}").Order(), .. row.Everyone!.Select(option => option.ToString()),
            ];
        }
        var read = await ReadAsync(null);
        Same($"{when}, {whole.NameOf(id)}", await ReadAsync(whole), read);
        var expected = whole.Tree.LinesOf(id).Select(line => (line, whole.NameOf(line.Coach)).ToString()).Concat(whole.TeamOf(id).Select(rep => rep.Name))
            .Concat(whole.Records.Delegations.Where(row => row.RepId == id).Select(row => $"{row.Id} {whole.NameOf(row.DelegateId)}"))
            .Concat(whole.Records.People.Where(row => row.Id != id && row.Employed.Contains(Today)).Select(row => new Touchline.Look.Option(row.Id.Value.ToString(), row.Name).ToString()))
            .Append($"{whole.NameOf(id)} {whole.PersonOf(id).Email} {Today} {whole.Measures.Standards.SegmentOf(id, Today)} {whole.Tree.Lines.Any(line => line.Coach == id)}");
        Assert.All(expected, line => Assert.Contains(line, read));
    }

    public async Task CompareStandardsAsync(string when)
    {
        var (present, _, structures) = house.ReadersOf(db);
        var row = await new ReadStandards(db, present, structures, house.RollupsOf(db), AccessOf(null), new KnownKinds(Kind.Five)).RunAsync(Never);
        var coaches = whole.Tree.Lines.Where(line => line.Days.Contains(Today)).Select(line => line.Coach).Distinct().ToList();
        var given = whole.Records.Segments.Select(segment => segment.PersonId).ToHashSet();
        var without = coaches.Where(coach => !given.Contains(coach)).Select(whole.NameOf).Order(StringComparer.CurrentCultureIgnoreCase);
        string CoverOf(Standard standard) => standard.TeamOf is { } team ? $"{whole.NameOf(team)}’s team" : standard.Segment is { } segment ? $"segment {segment}" : "everyone";
        Same($"{when}, standards", [.. whole.Records.Standards.Select(standard => $"{standard.Id} {standard.Pace} {CoverOf(standard)}").Order()], [.. row.Standards.Select(standard => $"{standard.Id} {standard.Pace} {standard.Covers}").Order()]);
        Same($"{when}, whose team", [.. coaches.Select(whole.NameOf).Order(StringComparer.CurrentCultureIgnoreCase)], [.. row.Coaches!.Select(coach => coach.Label)]);
        Same($"{when}, segments", [.. whole.Records.Segments.Select(segment => segment.Segment).Where(name => name.Length > 0).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)], [.. row.Segments]);
        Same($"{when}, without a segment", whole.Records.Standards.Any(standard => standard.Segment == DefaultStandards.CoachesSegment) ? [.. without] : [], [.. row.CoachesWithoutSegment]);
        Same($"{when}, excused for everyone", [.. whole.Records.Excuses.Where(excuse => excuse.AppliesTo == ExcuseCover.Everyone).Select(excuse => excuse.Id.ToString()).Order()], [.. row.Excused.Select(excuse => excuse.Id.ToString()).Order()]);
        Assert.All(row.Kinds, kind => Assert.Contains(kind, whole.Measures.Kinds));
    }

    /// <summary>A move judged by the lines above is the one that all lines give, refused for the same reason.</summary>
    public async Task CompareMoveAsync(string when, PersonId person, PersonId coach, DateOnly from)
    {
        async Task<List<string>> MoveAsync(bool all)
        {
            await using var other = house.Open();
            var (people, lines) = all ? (await other.Set<Person>().ToListAsync(), await other.Set<ReportingLine>().ToListAsync()) : await other.WithAllAboveAsync([person, coach], Never);
            try
            {
                var moved = ReportingLines.Move(people.Single(row => row.Id == person), people.Single(row => row.Id == coach), from, people, lines);
                return [$"{moved.Ends?.Id} {moved.Ends?.Until}", .. moved.Removes.Select(row => row.Id.ToString()).Order()];
            }
            catch (BrokenRulesException broken)
            {
                return [broken.Message];
            }
        }
        Same($"{when}, {whole.NameOf(person)} to {whole.NameOf(coach)} from {from}", await MoveAsync(true), await MoveAsync(false));
    }

    private ChoosePerson Choose => new(db, house.ReadersOf(db).Present, house.DirectoriesOf(db));

    // As the page was read before: from all records.
    private IEnumerable<DirectoryRow> Found(string search, string region, string who, string sort, bool descending)
    {
        var rows = whole.Records.People
            .Where(person => (search.Length == 0 || WhoFits.Holds(person.Name, search) || WhoFits.Holds(person.Email, search) || WhoFits.Holds(person.Title, search) || WhoFits.Holds(person.ExternalId, search)) && (region.Length == 0 || person.Region == region))
            .Select(ToRow).Where(row => who switch { "coaches" => row.Team > 0, "left" => row.State == "left", "all" => true, _ => row.State != "left" });
        var sorted = (sort switch
        {
            "coach" => rows.OrderBy(row => row.Coach ?? "", StringComparer.CurrentCultureIgnoreCase),
            "region" => rows.OrderBy(row => row.Region ?? "", StringComparer.CurrentCultureIgnoreCase),
            "title" => rows.OrderBy(row => row.Title ?? "", StringComparer.CurrentCultureIgnoreCase),
            "team" => rows.OrderBy(row => row.Team),
            _ => rows.OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase),
        }).ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase);
        return descending ? sorted.Reverse() : sorted;
    }

    private DirectoryRow ToRow(Person person)
    {
        var coach = whole.Tree.CoachOf(person.Id, Today);
        var state = person.Ends < Today ? "left" : person.Starts > Today ? "starts later" : whole.Records.Leave.Any(row => row.PersonId == person.Id && row.Days.Contains(Today)) ? "on leave" : "here";
        return new DirectoryRow(person.Id, person.Name, person.Title, person.Region, whole.Measures.Standards.SegmentOf(person.Id, Today), coach, coach is { } id ? whole.NameOf(id) : null, whole.Tree.TeamOf(person.Id, Today).Count(), state);
    }

    private Web.Access AccessOf(PersonId? me)
    {
        var (present, excerpts, _) = house.ReadersOf(db);
        var viewer = new Viewer();
        viewer.SignedInAs(Guid.NewGuid(), me, me is null, "Somebody");
        return new Web.Access(viewer, db, present, excerpts);
    }

    private static void Same<T>(string when, List<T> expected, List<T> got)
    {
        if (!expected.SequenceEqual(got))
            Assert.Fail($"{when}\nrecords: {string.Join("\n         ", expected.Except(got).Take(6))}\nread:    {string.Join("\n         ", got.Except(expected).Take(6))}\n{expected.Count} and {got.Count}");
    }
}
