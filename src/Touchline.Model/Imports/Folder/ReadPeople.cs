using Touchline.Model.People;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private void ReadPeople()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var there = Table("people.csv", ["person"], row =>
        {
            var id = row.Needed("person");
            if (id.Contains(';', StringComparison.Ordinal)) row.Refuse("person", Reasons.Semicolon);
            var (starts, ends) = (row.Day("starts"), row.Day("ends"));
            if (starts is not null && ends is not null && ends < starts) row.Refuse("ends", Reasons.EndsBeforeStart);
            var person = new Person
            {
                OrganisationId = Id,
                ExternalId = id,
                Name = row.OrNull("name") ?? id,
                Email = row.OrNull("email"),
                Title = row.OrNull("title"),
                Region = row.OrNull("region"),
                Starts = starts,
                Ends = ends,
            };
            if (id.Length > 0 && !seen.TryAdd(id, row.Number)) row.Refuse("person", Reasons.Twice(seen[id]));
            // A person with a bad row is still known, so that one mistake is not told again in every file.
            else if (id.Length > 0) _people.Add(id, person);
            if (row["segment"] is { Length: > 0 } segment) _peopleSegments[person.Id] = segment;
            if (row["manager"] is { Length: > 0 } manager) _managers.Add((row.Number, person, manager));
        });
        if (!there) Problems.Add(ImportProblem.OfFile("people.csv", Reasons.FileMissing));
    }

    private List<SegmentMembership> ReadSegments()
    {
        var segments = new List<SegmentMembership>();
        var seen = new Dictionary<(PersonId, DateOnly), int>();
        Table("segments.csv", ["person", "segment"], row =>
        {
            // Empty is from always on.
            var (person, from) = (PersonOf(row, "person"), row.Day("from") ?? DateOnly.MinValue);
            if (person is null || !row.IsGood) return;
            if (!seen.TryAdd((person.Id, from), row.Number)) row.Refuse("from", Reasons.Twice(seen[(person.Id, from)]));
            segments.Add(new SegmentMembership { OrganisationId = Id, PersonId = person.Id, From = from, Segment = row["segment"] });
        });
        var told = segments.Select(segment => segment.PersonId).ToHashSet();
        segments.AddRange(_peopleSegments.Where(segment => !told.Contains(segment.Key))
            .Select(segment => new SegmentMembership { OrganisationId = Id, PersonId = segment.Key, Segment = segment.Value }));
        return segments;
    }
}
