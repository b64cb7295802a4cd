using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>Somebody says that a figure is wrong. Operations answer; the asker sees the answer.</summary>
public sealed class Contest : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public Guid AskedBy { get; init; }

    public string Asker { get; init; } = "";

    /// <summary>The receipt that was open.</summary>
    public string Address { get; init; } = "";

    /// <summary>The figure as it read then.</summary>
    public string Figure { get; init; } = "";

    public string Text { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string Answer { get; set; } = "";

    public string AnsweredBy { get; set; } = "";

    public DateTimeOffset? AnsweredAt { get; set; }
}

public static class Contests
{
    /// <summary>All of them for operations, one's own for everybody else: those without an answer first, then the newest.</summary>
    public static Task<List<Contest>> ContestsAsync(this TouchlineDb db, Guid? askedBy, CancellationToken cancellation) =>
        db.Rows<Contest>().AsNoTracking().Where(row => askedBy == null || row.AskedBy == askedBy)
            .OrderBy(row => row.AnsweredAt != null).ThenByDescending(row => row.At).Take(200).ToListAsync(cancellation);

    /// <summary>What one account said of one receipt.</summary>
    public static Task<List<Contest>> ContestsOfAsync(this TouchlineDb db, string address, Guid askedBy, CancellationToken cancellation) =>
        db.Rows<Contest>().AsNoTracking().Where(row => row.Address == address && row.AskedBy == askedBy).OrderByDescending(row => row.At).Take(5).ToListAsync(cancellation);

    public static Task<int> OpenContestsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Contest>().CountAsync(row => row.AnsweredAt == null, cancellation);

    public static Task<Contest?> FindContestAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) => db.Rows<Contest>().SingleOrDefaultAsync(row => row.Id == id, cancellation);
}
