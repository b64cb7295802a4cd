using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Model.Sessions.JointCalls;

/// <summary>What is written of a joint call: the plan before it, the rep's own view after it, then the coach's feedback.</summary>
public static class JointCallParts
{
    /// <summary>What the coach does on the call.</summary>
    public static IReadOnlyList<(string Name, string Label)> Roles { get; } = [("observe", "Observe"), ("model", "Model"), ("join", "Join")];

    /// <summary>The pre-call plan, by coach or rep.</summary>
    public static PartForm Plan { get; } = new("plan", "Pre-call plan", PartWriter.Both,
    [
        new("objective", "Objective", Needed: true, Longest: PartField.Line),
        new("customer", "Customer", Longest: PartField.Line),
        new("role", "Coach’s role", Needed: true, OneOf: [.. Roles.Select(role => role.Name)]),
        new("objections", "Expected objections"),
        new("good", "What good looks like"),
    ]);

    /// <summary>The rep's own view, before the coach's.</summary>
    public static PartForm SelfReview { get; } = new("self-review", "Own view", PartWriter.Rep,
    [
        new("worked", "What went well"),
        new("change", "What I would do differently"),
        new("skipped", "Skipped", OneOf: ["yes"]),
    ]);

    /// <summary>The coach's feedback, with a rating for each skill of the rubric that was seen.</summary>
    public static PartForm Feedback(IEnumerable<Skill> skills) => new("feedback", "Post-call feedback", PartWriter.Coach,
    [
        new("worked", "What worked, and should be repeated", Needed: true),
        new("change", "One thing to change", Needed: true),
        new(SeenNextTime.Field, "Seen from last time", OneOf: [.. SeenNextTime.Answers.Select(answer => answer.Name)]),
        .. skills.Select(skill => new PartField(skill.Field, skill.Name, OneOf: Skill.Levels)),
        .. PartForm.Commitment,
    ]);

    /// <summary>True where the rep wrote a view of their own, and did not skip it.</summary>
    public static bool IsWritten(SessionPart? selfReview) => selfReview is { IsFinished: true } && selfReview.Fields["skipped"].Length == 0;
}
