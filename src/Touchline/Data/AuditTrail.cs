using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>Writes to the audit trail, and reads it; there is no way to change it.</summary>
public sealed class AuditTrail(TouchlineDb db, TimeProvider time)
{
    /// <summary>Adds an entry to the unit of work; it is written with what it tells of, or not at all.</summary>
    public void Add(Guid? account, string actor, string act, PersonId? about, string subject) => db.Add(new AuditEntry
    {
        OrganisationId = db.OrganisationId,
        At = time.GetUtcNow(),
        AccountId = account,
        Actor = actor,
        Act = act,
        About = about,
        Subject = subject,
    });

    /// <summary>Who did something that concerns a person and a subject, each with the last time, the latest first.</summary>
    public async Task<IReadOnlyList<(string Actor, DateTimeOffset Last)>> WhoAsync(string act, PersonId about, string subject, CancellationToken cancellation) =>
        [.. (await db.Rows<AuditEntry>().AsNoTracking().Where(entry => entry.About == about && entry.Act == act && entry.Subject == subject)
            .GroupBy(entry => entry.Actor).Select(group => new { group.Key, Last = group.Max(entry => entry.At) }).ToListAsync(cancellation))
            .OrderByDescending(row => row.Last).Select(row => (row.Key, row.Last))];

    /// <summary>The newest entries, of everybody or about one person.</summary>
    public Task<List<AuditEntry>> ReadAsync(PersonId? about, int skip, int take, CancellationToken cancellation) =>
        db.Rows<AuditEntry>().AsNoTracking().Where(entry => about == null || entry.About == about)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip(skip).Take(take).ToListAsync(cancellation);
}
