namespace Touchline.Features.Imports;

/// <summary>What the preview shows of a plan, cut to what a person can look through.</summary>
internal static class PreviewDetails
{
    public const int MostProblems = 50;
    private const int MostOwners = 50;
    private const int MostStages = 30;

    public static ImportDetails Of(ImportDetails details, PlannedImport planned)
    {
        details = details with { Problems = [.. planned.Rejected.Take(MostProblems)] };
        if (planned.Opportunities is { } deals)
            details = details with
            {
                Controls = deals.Controls,
                Stages = [.. deals.Stages.Take(MostStages)],
                DayOrder = deals.Days.Order,
                DecisiveDays = deals.Days.Decisive,
                Owners = [.. deals.UnknownOwners.Take(MostOwners).Select(owner => new OwnerDetail(owner.Owner, owner.Rows, [.. owner.Near.Select(person => new PersonChoice(person.ExternalId, person.Name))]))],
            };
        if (planned.People is { } people)
            details = details with
            {
                AsksLinesFrom = people.LinesStarted.Any(line => line.From == planned.Answers.LinesFrom),
                AsksChangesFrom = people.LinesEnded.Count + people.LinesRemoved.Count + people.SegmentsRemoved.Count > 0 || people.SegmentsStarted.Any(segment => segment.From != DateOnly.MinValue),
                WithoutManager = [.. people.WithoutManager.Select(person => person.Name).Take(MostOwners)],
                ProposedLeavers = people.ProposedLeavers.Count,
                TeamsLeft = [.. people.TeamsLeft.Select(person => person.Name)],
            };
        return details;
    }
}
