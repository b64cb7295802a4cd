using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Measures;

/// <summary>
/// The records of one organisation that measures are computed from, as plain lists in no particular order. Shared
/// texts may be left out; no measure reads them.
/// </summary>
public sealed record OrganisationRecords
{
    /// <summary>The organisation itself.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>Holidays.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Everyone.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Dated rows of who reports to whom.</summary>
    public IReadOnlyList<ReportingLine> Lines { get; init; } = [];

    /// <summary>Dated segments.</summary>
    public IReadOnlyList<SegmentMembership> Segments { get; init; } = [];

    /// <summary>Leave.</summary>
    public IReadOnlyList<Leave> Leave { get; init; } = [];

    /// <summary>Excuses.</summary>
    public IReadOnlyList<Excuse> Excuses { get; init; } = [];

    /// <summary>Delegations.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>Who lets whom read earlier 1:1s; no measure asks.</summary>
    public IReadOnlyList<TextShare> Shares { get; init; } = [];

    /// <summary>Standards.</summary>
    public IReadOnlyList<Standard> Standards { get; init; } = [];

    /// <summary>Sessions of every state.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>Commitments.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Opportunities.</summary>
    public IReadOnlyList<Opportunity> Opportunities { get; init; } = [];

    /// <summary>Results that do not derive from opportunities.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Kind weights of consistency; a kind not named weighs 1.</summary>
    public IReadOnlyDictionary<Kind, decimal> Weights { get; init; } = new Dictionary<Kind, decimal>();
}
