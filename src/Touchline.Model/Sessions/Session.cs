namespace Touchline.Model.Sessions;

/// <summary>Whether a session is ahead, happened, or was called off.</summary>
public enum SessionState
{
    /// <summary>Ahead, or past and not yet said to be held.</summary>
    Planned,

    /// <summary>It happened.</summary>
    Held,

    /// <summary>It was called off; it counts nowhere.</summary>
    Cancelled,
}

/// <summary>What a rep said of a session, with one tap.</summary>
public enum RepResponse
{
    /// <summary>Nothing yet: the session is unverified by this rep.</summary>
    None,

    /// <summary>It happened.</summary>
    Acknowledged,

    /// <summary>"Did not happen": it does not count for this rep until settled.</summary>
    Disputed,
}

/// <summary>One coaching event of one kind, with its coaches and the reps who were there.</summary>
public sealed class Session
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session's id.</summary>
    public SessionId Id { get; init; } = SessionId.New();

    /// <summary>The id in a file it came from or goes out to; unique in the organisation.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Which kind.</summary>
    public Kind Kind { get; set; }

    /// <summary>The day, in the organisation's time zone.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The time of day at which it begins, in the organisation's time zone; null is not known.</summary>
    public TimeOnly? Starts { get; set; }

    /// <summary>Checks of its craft that were passed so far; 0 where it has none, as one that was imported.</summary>
    public int ChecksPassed { get; set; }

    /// <summary>Checks of its craft that have failed.</summary>
    public int ChecksFailed { get; set; }

    /// <summary>The rubric of a skills audit, and of the ratings of a joint call; null where it has none.</summary>
    public RecordId? RubricId { get; set; }

    /// <summary>Which version of that rubric.</summary>
    public int? RubricVersion { get; set; }

    /// <summary>The series that planned it; null where it stands alone.</summary>
    public RecordId? SeriesId { get; set; }

    /// <summary>Planned, held or cancelled.</summary>
    public SessionState State { get; set; }

    /// <summary>Length in minutes, 1 to 1,440; null is not known.</summary>
    public int? Minutes { get; set; }

    /// <summary>The instant it was logged; null is not known, and then it is not late.</summary>
    public DateTimeOffset? Logged { get; set; }

    /// <summary>The matched calendar event, which verifies it.</summary>
    public string? CalendarEvent { get; set; }

    /// <summary>The notes of a quick log; read as the kind's content is read.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Set while deleted, so that the deletion can be undone; a deleted session counts nowhere.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>Chosen by the sender of a log, so that the same log sent twice is one session.</summary>
    public string? SentAs { get; set; }

    /// <summary>Who coached; at least one.</summary>
    public IList<SessionCoach> Coaches { get; init; } = [];

    /// <summary>Who was coached; at least one.</summary>
    public IList<SessionRep> Reps { get; init; } = [];

    /// <summary>True where it was held and is not deleted.</summary>
    public bool IsHeld => State == SessionState.Held && Deleted is null;

    /// <summary>Matched with a calendar event, or acknowledged by at least half of the reps named.</summary>
    public bool IsVerified => !string.IsNullOrEmpty(CalendarEvent)
        || (Reps.Count > 0 && 2 * Reps.Count(rep => rep.Response == RepResponse.Acknowledged) >= Reps.Count);

    /// <summary>Logged on a local day more than 7 days after the session; not known is not late.</summary>
    public bool IsLateLogged(OrganisationCalendar calendar) =>
        Logged is { } logged && calendar.DayOf(logged).DayNumber - Day.DayNumber > 7;

    /// <summary>True where this person coached in it.</summary>
    public bool WasCoachedBy(PersonId person) => Coaches.Any(coach => coach.PersonId == person);

    /// <summary>True where this person was coached in it.</summary>
    public bool Names(PersonId person) => Reps.Any(rep => rep.PersonId == person);

    /// <summary>A rep says whether it happened; the other answer, or none, replaces an earlier one.</summary>
    public void Answer(PersonId rep, RepResponse response)
    {
        var named = Reps.FirstOrDefault(row => row.PersonId == rep);
        new RuleCheck()
            .Refuse(named is null, "not-named", "", "Only somebody named in a session can confirm or dispute it.")
            .Refuse(State != SessionState.Held, "not-held", "", "Only a session that was held can be confirmed or disputed.")
            .ThrowIfBroken();
        named!.Response = response;
    }

    /// <summary>A rep named in it says how useful it was, from 1 to 5; null takes it back.</summary>
    public void RateUseful(PersonId rep, int? useful)
    {
        var named = Reps.FirstOrDefault(row => row.PersonId == rep);
        new RuleCheck()
            .Refuse(named is null, "not-named", "", "Only somebody named in a session can say how useful it was.")
            .Refuse(State != SessionState.Held, "not-held", "", "Only of a session that was held it can be said how useful it was.")
            .Refuse(useful is < 1 or > 5, "not-in-range", "useful", "Choose from 1 to 5.")
            .ThrowIfBroken();
        named!.Useful = useful;
    }

    /// <summary>Says that a planned session happened, on its day or another that has come.</summary>
    /// <param name="day">The day it was held.</param>
    /// <param name="minutes">Its length; null leaves what was planned.</param>
    /// <param name="now">The instant it is said.</param>
    /// <param name="today">Today in the organisation's zone.</param>
    /// <param name="present">Who of those named was there; null is everybody. Who was absent is no longer named.</param>
    public void Hold(DateOnly day, int? minutes, DateTimeOffset now, DateOnly today, IReadOnlyCollection<PersonId>? present = null)
    {
        new RuleCheck()
            .Refuse(day > today, "not-yet", "day", "A session that lies ahead cannot have been held; move it instead.")
            .Refuse(Deleted is not null, "deleted", "", "This session is deleted; undo that first.")
            .Refuse(present is not null && !Reps.Any(rep => present.Contains(rep.PersonId)), "nobody-coached", "present", "Somebody must have been there; a meeting of nobody is called off.")
            .ThrowIfBroken();
        foreach (var absent in Reps.Where(rep => present?.Contains(rep.PersonId) == false).ToList()) Reps.Remove(absent);
        (State, Day, Minutes, Logged) = (SessionState.Held, day, minutes ?? Minutes, Logged ?? now);
    }

    /// <summary>Moves a planned session to another day from today on.</summary>
    public void Move(DateOnly day, DateOnly today)
    {
        new RuleCheck()
            .Refuse(State != SessionState.Planned, "not-planned", "day", "Only a planned session can be moved; correct a held one instead.")
            .Refuse(day < today, "in-the-past", "day", "A planned session moves to today or later.")
            .Refuse(day > today.AddYears(1), "too-far-ahead", "day", "Plan at most a year ahead.")
            .ThrowIfBroken();
        Day = day;
    }

    /// <summary>Calls it off; it counts nowhere.</summary>
    public void Cancel() => State = SessionState.Cancelled;

    /// <summary>
    /// Puts right what was logged. Answers of reps who stay named are kept, unless the day or the kind changed: then
    /// they confirmed something else.
    /// </summary>
    public void Correct(SessionLog log, DateOnly today)
    {
        log.Check(today)
            .Refuse(State == SessionState.Held && log.Day > today, "not-yet", "day", "A session that was held cannot lie ahead.")
            .Refuse(Deleted is not null, "deleted", "", "This session is deleted; undo that first.")
            .ThrowIfBroken();
        var isAnother = log.Day != Day || log.Kind != Kind;
        (Kind, Day, Starts, Minutes, Notes) = (log.Kind, log.Day, log.Starts, log.Minutes, log.Notes);
        foreach (var gone in Reps.Where(row => !log.Reps.Contains(row.PersonId)).ToList()) Reps.Remove(gone);
        if (isAnother) foreach (var row in Reps) row.Response = RepResponse.None;
        foreach (var rep in log.Reps.Where(rep => !Names(rep)).Distinct().ToList())
            Reps.Add(new SessionRep { OrganisationId = OrganisationId, SessionId = Id, PersonId = rep });
    }
}

/// <summary>A coach of a session.</summary>
public sealed class SessionCoach
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Who coached.</summary>
    public PersonId PersonId { get; init; }
}

/// <summary>A rep named in a session, and what the rep said of it.</summary>
public sealed class SessionRep
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Who was coached.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>What the rep said.</summary>
    public RepResponse Response { get; set; }

    /// <summary>How useful it was to the rep, 1 to 5; null where the rep said nothing. Shown to the coach only as an average over many.</summary>
    public int? Useful { get; set; }
}

/// <summary>A note that only its author can read; kept encrypted.</summary>
public sealed class PrivateNote
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session it belongs to.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Who wrote it, and alone may read it.</summary>
    public PersonId AuthorId { get; init; }

    /// <summary>The encrypted text; the program holds the key, the database does not.</summary>
    public string Sealed { get; set; } = "";
}
