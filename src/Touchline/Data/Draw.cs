using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>A fair coin between people who were equally due for a coach on a day: kept, so that Effect can use it.</summary>
public sealed class Draw : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public PersonId CoachId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Who was drawn: the first of those among whom it was.</summary>
    public PersonId DrawnId { get; init; }

    /// <summary>Everybody it was among, in the order drawn.</summary>
    public string Among { get; init; } = "";

    /// <summary>A short name of everybody it was among, whatever the order: one draw a day for each set.</summary>
    public string Set { get; init; } = "";

    public IReadOnlyList<PersonId> Order => [.. Among.Split(';').Select(id => new PersonId(Guid.Parse(id)))];

    public static Draw Of(OrganisationId organisation, PersonId coach, DateOnly day, IReadOnlyList<PersonId> order) => new()
    {
        OrganisationId = organisation,
        CoachId = coach,
        Day = day,
        DrawnId = order[0],
        Among = Joined(order),
        Set = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(Joined(order.OrderBy(person => person.Value))))),
    };

    private static string Joined(IEnumerable<PersonId> people) => string.Join(';', people.Select(person => person.Value.ToString("N")));
}

public static class Draws
{
    public static Task<List<Draw>> DrawsOfAsync(this TouchlineDb db, PersonId coach, DateOnly day, CancellationToken cancellation) =>
        db.Rows<Draw>().AsNoTracking().Where(row => row.CoachId == coach && row.Day == day).OrderBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>Every draw there was, the oldest first.</summary>
    public static Task<List<Draw>> AllDrawsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Draw>().AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync(cancellation);
}
