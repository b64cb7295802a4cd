using Touchline.Model;

namespace Touchline.Data;

/// <summary>Which records an excerpt holds.</summary>
/// <param name="People">Those whose days, sessions and figures are asked for.</param>
public sealed record ExcerptOf(IReadOnlyCollection<PersonId> People)
{
    /// <summary>Whose sessions are read, with everybody named in them.</summary>
    public SessionsOf Sessions { get; init; } = SessionsOf.Nobody;

    /// <summary>Further people of whom the name and the place in the tree are needed.</summary>
    public IReadOnlyCollection<PersonId> Also { get; init; } = [];

    /// <summary>Single sessions.</summary>
    public IReadOnlyCollection<SessionId> Single { get; init; } = [];

    /// <summary>Commitments of the sessions read.</summary>
    public bool HasCommitments { get; init; }

    /// <summary>Results from this day on.</summary>
    public DateOnly? ResultsFrom { get; init; }
}

/// <summary>Which sessions an excerpt holds.</summary>
public enum SessionsOf
{
    /// <summary>None.</summary>
    Nobody,

    /// <summary>Held ones that name the people, and of those named only these: what days and standings need.</summary>
    HeldForPeople,

    /// <summary>All that name the people, with all their coaches and reps.</summary>
    People,

    /// <summary>All that were coached by the people, likewise.</summary>
    Coaching,
}
