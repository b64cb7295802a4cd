namespace Touchline.Model.People;

/// <summary>What a line breaks, and against which other line or on which day.</summary>
internal readonly record struct LineConflict(LineFault Fault, int Other, DateOnly Day);

/// <summary>The rules a line can break.</summary>
internal enum LineFault
{
    None,
    OwnCoach,
    Overlap,
    Cycle,
}

/// <summary>
/// Takes lines one after another and refuses the one that gives a person two coaches on a day, or a chain that leads
/// back. Judged on the days the lines hold: give the days common to the row and both persons.
/// </summary>
internal sealed class LineBook
{
    private readonly record struct Line(PersonId Coach, DayRange Held, int Row);

    private readonly Dictionary<PersonId, List<Line>> _lines = [];

    /// <summary>Takes the line, or says what it breaks and leaves it out. What it takes is free of cycles, so every climb ends.</summary>
    public LineConflict TryAdd(PersonId person, PersonId coach, DayRange held, int row)
    {
        if (person == coach) return new LineConflict(LineFault.OwnCoach, 0, held.From);
        if (held.IsEmpty) return default;
        if (!_lines.TryGetValue(person, out var own)) _lines[person] = own = [];
        foreach (var line in own)
            if (line.Held.Overlaps(held)) return new LineConflict(LineFault.Overlap, line.Row, Later(line.Held.From, held.From));
        if (Reaches(coach, person, held) is { } day) return new LineConflict(LineFault.Cycle, 0, day);
        own.Add(new Line(coach, held, row));
        return default;
    }

    // The first day in the range on which the chain of command of one person holds the other.
    private DateOnly? Reaches(PersonId from, PersonId wanted, DayRange days)
    {
        if (!_lines.TryGetValue(from, out var lines)) return null;
        foreach (var line in lines)
        {
            var common = line.Held.Intersect(days);
            if (common.IsEmpty) continue;
            if (line.Coach == wanted) return common.From;
            if (Reaches(line.Coach, wanted, common) is { } day) return day;
        }
        return null;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
