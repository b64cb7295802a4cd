using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Model.Sessions.SkillsAudits;

/// <summary>The checks of a skills audit's craft, as product.md lists them.</summary>
public static class SkillsAuditCraft
{
    /// <summary>In the order of the audit.</summary>
    public static IReadOnlyList<CraftCheck> Checks { get; } =
    [
        new("all-rated", "Every rubric skill rated", "Rate every skill of the rubric.", false, AllRated),
        new("self-first", "Self-rating made before seeing the coach’s", "Rate yourself.", true, SelfFirst),
        new("evidence", "Evidence for the lowest and the highest", "Note what you saw for the lowest and the highest skill.", false, Evidence),
        new("focus", "Focus skill with a commitment", "Choose the focus skill and agree a commitment.", false, Focus),
    ];

    private static CheckState AllRated(SessionWriting writing) =>
        writing.Finished(SkillsAuditParts.CoachName) is { } rating && writing.Skills.All(skill => rating.Fields[Skill.FieldOf(skill)].Length > 0) ? CheckState.Passed : CheckState.NotYet;

    // Nobody sees the coach's rating before their own is done, so that it is there is enough.
    private static CheckState SelfFirst(SessionWriting writing) => writing.Finished(SkillsAuditParts.SelfName) is not null ? CheckState.Passed : CheckState.NotYet;

    private static CheckState Evidence(SessionWriting writing)
    {
        if (writing.Finished(SkillsAuditParts.CoachName) is not { } rating) return CheckState.NotYet;
        var rated = writing.Skills.Select(skill => (Skill: skill, Level: rating.Fields.Number(Skill.FieldOf(skill)))).Where(row => row.Level is not null).ToList();
        if (rated.Count == 0) return CheckState.NotYet;
        return HasEvidence(rating, rated, rated.Min(row => row.Level!.Value)) && HasEvidence(rating, rated, rated.Max(row => row.Level!.Value)) ? CheckState.Passed : CheckState.NotYet;
    }

    // Of several at the same level one is enough.
    private static bool HasEvidence(SessionPart rating, List<(string Skill, int? Level)> rated, int level) =>
        rated.Any(row => row.Level == level && rating.Fields[Skill.EvidenceFieldOf(row.Skill)].Length > 0);

    private static CheckState Focus(SessionWriting writing) =>
        writing.Finished("focus") is not null && writing.Commitments.Count > 0 ? CheckState.Passed : CheckState.NotYet;
}
