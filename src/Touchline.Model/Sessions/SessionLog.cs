namespace Touchline.Model.Sessions;

/// <summary>A commitment as it is typed beside a session.</summary>
/// <param name="Text">What is promised, 1 to 500 characters.</param>
/// <param name="OwnerId">Who promises: a coach or a rep of the session.</param>
/// <param name="Due">The due date; today or later.</param>
public sealed record NewCommitment(string Text, PersonId OwnerId, DateOnly Due);

/// <summary>What a coach says of a session when logging or planning it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Day">The day; today or earlier is held, later is planned.</param>
/// <param name="Reps">Who was coached; at least one.</param>
/// <param name="Minutes">1 to 1,440; null is not known.</param>
/// <param name="Notes">Shared notes, at most 20,000 characters.</param>
/// <param name="SentAs">Chosen by the sender, so that the same log sent twice is one session.</param>
public sealed record SessionLog(Kind Kind, DateOnly Day, IReadOnlyList<PersonId> Reps, int? Minutes, string Notes, string? SentAs)
{
    /// <summary>The time of day at which it begins; null is not known.</summary>
    public TimeOnly? Starts { get; init; }

    /// <summary>Longest shared or private note, in characters.</summary>
    public const int LongestNotes = 20_000;

    /// <summary>Checks what was typed, and collects every rule that is broken.</summary>
    /// <param name="today">Today in the organisation's zone.</param>
    public RuleCheck Check(DateOnly today) => new RuleCheck()
        .Refuse(string.IsNullOrWhiteSpace(Kind.Name) || Kind.Name == Kind.All, "kind-missing", "kind", "Choose which kind it was.")
        .Refuse(Reps.Count == 0, "nobody-coached", Kind == Kind.TeamMeeting ? "present" : "rep", "Choose with whom.")
        .Refuse(Day < today.AddYears(-2), "too-long-ago", "day", "A session of more than two years ago is imported, not logged.")
        .Refuse(Day > today.AddYears(1), "too-far-ahead", "day", "Plan at most a year ahead.")
        .Refuse(Minutes is < 1 or > 1440, "minutes-out-of-range", "minutes", "The length lies between 1 and 1,440 minutes.")
        .Refuse(Notes.Length > LongestNotes, "notes-too-long", "notes", "Notes hold at most 20,000 characters.");

    /// <summary>Makes the session: held where the day has come, planned where it lies ahead.</summary>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="coach">Who logs it and coached.</param>
    /// <param name="now">The instant of logging.</param>
    /// <param name="today">Today in the organisation's zone.</param>
    /// <exception cref="BrokenRulesException">What was typed breaks a rule.</exception>
    public Session ToSession(OrganisationId organisation, PersonId coach, DateTimeOffset now, DateOnly today)
    {
        Check(today).ThrowIfBroken();
        var id = SessionId.New();
        var isHeld = Day <= today;
        return new Session
        {
            OrganisationId = organisation,
            Id = id,
            ExternalId = id.Value.ToString("N"),
            Kind = Kind,
            Day = Day,
            State = isHeld ? SessionState.Held : SessionState.Planned,
            Minutes = Minutes,
            Starts = Starts,
            Logged = isHeld ? now : null,
            Notes = Notes,
            SentAs = SentAs,
            Coaches = [new SessionCoach { OrganisationId = organisation, SessionId = id, PersonId = coach }],
            Reps = [.. Reps.Distinct().Select(rep => new SessionRep { OrganisationId = organisation, SessionId = id, PersonId = rep })],
        };
    }
}
