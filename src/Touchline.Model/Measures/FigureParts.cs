using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>The days of one line that belong to a coach's figure, and what they count for one kind.</summary>
public sealed record LinePart(HeldLine Line, DayRange Days, Counts Counts);

/// <summary>Takes a figure apart into the records that make it. The parts add to the figure, exactly.</summary>
public static class FigureParts
{
    /// <summary>
    /// The lines of the own team or the whole sub-tree, with the days on which they belong to it. A line that left the
    /// sub-tree and came back has a part for each stay.
    /// </summary>
    public static IReadOnlyList<LinePart> Lines(CoachingMeasures measures, PersonId coach, Scope scope, DayRange period, Kind kind)
    {
        var counted = period.Intersect(new DayRange(DateOnly.MinValue, measures.Today));
        var parts = new List<LinePart>();
        if (counted.IsEmpty) return parts;
        foreach (var line in measures.Tree.Lines)
        {
            var days = line.Days.Intersect(counted);
            if (days.IsEmpty) continue;
            foreach (var stay in scope == Scope.Own ? line.Coach == coach ? [days] : [] : Stays(measures.Tree, line, coach, days))
                parts.Add(new LinePart(line, stay, measures.LineCounts(line, kind, stay)));
        }
        return parts;
    }

    /// <summary>The sessions in the totals of the own team or the whole sub-tree, the newest first.</summary>
    public static IReadOnlyList<Session> Sessions(CoachingMeasures measures, PersonId coach, Scope scope, DayRange period, Kind? kind) =>
        [.. measures.Records.Sessions
            .Where(session => session.Day <= measures.Today && period.Contains(session.Day) && (kind is null || session.Kind == kind))
            .Where(session => BelongsTo(session, coach, scope, one => measures.Tree.ChainOf(one, session.Day)))
            .Where(session => session.Reps.Any(rep => measures.CountsFor(session, rep)))
            .OrderByDescending(session => session.Day).ThenByDescending(session => session.Id.Value)];

    /// <summary>The commitments in the totals of the own team or the whole sub-tree, the newest due date first.</summary>
    public static IReadOnlyList<(Commitment Commitment, Session Session)> Commitments(CoachingMeasures measures, PersonId coach, Scope scope, DayRange period, Kind? kind)
    {
        var sessions = measures.Records.Sessions.ToDictionary(session => session.Id);
        return [.. measures.Records.Commitments
            .Where(commitment => commitment.CountsBy(measures.Today) && period.Contains(commitment.Due!.Value))
            .Select(commitment => (Commitment: commitment, Session: sessions.GetValueOrDefault(commitment.SessionId)!))
            .Where(pair => pair.Session is { IsHeld: true } && (kind is null || pair.Session.Kind == kind))
            .Where(pair => BelongsTo(pair.Session, coach, scope, one => measures.ChainForCommitment(one, pair.Commitment.Due!.Value)))
            .OrderByDescending(pair => pair.Commitment.Due).ThenBy(pair => pair.Commitment.Id.Value)];
    }

    private static bool BelongsTo(Session session, PersonId coach, Scope scope, Func<PersonId, PersonId[]> chainOf) =>
        session.WasCoachedBy(coach) || (scope == Scope.Tree && session.Coaches.Any(one => Array.IndexOf(chainOf(one.PersonId), coach) >= 0));

    private static IEnumerable<DayRange> Stays(Tree tree, HeldLine line, PersonId leader, DayRange days)
    {
        DayRange? open = null;
        for (var day = days.From; ;)
        {
            var (chain, same) = tree.ChainAround(line.Person, day);
            var piece = same.Intersect(new DayRange(day, days.Until));
            if (Array.IndexOf(chain, leader) >= 0) open = new DayRange(open?.From ?? piece.From, piece.Until);
            else if (open is { } stay)
            {
                yield return stay;
                open = null;
            }
            if (piece.Last >= days.Last) break;
            day = piece.Last.AddDays(1);
        }
        if (open is { } last) yield return last;
    }
}
