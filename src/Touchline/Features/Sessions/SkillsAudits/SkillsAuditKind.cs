using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Model.Sessions.SkillsAudits;

namespace Touchline.Features.Sessions.SkillsAudits;

/// <summary>The audit before this one: when, and what each view said, by field.</summary>
/// <param name="Day">Its day; null where this is the first.</param>
/// <param name="Self">The rep's levels then.</param>
/// <param name="Coach">The coach's levels then.</param>
public sealed record SkillsAuditMore(DateOnly? Day, PartFields Self, PartFields Coach);

/// <summary>Skills audits: two ratings side by side, and the focus.</summary>
public sealed class SkillsAuditKind(TouchlineDb db) : ISessionKind
{
    public Kind Kind => Kind.SkillsAudit;

    public bool HasRubric => true;

    public bool LooksForChange => true;

    public IReadOnlyList<CraftCheck> Checks => SkillsAuditCraft.Checks;

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [SkillsAuditParts.SelfRating(skills), SkillsAuditParts.CoachRating(skills), SkillsAuditParts.Focus(skills)];

    public Type Page => typeof(SkillsAuditBody);

    public async Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation)
    {
        var reps = row.Session.Reps.Select(rep => rep.PersonId).ToHashSet();
        var earlier = await db.HeldWithAsync(Kind, reps, new DayRange(DateOnly.MinValue, row.Session.Day), row.Session.Id, 5, cancellation);
        var parts = await db.PartsOfAsync([.. earlier.Select(session => session.Id)], cancellation);
        foreach (var session in earlier)
        {
            var of = parts.Where(part => part.SessionId == session.Id && part.IsFinished).ToList();
            if (!SkillsAuditParts.AreBothDone(of)) continue;
            return new SkillsAuditMore(session.Day, of.First(part => part.Name == SkillsAuditParts.SelfName).Fields, of.First(part => part.Name == SkillsAuditParts.CoachName).Fields);
        }
        return new SkillsAuditMore(null, PartFields.Empty, PartFields.Empty);
    }
}
