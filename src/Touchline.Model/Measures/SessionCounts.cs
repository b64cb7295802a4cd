using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>What one session counts, wherever it counts.</summary>
public static class SessionCounts
{
    /// <summary>A session that counts for at least one rep; commitments are counted apart, by their own due dates.</summary>
    public static Counts Counts(this Session session, OrganisationCalendar calendar) => new(
        Sessions: 1,
        Verified: session.IsVerified ? 1 : 0,
        LateLogged: session.IsLateLogged(calendar) ? 1 : 0,
        Minutes: session.Minutes ?? 0,
        ChecksPassed: session.ChecksPassed,
        ChecksFailed: session.ChecksFailed);
}
