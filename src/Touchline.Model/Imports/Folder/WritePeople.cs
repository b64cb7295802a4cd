using Touchline.Model.People;

namespace Touchline.Model.Imports;

internal sealed partial class FolderWriter
{
    private void WriteOrganisation()
    {
        var own = records.Organisation;
        var weights = own.Weights.Length > 0 ? own.Weights : KindWeights.Format(records.Weights);
        Table("organisation.csv", [[own.Name, own.TimeZone, Whole(own.FiscalYearStarts), own.Currency, weights]], 0);
        Table("holidays.csv", records.Holidays.Select(holiday => (string[])[Day(holiday.Day), holiday.Name]), 0);
    }

    private void WritePeople()
    {
        var segments = records.Segments.ToLookup(segment => segment.PersonId);
        Table("people.csv", records.People.Select(person => (string[])
            [person.ExternalId, person.Name, person.Email ?? "", person.Title ?? "", person.Region ?? "", Latest(segments[person.Id]), Day(person.Starts), Day(person.Ends)]), 0);
        // Who has always had one segment, or none, needs no history.
        Table("segments.csv", segments.Where(history => !IsPlain(history)).SelectMany(history => history).Select(segment => (string[])
            [Person(segment.PersonId), segment.Segment, segment.From == DateOnly.MinValue ? "" : Day(segment.From)]), 0, 2);
    }

    private void WriteLines() =>
        Table("lines.csv", records.Lines.Select(line => (string[])[Person(line.PersonId), Person(line.CoachId), Day(line.From), Day(line.Until)]), 0, 2);

    private void WriteAbsences()
    {
        Table("leave.csv", records.Leave.Select(leave => (string[])[Person(leave.PersonId), Day(leave.From), Day(leave.Until)]), 0, 1);
        Table("excuses.csv", records.Excuses.Select(excuse => (string[])
            [CoverOf(excuse.AppliesTo), excuse.PersonId is { } id ? Person(id) : "", Day(excuse.From), Day(excuse.Until), ""]), 0, 1, 2);
        Table("delegates.csv", records.Delegations.Select(delegation => (string[])
            [Person(delegation.RepId), Person(delegation.DelegateId), Day(delegation.From), Day(delegation.Until)]), 0, 1, 2);
    }

    private static bool IsPlain(IEnumerable<SegmentMembership> history) =>
        history.ToList() is [var only] && only.From == DateOnly.MinValue && only.Segment.Length > 0;

    private static string Latest(IEnumerable<SegmentMembership> history) => history.MaxBy(segment => segment.From)?.Segment ?? "";

    private static string CoverOf(ExcuseCover cover) => cover switch
    {
        ExcuseCover.Rep => "rep",
        ExcuseCover.Coach => "coach",
        ExcuseCover.Below => "below",
        _ => "everyone",
    };
}
