namespace Touchline.Model;

/// <summary>Identifies an organisation, the tenant every record belongs to.</summary>
public readonly record struct OrganisationId(Guid Value)
{
    /// <summary>A new id; version 7, so later ids sort later.</summary>
    public static OrganisationId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a person of the sales organisation.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static PersonId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies one dated row of who reports to whom.</summary>
public readonly record struct LineId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static LineId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a leave, an excuse, a delegation or a holiday.</summary>
public readonly record struct AbsenceId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static AbsenceId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a standard.</summary>
public readonly record struct StandardId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static StandardId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a coaching session.</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a commitment made in a session.</summary>
public readonly record struct CommitmentId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static CommitmentId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a result, an opportunity, an import or an entry of the audit trail.</summary>
public readonly record struct RecordId(Guid Value)
{
    /// <inheritdoc cref="OrganisationId.New"/>
    public static RecordId New() => new(Guid.CreateVersion7());
}
