using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>A step of somebody's chain of command: 1 up is the coach.</summary>
public sealed record AboveThem(PersonId Person, int Up);

/// <summary>Where somebody stands in the tree on a day, asked one by one.</summary>
public static class Places
{
    public static Task<Person?> PersonAsync(this TouchlineDb db, PersonId id, CancellationToken cancellation) =>
        db.Rows<Person>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Everybody above a person on a day, the coach first.</summary>
    public static Task<List<AboveThem>> ChainOfAsync(this TouchlineDb db, PersonId person, DateOnly day, CancellationToken cancellation) =>
        db.Rows<ChainRow>().Where(row => row.PersonId == person && row.From <= day && row.Until >= day).OrderBy(row => row.Up).Select(row => new AboveThem(row.AncestorId, row.Up)).ToListAsync(cancellation);

    /// <summary>Direct reports on a day.</summary>
    public static Task<List<PersonId>> TeamOfAsync(this TouchlineDb db, PersonId coach, DateOnly day, CancellationToken cancellation) =>
        HeldOn(db, day).Where(line => line.CoachId == coach).Select(line => line.PersonId).Distinct().ToListAsync(cancellation);

    /// <summary>True where somebody reports, reported or will report to a person.</summary>
    public static Task<bool> EverCoachesAsync(this TouchlineDb db, PersonId person, CancellationToken cancellation) =>
        db.Rows<ChainRow>().AnyAsync(row => row.AncestorId == person && row.Up == 1, cancellation);

    /// <summary>True where any of these people has a direct report on a day.</summary>
    public static Task<bool> AnyCoachesAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> people, DateOnly day, CancellationToken cancellation) =>
        HeldOn(db, day).AnyAsync(line => people.Contains(line.CoachId), cancellation);

    /// <summary>Those for whom a person is delegate on a day.</summary>
    public static Task<List<PersonId>> DelegatedToAsync(this TouchlineDb db, PersonId person, DateOnly day, CancellationToken cancellation) =>
        db.Rows<Delegation>().Where(row => row.DelegateId == person && row.From <= day && (row.Until == null || row.Until >= day)).Select(row => row.RepId).ToListAsync(cancellation);

    // A line holds only on days on which both persons are in the organisation.
    private static IQueryable<ReportingLine> HeldOn(TouchlineDb db, DateOnly day) =>
        from line in db.Rows<ReportingLine>()
        join rep in db.Rows<Person>() on line.PersonId equals rep.Id
        join coach in db.Rows<Person>() on line.CoachId equals coach.Id
        where line.From <= day && (line.Until == null || line.Until >= day)
            && (rep.Starts == null || rep.Starts <= day) && (rep.Ends == null || rep.Ends >= day) && (coach.Starts == null || coach.Starts <= day) && (coach.Ends == null || coach.Ends >= day)
        select line;
}
