using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Standards;

namespace Touchline.Data.Ledger;

/// <summary>What is asked of the whole organisation: few rows, which hardly change.</summary>
internal sealed record LedgerRules(Organisation Organisation, List<Standard> Standards, List<Excuse> Excuses)
{
    private static readonly ConcurrentDictionary<OrganisationId, (Guid Stamp, LedgerRules Rules)> Kept = new();

    /// <summary>
    /// As they were when this stamp was set. Whatever changes them sets another stamp in the same transaction and has the
    /// organisation alone until it ends; who asks shares the organisation. So what was kept under a stamp is what the database
    /// holds while that stamp stands, whichever program changed it.
    /// </summary>
    public static async Task<LedgerRules> OfAsync(TouchlineDb db, Guid stamp, CancellationToken cancellation)
    {
        if (Kept.TryGetValue(db.OrganisationId, out var known) && known.Stamp == stamp) return known.Rules;
        var rules = await ReadAsync(db, cancellation);
        Kept[db.OrganisationId] = (stamp, rules);
        return rules;
    }

    public static async Task<LedgerRules> ReadAsync(TouchlineDb db, CancellationToken cancellation) => new(
        await db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation),
        await db.Rows<Standard>().AsNoTracking().ToListAsync(cancellation),
        await db.Rows<Excuse>().AsNoTracking().ToListAsync(cancellation));
}
