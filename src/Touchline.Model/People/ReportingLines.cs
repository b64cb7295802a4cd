namespace Touchline.Model.People;

/// <summary>What a move does to the rows of lines: one begins, one may end or go.</summary>
/// <param name="Begins">The new row; null where the person reports to nobody from then on.</param>
/// <param name="Ends">The row that now ends on the day before.</param>
/// <param name="Removes">Rows that began on the day or later and are replaced.</param>
public sealed record LineMoved(ReportingLine? Begins, ReportingLine? Ends, IReadOnlyList<ReportingLine> Removes);

/// <summary>The rules of reporting lines: at most one a day, and no circle.</summary>
public static class ReportingLines
{
    /// <summary>Moves a person to a coach from a day on: the line of that day ends the day before, and a new one begins.</summary>
    /// <param name="person">Who moves.</param>
    /// <param name="coach">To whom; null reports to nobody.</param>
    /// <param name="from">First day of the new line, included.</param>
    /// <param name="people">Everyone, or at least both and all who ever stood above them.</param>
    /// <param name="rows">All rows of lines of these; the ended one is changed in place.</param>
    /// <exception cref="BrokenRulesException">The person would report to themself, or stand above themself on some day.</exception>
    public static LineMoved Move(Person person, Person? coach, DateOnly from, IReadOnlyList<Person> people, IReadOnlyList<ReportingLine> rows)
    {
        new RuleCheck()
            .Refuse(coach?.Id == person.Id, "own-coach", "coach", "Nobody reports to themself.")
            .Refuse(from < (person.Starts ?? DateOnly.MinValue), "before-start", "from", "This day lies before the person's first day.")
            .ThrowIfBroken();
        var own = rows.Where(row => row.PersonId == person.Id).ToList();
        var removes = own.Where(row => row.From >= from).ToList();
        var ends = own.Find(row => row.From < from && row.Days.Contains(from));
        var begins = coach is null ? null : new ReportingLine { OrganisationId = person.OrganisationId, PersonId = person.Id, CoachId = coach.Id, From = from };
        if (begins is not null) RefuseCircle(begins, people, rows.Except(removes).Where(row => row != ends));
        if (ends is not null) ends.Until = from.AddDays(-1);
        return new LineMoved(begins, ends, removes);
    }

    /// <summary>
    /// Ends a person's time in the organisation, and moves the team to someone else on the day after.
    /// </summary>
    /// <exception cref="BrokenRulesException">The team needs someone, or that someone cannot take it.</exception>
    public static IReadOnlyList<LineMoved> Leave(Person person, DateOnly last, Person? successor, IReadOnlyList<Person> people, IReadOnlyList<ReportingLine> rows)
    {
        var next = last.AddDays(1);
        var team = rows.Where(row => row.CoachId == person.Id && row.Days.Overlaps(new DayRange(next, null))).Select(row => row.PersonId).Distinct().ToList();
        new RuleCheck()
            .Refuse(last < (person.Starts ?? DateOnly.MinValue), "ends-before-start", "last", "The last day lies before the first.")
            .Refuse(team.Count > 0 && successor is null, "team-needs-coach", "successor", $"{(team.Count == 1 ? "One person reports" : $"{team.Count} people report")} to {person.Name}. Say who takes the team.")
            .Refuse(successor?.Id == person.Id, "own-successor", "successor", "Somebody else has to take the team.")
            .ThrowIfBroken();
        var moves = new List<LineMoved>();
        var current = rows.ToList();
        foreach (var member in team.Where(member => member != successor?.Id))
        {
            var moved = Move(people.Single(row => row.Id == member), successor, next, people, current);
            moves.Add(moved);
            current = [.. current.Except(moved.Removes), .. moved.Begins is { } begins ? new[] { begins } : []];
        }
        person.Ends = last;
        return moves;
    }

    private static void RefuseCircle(ReportingLine begins, IReadOnlyList<Person> people, IEnumerable<ReportingLine> others)
    {
        var employed = people.ToDictionary(row => row.Id, row => row.Employed);
        DayRange Held(ReportingLine row) => row.Days.Intersect(employed[row.PersonId]).Intersect(employed[row.CoachId]);
        var book = new LineBook();
        foreach (var row in others) book.TryAdd(row.PersonId, row.CoachId, Held(row), 0);
        var conflict = book.TryAdd(begins.PersonId, begins.CoachId, Held(begins), 0);
        if (conflict.Fault == LineFault.Cycle)
            throw new BrokenRulesException("line-cycle", "coach", $"On {conflict.Day:yyyy-MM-dd} this person would stand above themself. Move the other one first.");
    }
}
