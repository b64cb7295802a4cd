using System.Globalization;
using Touchline.Model.People;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private List<ReportingLine> ReadLines()
    {
        var lines = new List<ReportingLine>();
        var book = new LineBook();
        var there = Table("lines.csv", ["person", "coach", "from"], row =>
        {
            var (person, coach, days) = (PersonOf(row, "person"), PersonOf(row, "coach"), row.Days());
            if (person is null || coach is null || !row.IsGood) return;
            var line = new ReportingLine { OrganisationId = Id, PersonId = person.Id, CoachId = coach.Id, From = days.From, Until = days.Until };
            lines.Add(line);
            if (Fault(book, line, person, coach, row.Number) is { } why) row.Refuse("coach", why);
        });
        if (!there) LinesOfManagers(lines, book);
        return lines;
    }

    // As any HR export has it: no dates, so a line holds from the person's first day.
    private void LinesOfManagers(List<ReportingLine> lines, LineBook book)
    {
        foreach (var (row, person, manager) in _managers)
        {
            var from = person.Starts ?? options.LinesFrom;
            var why = !_people.TryGetValue(manager, out var coach) ? Reasons.PersonUnknown : from is null ? Reasons.LinesFrom : (Reason?)null;
            if (coach is not null && from is { } day)
            {
                var line = new ReportingLine { OrganisationId = Id, PersonId = person.Id, CoachId = coach.Id, From = day };
                lines.Add(line);
                why = Fault(book, line, person, coach, row);
            }
            if (why is { } reason) Problems.Add(ImportProblem.At("people.csv", row, "manager", manager, reason));
        }
    }

    // Judged on the days a line holds: from both persons' first day through both persons' last.
    private static Reason? Fault(LineBook book, ReportingLine line, Person person, Person coach, int row)
    {
        var conflict = book.TryAdd(person.Id, coach.Id, line.Days.Intersect(person.Employed).Intersect(coach.Employed), row);
        return conflict.Fault switch
        {
            LineFault.OwnCoach => Reasons.OwnCoach,
            LineFault.Overlap => Reasons.Overlap(string.Create(CultureInfo.InvariantCulture, $"row {conflict.Other:N0}")),
            LineFault.Cycle => Reasons.Cycle(conflict.Day),
            _ => null,
        };
    }
}
