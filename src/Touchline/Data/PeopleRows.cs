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

    public static Task<List<Person>> AllPeopleAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Person>().ToListAsync(cancellation);

    public static Task<List<ReportingLine>> AllLinesAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<ReportingLine>().ToListAsync(cancellation);

    public static Task<SegmentMembership?> FindSegmentAsync(this TouchlineDb db, PersonId person, DateOnly from, CancellationToken cancellation) =>
        db.Rows<SegmentMembership>().SingleOrDefaultAsync(row => row.PersonId == person && row.From == from, cancellation);

    public static Task<Leave?> FindLeaveAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Leave>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Excuse?> FindExcuseAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Excuse>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Delegation?> FindDelegationAsync(this TouchlineDb db, AbsenceId id, CancellationToken cancellation) =>
        db.Rows<Delegation>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
