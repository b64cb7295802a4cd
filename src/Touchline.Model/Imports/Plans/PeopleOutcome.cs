using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>Counts and lists what has been put together.</summary>
internal sealed class PeopleOutcome(ColumnMap map, PeopleRows rows, OrganisationRecords records, PeopleOptions options, PeopleMerge merge,
    List<(PersonRow Row, Person Person)> people, Placed placed)
{
    private readonly List<SegmentMembership> _segments = [];
    private readonly List<SegmentMembership> _segmentsRemoved = [];

    public PeoplePlan ToPlan(IReadOnlyList<ImportProblem> rejected)
    {
        GiveManagersTheirRegion();
        FindSegments();
        var created = merge.Created.Select(person => person.Id).ToHashSet();
        var named = people.Select(found => found.Person.Id).Concat(placed.Managers.Select(manager => manager.Id)).ToHashSet();
        var updated = merge.Updated.Select(change => change.After.Id).Concat(placed.Moves.Select(move => move.Person.Id))
            .Concat(_segments.Select(segment => segment.PersonId)).Where(id => !created.Contains(id)).ToHashSet();
        var inactive = rows.Inactive.Select(left => (Person: merge.Match(left.Row), left.Problem)).ToList();
        var inFile = rows.Ids.Select(merge.Finder.ById).OfType<Person>().Select(person => person.Id).ToHashSet();
        return new PeoplePlan
        {
            Created = merge.Created,
            Updated = merge.Updated,
            UpdatedPeople = updated.Count,
            Unchanged = named.Count(id => !created.Contains(id) && !updated.Contains(id)),
            LinesStarted = [.. placed.Moves.Select(move => move.Starts)],
            LinesEnded = [.. placed.Moves.Select(move => move.End).OfType<Change<ReportingLine>>()],
            LinesRemoved = [.. placed.Moves.Select(move => move.Removes).OfType<ReportingLine>()],
            SegmentsStarted = _segments,
            SegmentsRemoved = _segmentsRemoved,
            Rejected = [.. rejected.Concat(inactive.Where(left => left.Person is null).Select(left => left.Problem)).OrderBy(problem => problem.Row)],
            ProposedLeavers = [.. inactive.Select(left => left.Person).OfType<Person>().Concat(records.People.Where(person => !named.Contains(person.Id) && !inFile.Contains(person.Id)))
                .Where(person => person.Ends is null).Distinct()],
            TeamsLeft = TeamsLeft(),
            WithoutManager = placed.Roots,
        };
    }

    // A sales team list tells a manager's office by that of the team, where the whole team has one.
    private void GiveManagersTheirRegion()
    {
        var teams = placed.Moves.ToLookup(move => move.Coach.Id);
        foreach (var manager in merge.Created.Where(person => placed.Implied.Contains(person.Id)))
        {
            var regions = teams[manager.Id].Select(move => move.Person.Region).Distinct().ToList();
            if (regions is [{ } only]) manager.Region = only;
        }
    }

    private void FindSegments()
    {
        if (!map.Has("segment")) return;
        var history = records.Segments.ToLookup(segment => segment.PersonId);
        foreach (var (row, person) in people.Where(found => found.Row.Segment.Length > 0))
        {
            var own = history[person.Id].ToList();
            var present = own.Where(segment => segment.From <= options.Changes).MaxBy(segment => segment.From);
            if (present?.Segment == row.Segment) continue;
            var from = own.Count == 0 ? DateOnly.MinValue : options.Changes;
            if (present is not null && present.From == from) _segmentsRemoved.Add(present);
            _segments.Add(new SegmentMembership { OrganisationId = person.OrganisationId, PersonId = person.Id, From = from, Segment = row.Segment });
        }
    }

    private List<Person> TeamsLeft()
    {
        var ended = placed.Moves.Select(move => move.End?.After ?? move.Removes).OfType<ReportingLine>().ToDictionary(line => line.Id);
        var after = records.Lines.Where(line => !ended.ContainsKey(line.Id)).Concat(placed.Moves.Select(move => move.Starts)).ToLookup(line => line.CoachId);
        return [.. merge.Updated.Where(change => change.After.Ends is { } last && change.Before.Ends is null && after[change.After.Id].Any(line => line.Days.Last > last))
            .Select(change => change.After)];
    }
}
