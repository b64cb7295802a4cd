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

    /// <summary>Who has this id in the customer's own systems.</summary>
    public static Task<PersonId?> PersonOfAsync(this TouchlineDb db, string externalId, CancellationToken cancellation) =>
        db.Rows<Person>().Where(row => row.ExternalId == externalId).Select(row => (PersonId?)row.Id).SingleOrDefaultAsync(cancellation);

    public static Task<List<Person>> PeopleAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> ids, CancellationToken cancellation) =>
        db.Rows<Person>().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);

    /// <summary>Who is entered as reporting to somebody on a day or later.</summary>
    public static Task<List<PersonId>> ReportsFromAsync(this TouchlineDb db, PersonId coach, DateOnly day, CancellationToken cancellation) =>
        db.Rows<ReportingLine>().Where(row => row.CoachId == coach && (row.Until == null || row.Until >= day)).Select(row => row.PersonId).Distinct().ToListAsync(cancellation);

    /// <summary>All lines of these people and of everybody who ever stood above them: whatever moving them may close to a circle.</summary>
    public static async Task<List<ReportingLine>> LinesUpFromAsync(this TouchlineDb db, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var lines = new List<ReportingLine>();
        var known = new HashSet<PersonId>();
        for (var next = people.ToHashSet(); next.Count > 0; next = [.. lines.Select(row => row.CoachId).Where(id => !known.Contains(id))])
        {
            known.UnionWith(next);
            lines.AddRange(await db.Rows<ReportingLine>().Where(row => next.Contains(row.PersonId)).ToListAsync(cancellation));
        }
        return lines;
    }

    public static Task<SegmentMembership?> FindSegmentAsync(this TouchlineDb db, PersonId person, DateOnly from, CancellationToken cancellation) =>
        db.Rows<SegmentMembership>().SingleOrDefaultAsync(row => row.PersonId == person && row.From == from, cancellation);

    public static Task<Leave?> FindLeaveAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Leave>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Excuse?> FindExcuseAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Excuse>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Delegation?> FindDelegationAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Delegation>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
