namespace Touchline.Model.Sessions.Craft;

/// <summary>The outcome of one check of one session, stored, so that texts may be removed later while counts stay.</summary>
public sealed class SessionCheck : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>Which check of the session's kind.</summary>
    public string Code { get; init; } = "";

    /// <summary>It is the rep's to do.</summary>
    public bool IsReps { get; init; }

    /// <summary>How it stands.</summary>
    public CheckOutcome Outcome { get; set; }

    /// <summary>The last day on which it can be passed.</summary>
    public DateOnly Closes { get; init; }
}
