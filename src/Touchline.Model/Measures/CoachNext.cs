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
}
