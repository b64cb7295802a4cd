using Touchline.Model;

namespace Touchline.Data;

/// <summary>One line of the audit trail. The database refuses to change or delete it.</summary>
public sealed class AuditEntry
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public DateTimeOffset At { get; init; }

    /// <summary>Who acted; null for the command line.</summary>
    public Guid? AccountId { get; init; }

    public string Actor { get; init; } = "";

    /// <summary>A stable code, such as <c>session-read</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary>The person read or changed, who can see this entry.</summary>
    public PersonId? About { get; init; }

    /// <summary>What it concerns, without content: "1:1 of 3 March".</summary>
    public string Subject { get; init; } = "";
}
