using Microsoft.EntityFrameworkCore;
using Touchline.Model.Sessions;

namespace Touchline.Data;

public static class FirstDays
{
    /// <summary>The first day on which anybody reported to anybody, or of a session; today where there is neither.</summary>
    public static async Task<DateOnly> FirstDayAsync(this TouchlineDb db, Structure structure, DateOnly today, CancellationToken cancellation)
    {
        var session = await db.Rows<Session>().Select(row => (DateOnly?)row.Day).MinAsync(cancellation) ?? today;
        return structure.FirstDay is { } line && line < session ? line : session;
    }
}
