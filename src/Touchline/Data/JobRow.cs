using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>How far a job has come.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>Something long to be done in the background, kept until it is done, also over a restart.</summary>
public sealed class JobRow : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>Which use case does it, such as <c>import-preview</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is about, as its use case reads it: mostly an id.</summary>
    public string About { get; init; } = "";

    public JobState State { get; set; }

    /// <summary>How often it was begun. What brings the program down is not begun for ever.</summary>
    public int Tries { get; set; }

    public DateTimeOffset Queued { get; init; }

    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Ended { get; set; }
}

/// <summary>The jobs of every organisation, for the one runner there is.</summary>
public static class JobRows
{
    /// <summary>Jobs that wait, or ran when the program ended, the oldest first.</summary>
    public static Task<List<JobRow>> OpenJobsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<JobRow>().IgnoreQueryFilters().AsNoTracking().Where(row => row.State == JobState.Waiting || row.State == JobState.Running)
            .OrderBy(row => row.Queued).ThenBy(row => row.Id).ToListAsync(cancellation);

    public static Task<JobRow?> FindJobAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<JobRow>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The open job of this name about this; null where there is none.</summary>
    public static Task<JobRow?> FindOpenJobAsync(this TouchlineDb db, string about, CancellationToken cancellation) =>
        db.Rows<JobRow>().AsNoTracking().Where(row => row.About == about && (row.State == JobState.Waiting || row.State == JobState.Running))
            .OrderByDescending(row => row.Queued).FirstOrDefaultAsync(cancellation);

    /// <summary>When a job of this name was queued last; null where none was.</summary>
    public static async Task<DateTimeOffset?> LastQueuedAsync(this TouchlineDb db, string name, CancellationToken cancellation) =>
        await db.Rows<JobRow>().Where(row => row.Name == name).OrderByDescending(row => row.Queued).Select(row => (DateTimeOffset?)row.Queued).FirstOrDefaultAsync(cancellation);

    /// <summary>Every organisation of the installation.</summary>
    public static Task<List<Model.People.Organisation>> AllOrganisationsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Model.People.Organisation>().IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellation);
}
