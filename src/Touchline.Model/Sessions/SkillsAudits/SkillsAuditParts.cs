using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Model.Sessions.SkillsAudits;

/// <summary>What is written of a skills audit: two ratings, each closed to the other until both are done, then the focus.</summary>
public static class SkillsAuditParts
{
    /// <summary>The name of the rep's rating.</summary>
    public const string SelfName = "self-rating";

    /// <summary>The name of the coach's rating.</summary>
    public const string CoachName = "coach-rating";

    /// <summary>The name of the choice of what is worked on next.</summary>
    public const string FocusName = "focus";

    /// <summary>The rep rates every skill of the rubric.</summary>
    public static PartForm SelfRating(IEnumerable<Skill> skills) => new(SelfName, "Self-rating", PartWriter.Rep,
        [.. skills.Select(skill => new PartField(skill.Field, skill.Name, Needed: true, OneOf: Skill.Levels))]);

    /// <summary>The coach rates every skill, with evidence where there is some.</summary>
    public static PartForm CoachRating(IEnumerable<Skill> skills) => new(CoachName, "Coach’s rating", PartWriter.Coach,
        [.. skills.SelectMany(skill => new PartField[] { new(skill.Field, skill.Name, Needed: true, OneOf: Skill.Levels), new(skill.EvidenceField, $"Evidence for {skill.Name}", Longest: 2_000) })]);

    /// <summary>The skill worked on next.</summary>
    public static PartForm Focus(IEnumerable<Skill> skills) => new(FocusName, "Focus skill", PartWriter.Coach,
        [new("skill", "Focus skill", Needed: true, OneOf: [.. skills.Select(skill => skill.Key)]), new("why", "Why this one", Longest: 2_000), .. PartForm.Commitment]);

    /// <summary>True where both ratings are done, and each may see the other's.</summary>
    public static bool AreBothDone(IEnumerable<SessionPart> parts)
    {
        var done = parts.Where(part => part.IsFinished).Select(part => part.Name).ToHashSet();
        return done.Contains(SelfName) && done.Contains(CoachName);
    }

    /// <summary>True where this person may read a rating: their own, and another's once both are done.</summary>
    public static bool MayRead(SessionPart rating, bool isWriter, IEnumerable<SessionPart> parts) => isWriter || AreBothDone(parts);
}
