using Microsoft.AspNetCore.Identity;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>A sign-in. Most belong to a person; an operator may have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public OrganisationId OrganisationId { get; init; }

    public PersonId? PersonId { get; init; }

    /// <summary>Granted; the other roles follow from the tree.</summary>
    public bool IsOperations { get; set; }

    public string DisplayName { get; set; } = "";
}

/// <summary>A one-time way in for somebody who has no password yet, as a link or a printed code.</summary>
public sealed class Invitation
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public PersonId PersonId { get; init; }

    /// <summary>SHA-256 of the code; the code itself is shown once and not kept.</summary>
    public string CodeHash { get; init; } = "";

    public DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Used { get; set; }
}
