using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Standards;

namespace Touchline.Data;

/// <summary>Standards and holidays to be changed.</summary>
public static class StandardRows
{
    public static Task<Standard?> FindStandardAsync(this TouchlineDb db, StandardId id, CancellationToken cancellation) =>
        db.Rows<Standard>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    public static Task<Holiday?> FindHolidayAsync(this TouchlineDb db, DateOnly day, CancellationToken cancellation) =>
        db.Rows<Holiday>().SingleOrDefaultAsync(row => row.Day == day, cancellation);

    /// <summary>All holidays, by day.</summary>
    public static Task<List<Holiday>> HolidaysAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Holiday>().AsNoTracking().OrderBy(row => row.Day).ToListAsync(cancellation);

    /// <summary>Days excused for everyone, the latest first.</summary>
    public static Task<List<Excuse>> ExcusesOfEveryoneAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Excuse>().AsNoTracking().Where(row => row.AppliesTo == ExcuseCover.Everyone).OrderByDescending(row => row.From).ToListAsync(cancellation);
}
