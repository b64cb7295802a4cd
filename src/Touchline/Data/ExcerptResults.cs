using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.Results;

namespace Touchline.Data;

public static class OpenDeals
{
    /// <summary>Opportunities of these people that are not decided.</summary>
    public static Task<List<Opportunity>> OpenDealsOfAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> people, CancellationToken cancellation) =>
        db.Rows<Opportunity>().AsNoTracking().Where(row => people.Contains(row.PersonId) && row.Won == null).ToListAsync(cancellation);
}

/// <summary>Results of some people from a day on.</summary>
internal static class ExcerptResults
{
    /// <remarks>
    /// Within the months of an import a person with any deal has 0. So who has a deal at all is read too, and the first and the last
    /// one that anybody closed; those are nobody's here.
    /// </remarks>
    public static async Task<(List<Opportunity> Deals, List<Result> Results)> ReadAsync(TouchlineDb db, IReadOnlyCollection<PersonId> people, DateOnly from, CancellationToken cancellation)
    {
        var results = await db.Rows<Result>().AsNoTracking().Where(row => people.Contains(row.PersonId) && row.Month >= from).ToListAsync(cancellation);
        var mine = db.Rows<Opportunity>().AsNoTracking().Where(row => people.Contains(row.PersonId));
        var owners = await mine.Select(row => row.PersonId).Distinct().ToListAsync(cancellation);
        if (owners.Count == 0) return ([], results);
        var deals = await mine.Where(row => row.Closed >= from).ToListAsync(cancellation);
        var closed = db.Rows<Opportunity>().AsNoTracking().Where(row => row.Won != null && row.Closed != null);
        foreach (var ends in (IQueryable<Opportunity>[])[closed.OrderBy(row => row.Closed), closed.OrderByDescending(row => row.Closed)])
            if (await ends.Select(row => row.Closed).FirstOrDefaultAsync(cancellation) is { } day) deals.Add(new Opportunity { Won = false, Closed = day });
        deals.AddRange(owners.Select(owner => new Opportunity { PersonId = owner }));
        return (deals, results);
    }
}
