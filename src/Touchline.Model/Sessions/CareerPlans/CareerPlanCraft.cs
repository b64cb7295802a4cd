using Touchline.Model.Sessions.Craft;

namespace Touchline.Model.Sessions.CareerPlans;

/// <summary>The checks of a career plan review's craft, as product.md lists them.</summary>
public static class CareerPlanCraft
{
    /// <summary>In the order of the review.</summary>
    public static IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("goals-whole", "Goals have dates and measures", "Give each goal a measure and a date.", false, writing => writing.Plan is { GoalsAreWhole: true } ? CheckState.Passed : CheckState.NotYet),
        new("signed", "Both signed", "Sign the plan, both of you.", false, writing => writing.Plan is { IsSigned: true } ? CheckState.Passed : CheckState.NotYet),
        new("in-time", "Reviewed within its standard", "", false, InTime),
        new("milestone-moved", "A milestone moved since the last review", "Say how far the milestones are.", true, Moved),
    ];

    private static CheckState InTime(SessionWriting writing) => writing.Plan?.ReviewedInTime switch { null => CheckState.NotApplicable, true => CheckState.Passed, _ => CheckState.Missed };

    private static CheckState Moved(SessionWriting writing) =>
        writing.Plan is null or { HasMilestones: false } or { EarlierReview: null } ? CheckState.NotApplicable : writing.Plan.MilestoneMoved ? CheckState.Passed : CheckState.NotYet;
}
