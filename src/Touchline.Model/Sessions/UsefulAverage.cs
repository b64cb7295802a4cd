namespace Touchline.Model.Sessions;

/// <summary>What reps say of how useful sessions were, as a coach may see it: never singly.</summary>
/// <param name="Mean">From 1 to 5.</param>
/// <param name="Sessions">Sessions that it is of, at least five.</param>
/// <param name="Reps">Reps who said something, at least three.</param>
public sealed record UsefulAverage(decimal Mean, int Sessions, int Reps)
{
    /// <summary>Fewest sessions of which an average is shown.</summary>
    public const int FewestSessions = 5;

    /// <summary>Fewest reps of whose answers an average is shown.</summary>
    public const int FewestReps = 3;

    /// <summary>The average; null where fewer have answered.</summary>
    public static UsefulAverage? Of(IReadOnlyCollection<(SessionId Session, PersonId Rep, int Useful)> answers)
    {
        var (sessions, reps) = (answers.Select(answer => answer.Session).Distinct().Count(), answers.Select(answer => answer.Rep).Distinct().Count());
        return sessions < FewestSessions || reps < FewestReps ? null : new UsefulAverage((decimal)answers.Average(answer => answer.Useful), sessions, reps);
    }
}
