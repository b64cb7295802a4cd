namespace Touchline.Model.Sessions.Craft;

/// <summary>
/// The craft of a session: checks that follow from the records and their time stamps. They stay open for two working days after
/// the session, and then what does not hold has failed.
/// </summary>
public static class CraftOfSession
{
    /// <summary>Working days after a session through which its checks stay open.</summary>
    public const int WorkingDaysOpen = 2;

    /// <summary>The last day on which a check of a session can be passed.</summary>
    public static DateOnly Closes(Session session, OrganisationCalendar calendar) => calendar.WorkingDaysAfter(session.Day, WorkingDaysOpen);

    /// <summary>Judges every check of a session's kind.</summary>
    public static IReadOnlyList<SessionCheck> Judge(IReadOnlyList<CraftCheck> checks, SessionWriting writing, DateOnly today)
    {
        var closes = Closes(writing.Session, writing.Calendar);
        return [.. checks.Select(check => new SessionCheck
        {
            OrganisationId = writing.Session.OrganisationId,
            SessionId = writing.Session.Id,
            Code = check.Code,
            IsReps = check.IsReps,
            Closes = closes,
            Outcome = OutcomeOf(check.Judge(writing), today > closes),
        })];
    }

    /// <summary>
    /// Brings what is stored of a session up to what was judged. What closed stays as it closed, unless the session was put on
    /// another day or kind.
    /// </summary>
    /// <returns>The checks that hold now: those stored, changed in place, or those judged where they replace them.</returns>
    public static IReadOnlyList<SessionCheck> Bring(IReadOnlyList<SessionCheck> stored, IReadOnlyList<SessionCheck> judged, DateOnly today)
    {
        var isAnother = stored.Count != judged.Count || judged.Any(row => !stored.Any(old => old.Code == row.Code && old.Closes == row.Closes));
        if (isAnother) return judged;
        foreach (var old in stored)
            if (today <= old.Closes) old.Outcome = judged.First(row => row.Code == old.Code).Outcome;
            else if (old.Outcome == CheckOutcome.Open) old.Outcome = CheckOutcome.Failed;
        return stored;
    }

    /// <summary>Puts the sums of its checks on the session, from where the ledger counts them.</summary>
    public static void Total(Session session, IReadOnlyCollection<SessionCheck> checks)
    {
        session.ChecksPassed = checks.Count(check => check.Outcome == CheckOutcome.Passed);
        session.ChecksFailed = checks.Count(check => check.Outcome == CheckOutcome.Failed);
    }

    private static CheckOutcome OutcomeOf(CheckState state, bool isClosed) => state switch
    {
        CheckState.Passed => CheckOutcome.Passed,
        CheckState.NotApplicable => CheckOutcome.NotApplicable,
        CheckState.NotYet when !isClosed => CheckOutcome.Open,
        _ => CheckOutcome.Failed,
    };
}
