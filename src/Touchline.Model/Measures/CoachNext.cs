namespace Touchline.Model.Measures;

/// <summary>Somebody to coach next, with the lines that say why.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Lines">Their lines that are overdue or due soon, the most urgent first; at least one.</param>
public sealed record NextToCoach(PersonId Person, IReadOnlyList<LineStanding> Lines)
{
    /// <summary>The most urgent line.</summary>
    public LineStanding First => Lines[0];
}

/// <summary>Whom a coach should coach next.</summary>
public static class CoachNext
{
    /// <summary>At most this many are shown; the rest is only counted.</summary>
    public const int Most = 7;

    /// <summary>
    /// Direct reports with a line that is overdue or due soon: lines overdue by share of W first, then those due soon.
    /// A person stands once, at their most urgent line.
    /// </summary>
    public static IReadOnlyList<NextToCoach> Of(CoachingMeasures measures, PersonId coach)
    {
        var next = new List<NextToCoach>();
        foreach (var line in measures.Tree.Lines.Where(line => line.Coach == coach && line.Days.Contains(measures.Today)))
        {
            var waiting = measures.Kinds.Select(kind => LineStanding.Of(measures, line, kind))
                .Where(standing => standing.State is Standing.Overdue or Standing.DueSoon)
                .OrderByDescending(standing => standing.Urgency).ToList();
            if (waiting.Count > 0) next.Add(new NextToCoach(line.Person, waiting));
        }
        return [.. next.OrderByDescending(row => row.First.State == Standing.Overdue).ThenByDescending(row => row.First.Urgency).ThenBy(row => row.Person.Value)];
    }

    /// <summary>Those who are equally due: between them a draw decides.</summary>
    public static IReadOnlyList<IReadOnlyList<PersonId>> Ties(IReadOnlyList<NextToCoach> next) =>
        [.. next.GroupBy(Due).Where(tie => tie.Count() > 1).Select(tie => (IReadOnlyList<PersonId>)[.. tie.Select(row => row.Person)])];

    /// <summary>The draw that decides a tie: the first that was among all of them, so that who is coached meanwhile changes nothing for the others.</summary>
    public static IReadOnlyList<PersonId>? DrawOf(IReadOnlyList<PersonId> tie, IEnumerable<IReadOnlyList<PersonId>> draws) =>
        draws.FirstOrDefault(draw => tie.All(draw.Contains));

    /// <summary>The same people, with those who are equally due in the order drawn.</summary>
    public static IReadOnlyList<NextToCoach> InOrderDrawn(IReadOnlyList<NextToCoach> next, IReadOnlyCollection<IReadOnlyList<PersonId>> draws) =>
        [.. next.GroupBy(Due).SelectMany(tie => DrawOf([.. tie.Select(row => row.Person)], draws) is { } draw ? tie.OrderBy(row => draw.ToList().IndexOf(row.Person)) : tie.AsEnumerable())];

    private static (bool, decimal) Due(NextToCoach row) => (row.First.State == Standing.Overdue, row.First.Urgency);
}
