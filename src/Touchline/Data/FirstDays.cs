using Microsoft.EntityFrameworkCore;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Data;

public static class FirstDays
{
    /// <summary>The first day of a line or session; today where there is neither.</summary>
    public static async Task<DateOnly> FirstDayAsync(this TouchlineDb db, DateOnly today, CancellationToken cancellation)
    {
        var session = await db.Rows<Session>().Select(row => (DateOnly?)row.Day).MinAsync(cancellation) ?? today;
        var line = await db.Rows<ReportingLine>().Where(row => row.From > DateOnly.MinValue).Select(row => (DateOnly?)row.From).MinAsync(cancellation) ?? today;
        return session < line ? session : line;
    }
}
