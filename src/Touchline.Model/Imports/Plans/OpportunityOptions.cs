namespace Touchline.Model.Imports;

/// <summary>What the user says beside the file of opportunities.</summary>
public sealed record OpportunityOptions
{
    /// <summary>Owners as the file writes them, with the external id of the person meant; remembered from import to import.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Which comes first in days such as 3/1/2017; null lets the file decide, which refuses where it cannot.</summary>
    public DayOrder? Days { get; init; }

    /// <summary>Stages, compared without case, that the user reads otherwise than proposed: true won, false lost, null open.</summary>
    public IReadOnlyDictionary<string, bool?> Stages { get; init; } = new Dictionary<string, bool?>();
}
