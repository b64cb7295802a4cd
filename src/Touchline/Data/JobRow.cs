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

    public DateTimeOffset Queued { get; init; }

    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Ended { get; set; }
}
