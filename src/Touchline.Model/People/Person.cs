namespace Touchline.Model.People;

/// <summary>Anyone in the sales organisation, whatever the level.</summary>
public sealed class Person
{
    /// <summary>The organisation the person belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The person's id.</summary>
    public PersonId Id { get; init; } = PersonId.New();

    /// <summary>The id in the customer's own systems, trimmed, compared exactly; the name where there is none.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>The display name.</summary>
    public string Name { get; set; } = "";

    /// <summary>E-mail address, if known.</summary>
    public string? Email { get; set; }

    /// <summary>Job title, if known.</summary>
    public string? Title { get; set; }

    /// <summary>Where the person belongs: an office, a territory.</summary>
    public string? Region { get; set; }

    /// <summary>First day in the organisation, included; null is always.</summary>
    public DateOnly? Starts { get; set; }

    /// <summary>Last day in the organisation, included; null is still there.</summary>
    public DateOnly? Ends { get; set; }

    /// <summary>The days on which the person is in the organisation.</summary>
    public DayRange Employed => new(Starts ?? DateOnly.MinValue, Ends);
}

/// <summary>One dated row of who reports to whom. It holds only on days on which both persons are in the organisation.</summary>
public sealed class ReportingLine
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The row's id.</summary>
    public LineId Id { get; init; } = LineId.New();

    /// <summary>Who reports.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>To whom.</summary>
    public PersonId CoachId { get; init; }

    /// <summary>First day, included.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, included; null is open.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The days of the row.</summary>
    public DayRange Days => new(From, Until);
}

/// <summary>A person's segment from a day on, until the next row. A person has one segment at a time.</summary>
public sealed class SegmentMembership
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>Who.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>First day, included; <see cref="DateOnly.MinValue"/> is always.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The segment's name, compared exactly; empty is none.</summary>
    public string Segment { get; set; } = "";
}
