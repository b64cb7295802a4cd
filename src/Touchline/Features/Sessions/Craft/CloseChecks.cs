using Touchline.Data;
using Touchline.Model.Sessions.Craft;

namespace Touchline.Features.Sessions.Craft;

/// <summary>Closes the checks that nobody passed in time: from then on they have failed.</summary>
public sealed class CloseChecks(TouchlineDb db, Present present)
{
    private const int AtOnce = 200;

    /// <returns>How many sessions had a check closed; 0 where none is left.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = (await present.ReadAsync(cancellation)).Today;
        var sessions = await db.WithChecksToCloseAsync(today, AtOnce, cancellation);
        foreach (var id in sessions)
        {
            if (await db.FindSessionAsync(id, cancellation) is not { } session) continue;
            var checks = await db.ChecksOfAsync(id, cancellation);
            foreach (var check in checks.Where(check => check.Outcome == CheckOutcome.Open && check.Closes < today)) check.Outcome = CheckOutcome.Failed;
            CraftOfSession.Total(session, checks);
        }
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return sessions.Count;
    }
}
