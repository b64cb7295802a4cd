using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>Names of a few people.</summary>
public sealed class Names(IReadOnlyDictionary<PersonId, string> names)
{
    public string Of(PersonId id) => names.GetValueOrDefault(id, "someone no longer here");
}

/// <summary>What a page or a form shows of a few people.</summary>
public static class FewPeople
{
    public static async Task<Names> NamesAsync(this TouchlineDb db, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var ids = people.ToHashSet();
        return new Names(ids.Count == 0 ? new() : await db.Rows<Person>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation));
    }

    /// <summary>Everybody, or everybody who is here on a day; no more than so many.</summary>
    public static Task<List<Person>> SomePeopleAsync(this TouchlineDb db, DateOnly? day, int most, CancellationToken cancellation) =>
        db.Rows<Person>().AsNoTracking().Where(row => day == null || ((row.Starts == null || row.Starts <= day) && (row.Ends == null || row.Ends >= day))).OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);

    /// <summary>In which segment each of these is on a day; who is in none is not named, or with an empty one.</summary>
    public static async Task<Dictionary<PersonId, string>> SegmentsOfAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancellation) =>
        (await db.Rows<SegmentMembership>().AsNoTracking().Where(row => people.Contains(row.PersonId) && row.From <= day).ToListAsync(cancellation))
            .GroupBy(row => row.PersonId).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.From)!.Segment);

    /// <summary>Who of these is on leave on a day.</summary>
    public static async Task<HashSet<PersonId>> OnLeaveAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancellation) =>
        [.. await db.Rows<Leave>().Where(row => people.Contains(row.PersonId) && row.From <= day && (row.Until == null || row.Until >= day)).Select(row => row.PersonId).ToListAsync(cancellation)];
}
