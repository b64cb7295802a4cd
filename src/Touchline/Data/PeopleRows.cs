using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>People and what is dated about them, to be changed.</summary>
public static class PeopleRows
{
    public static Task<Person?> FindPersonAsync(this TouchlineDb db, PersonId id, CancellationToken cancellation) =>
        db.Rows<Person>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<bool> HasPersonAsync(this TouchlineDb db, string externalId, CancellationToken cancellation) =>
        db.Rows<Person>().AnyAsync(row => row.ExternalId == externalId, cancellation);

    /// <summary>These and everybody who ever stood above them, with the lines of all: what their moves depend on, however many others there are.</summary>
    public static async Task<(List<Person> People, List<ReportingLine> Lines)> WithAllAboveAsync(this TouchlineDb db, IEnumerable<PersonId> persons, CancellationToken cancellation)
    {
        var known = persons.ToHashSet();
        var lines = new List<ReportingLine>();
        for (var next = known.ToList(); next.Count > 0;)
        {
            var found = await db.Rows<ReportingLine>().Where(row => next.Contains(row.PersonId)).ToListAsync(cancellation);
            lines.AddRange(found);
            next = [.. found.Select(row => row.CoachId).Where(known.Add)];
        }
        var all = known.ToList();
        return (await db.Rows<Person>().Where(row => all.Contains(row.Id)).ToListAsync(cancellation), lines);
    }

    /// <summary>Who has this id in the customer's own systems.</summary>
    public static Task<PersonId?> PersonOfAsync(this TouchlineDb db, string externalId, CancellationToken cancellation) =>
        db.Rows<Person>().Where(row => row.ExternalId == externalId).Select(row => (PersonId?)row.Id).SingleOrDefaultAsync(cancellation);

    /// <summary>Who is entered as reporting to somebody on a day or later.</summary>
    public static Task<List<PersonId>> ReportsFromAsync(this TouchlineDb db, PersonId coach, DateOnly day, CancellationToken cancellation) =>
        db.Rows<ReportingLine>().Where(row => row.CoachId == coach && (row.Until == null || row.Until >= day)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);

    public static Task<SegmentMembership?> FindSegmentAsync(this TouchlineDb db, PersonId person, DateOnly from, CancellationToken cancellation) =>
        db.Rows<SegmentMembership>().SingleOrDefaultAsync(row => row.PersonId == person && row.From == from, cancellation);

    public static Task<Leave?> FindLeaveAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Leave>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Excuse?> FindExcuseAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Excuse>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Delegation?> FindDelegationAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Delegation>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
