using Touchline.Model.Sessions;

namespace Touchline.Model.Standards;

/// <summary>A standard proposed at set-up, with its source.</summary>
public sealed record ProposedStandard(Kind Kind, int Times, int Days, string Source);

/// <summary>The standards an organisation starts from, each confirmed or changed at set-up.</summary>
public static class DefaultStandards
{
    /// <summary>For everyone.</summary>
    public static IReadOnlyList<ProposedStandard> ForEveryone { get; } =
    [
        new(Kind.JointCall, 1, 30, "Field custom: about once a month"),
        new(Kind.OneOnOne, 1, 14, "EcSell Institute: weekly or every other week"),
        new(Kind.TeamMeeting, 1, 14, "Our choice"),
        new(Kind.CareerPlan, 1, 182, "Our choice: twice a year"),
        new(Kind.SkillsAudit, 1, 182, "Our choice: twice a year"),
    ];

    /// <summary>The segment proposed for people who have direct reports and no segment.</summary>
    public const string CoachesSegment = "Coaches";

    /// <summary>For people with direct reports: the same, with twice the days.</summary>
    public static IReadOnlyList<ProposedStandard> ForCoaches { get; } =
        [.. ForEveryone.Select(standard => standard with { Days = standard.Days * 2, Source = "Our choice: twice the days of a rep" })];
}
