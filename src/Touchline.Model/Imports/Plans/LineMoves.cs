using Touchline.Model.People;

namespace Touchline.Model.Imports;

/// <summary>What one person's manager in a file does to that person's lines.</summary>
internal sealed record LineMove(PersonRow? Row, Person Person, Person Coach, ReportingLine Starts, ReportingLine? Ends, ReportingLine? Removes)
{
    /// <summary>Null where the line on the day of the change already leads to this coach.</summary>
    public static LineMove? Of(PersonRow? row, Person person, Person coach, IReadOnlyList<ReportingLine> lines, PeopleOptions options)
    {
        var from = lines.Count == 0 ? options.LinesFrom : options.Changes;
        var present = lines.FirstOrDefault(line => line.Days.Contains(from));
        var next = lines.Where(line => line.From > from).MinBy(line => line.From);
        if ((present ?? next)?.CoachId == coach.Id) return null;
        var starts = new ReportingLine
        {
            OrganisationId = person.OrganisationId,
            PersonId = person.Id,
            CoachId = coach.Id,
            From = from,
            Until = present is not null ? present.Until : next?.From.AddDays(-1),
        };
        var replaced = present is not null && present.From == from;
        return new LineMove(row, person, coach, starts, replaced ? null : present, replaced ? present : null);
    }

    /// <summary>The present line as it ends on the day before the change.</summary>
    public Change<ReportingLine>? End => Ends is not { } line ? null : new Change<ReportingLine>(line, new ReportingLine
    {
        OrganisationId = line.OrganisationId,
        Id = line.Id,
        PersonId = line.PersonId,
        CoachId = line.CoachId,
        From = line.From,
        Until = Starts.From.AddDays(-1),
    });
}
