using Touchline.Model.Sessions.Craft;

namespace Touchline.Model.Sessions.JointCalls;

/// <summary>The checks of a joint call's craft, as product.md lists them.</summary>
public static class JointCallCraft
{
    /// <summary>In the order of the call.</summary>
    public static IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("plan-before", "Plan written before the call", "The plan is written before the call begins.", false, PlanBefore),
        new("plan-names", "Plan names objective and coach’s role", "Name the objective and the coach’s role in the plan.", false, PlanNames),
        new("self-review-first", "Rep’s view before the coach’s", "Write your own view before the feedback comes.", true, SelfReviewFirst),
        new("feedback-in-time", "Feedback within 2 working days", "Give the feedback.", false, FeedbackInTime),
        new("commitment", "One commitment agreed", "Agree one commitment with a day.", false, writing => writing.Commitments.Count > 0 ? CheckState.Passed : CheckState.NotYet),
        new("acknowledged", "Rep acknowledged", "Confirm that the call happened.", true, Acknowledged),
    ];

    private static CheckState PlanBefore(SessionWriting writing) =>
        writing.Finished(JointCallParts.Plan.Name)?.Finished is { } written && written < writing.Begins ? CheckState.Passed : CheckState.Missed;

    private static CheckState PlanNames(SessionWriting writing) =>
        writing.Finished(JointCallParts.Plan.Name) is { } plan && plan.Fields["objective"].Length > 0 && plan.Fields["role"].Length > 0 ? CheckState.Passed : CheckState.NotYet;

    private static CheckState SelfReviewFirst(SessionWriting writing)
    {
        var views = writing.Parts.Where(part => part.Name == JointCallParts.SelfReview.Name && part.IsFinished).ToList();
        var feedback = writing.Finished(Feedback)?.Finished;
        if (views.Any(view => JointCallParts.IsWritten(view) && (feedback is null || view.Finished <= feedback))) return CheckState.Passed;
        return feedback is not null || views.Count > 0 ? CheckState.Missed : CheckState.NotYet;
    }

    private static CheckState FeedbackInTime(SessionWriting writing) => writing.Finished(Feedback)?.Finished is not { } given ? CheckState.NotYet
        : writing.Calendar.DayOf(given) <= CraftOfSession.Closes(writing.Session, writing.Calendar) ? CheckState.Passed : CheckState.Missed;

    private static CheckState Acknowledged(SessionWriting writing) =>
        writing.Session.Reps.All(rep => rep.Response == RepResponse.Acknowledged) ? CheckState.Passed : CheckState.NotYet;

    private const string Feedback = "feedback";
}
