using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>The sum over the own teams of several coaches: a session of two of them is in it once.</summary>
public static class TeamTotals
{
    /// <summary>Counts by kind; kinds that count nothing are there too.</summary>
    public static IReadOnlyList<(Kind Kind, Counts Counts)> Of(CoachingMeasures measures, Dictionary<CountsKey, Counts> table, IReadOnlySet<PersonId> coaches, DayRange period)
    {
        var shared = SharedTwice(measures, coaches, period);
        Counts Sum(Kind kind) => coaches.Aggregate(new Counts(), (sum, coach) => sum + table.GetValueOrDefault(new CountsKey(coach, Scope.Own, kind)));
        return [.. table.Kinds(measures.Kinds).Select(kind => (kind, Less(Sum(kind), shared.GetValueOrDefault(kind))))];
    }

    // What the sum over coaches counts too often: for a record of k of these coaches, k - 1 times.
    private static Dictionary<Kind, Counts> SharedTwice(CoachingMeasures measures, IReadOnlySet<PersonId> coaches, DayRange period)
    {
        var twice = new Dictionary<Kind, Counts>();
        var shared = measures.Records.Sessions.Where(session => session.IsHeld && Among(session, coaches) > 1).ToDictionary(session => session.Id);
        if (shared.Count == 0) return twice;
        void Add(Session session, Counts counts)
        {
            for (var more = Among(session, coaches) - 1; more > 0; more--) twice[session.Kind] = twice.GetValueOrDefault(session.Kind) + counts;
        }
        foreach (var session in shared.Values)
            if (period.Contains(session.Day) && session.Day <= measures.Today && session.Reps.Any(rep => measures.CountsFor(session, rep)))
                Add(session, session.Counts(measures.Calendar));
        foreach (var commitment in measures.Records.Commitments)
        {
            if (!shared.TryGetValue(commitment.SessionId, out var session) || !commitment.CountsBy(measures.Today) || !period.Contains(commitment.Due!.Value)) continue;
            var kept = commitment.IsKept ? 1 : 0;
            Add(session, session.WasCoachedBy(commitment.OwnerId)
                ? new Counts(CoachCommitmentsDue: 1, CoachCommitmentsKept: kept)
                : new Counts(RepCommitmentsDue: 1, RepCommitmentsKept: kept));
        }
        return twice;
    }

    private static int Among(Session session, IReadOnlySet<PersonId> coaches) =>
        session.Coaches.Select(coach => coach.PersonId).Distinct().Count(coaches.Contains);

    private static Counts Less(Counts sum, Counts twice) => twice.IsNothing ? sum : sum with
    {
        Sessions = sum.Sessions - twice.Sessions,
        Verified = sum.Verified - twice.Verified,
        LateLogged = sum.LateLogged - twice.LateLogged,
        Minutes = sum.Minutes - twice.Minutes,
        CoachCommitmentsDue = sum.CoachCommitmentsDue - twice.CoachCommitmentsDue,
        CoachCommitmentsKept = sum.CoachCommitmentsKept - twice.CoachCommitmentsKept,
        RepCommitmentsDue = sum.RepCommitmentsDue - twice.RepCommitmentsDue,
        RepCommitmentsKept = sum.RepCommitmentsKept - twice.RepCommitmentsKept,
        ChecksPassed = sum.ChecksPassed - twice.ChecksPassed,
        ChecksFailed = sum.ChecksFailed - twice.ChecksFailed,
    };
}
