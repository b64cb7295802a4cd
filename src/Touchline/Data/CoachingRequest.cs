using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>A rep asks to be coached on something. It stands on the coach's first page until one of the two closes it.</summary>
public sealed class CoachingRequest : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public PersonId RepId { get; init; }

    /// <summary><c>skill</c> or <c>deal</c>.</summary>
    public string About { get; init; } = "";

    public string Text { get; init; } = "";

    public DateOnly Made { get; init; }

    public DateOnly? Closed { get; set; }
}

public static class CoachingRequests
{
    /// <summary>Open ones of these reps, the oldest first.</summary>
    public static Task<List<CoachingRequest>> RequestsOfAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> reps, CancellationToken cancellation) =>
        db.Rows<CoachingRequest>().AsNoTracking().Where(row => row.Closed == null && reps.Contains(row.RepId)).OrderBy(row => row.Made).ThenBy(row => row.Id).ToListAsync(cancellation);

    public static Task<CoachingRequest?> FindRequestAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<CoachingRequest>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
