using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>A coach puts somebody off in "coach next", with a reason, until a day. No figure knows of it.</summary>
public sealed class Snooze : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public PersonId CoachId { get; init; }

    public PersonId RepId { get; init; }

    public string Reason { get; init; } = "";

    public DateOnly Made { get; init; }

    /// <summary>The day from which the rep is shown again.</summary>
    public DateOnly Until { get; init; }
}

public static class Snoozes
{
    /// <summary>Those that hold on a day, by the rep.</summary>
    public static Task<List<Snooze>> SnoozesOfAsync(this TouchlineDb db, PersonId coach, DateOnly day, CancellationToken cancellation) =>
        db.Rows<Snooze>().AsNoTracking().Where(row => row.CoachId == coach && row.Until > day).OrderBy(row => row.Until).ThenBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>All of one pair that still hold, to be ended.</summary>
    public static Task<List<Snooze>> FindSnoozesAsync(this TouchlineDb db, PersonId coach, PersonId rep, DateOnly day, CancellationToken cancellation) =>
        db.Rows<Snooze>().Where(row => row.CoachId == coach && row.RepId == rep && row.Until > day).ToListAsync(cancellation);
}
