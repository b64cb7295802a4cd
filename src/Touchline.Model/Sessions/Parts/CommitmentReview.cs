namespace Touchline.Model.Sessions.Parts;

/// <summary>An earlier commitment was looked at in a session, whatever came of it.</summary>
public sealed class CommitmentReview : IBesideTheRecords
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The session in which it was looked at.</summary>
    public SessionId SessionId { get; init; }

    /// <summary>The commitment.</summary>
    public CommitmentId CommitmentId { get; init; }

    /// <summary>The instant.</summary>
    public DateTimeOffset At { get; init; }
}
