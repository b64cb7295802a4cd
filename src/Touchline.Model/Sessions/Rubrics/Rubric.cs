using System.Text.Json;

namespace Touchline.Model.Sessions.Rubrics;

/// <summary>
/// One version of a rubric. A change makes the next version, so that old audits keep theirs. A rubric is for reps or for
/// coaches, and for everybody of them or one segment.
/// </summary>
public sealed class Rubric : IBesideTheRecords
{
    /// <summary>Most skills of one rubric.</summary>
    public const int MostSkills = 20;

    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The rubric's id, the same for all its versions.</summary>
    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>The version, counted from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>It rates people who coach, in their coaching.</summary>
    public bool IsForCoaches { get; init; }

    /// <summary>The segment it is for; null is everybody who has no rubric of their own.</summary>
    public string? Segment { get; init; }

    /// <summary>The instant this version was made.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>It is no longer chosen for new audits.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Its skills, as they are stored.</summary>
    public string SkillsJson { get; init; } = "[]";

    /// <summary>Its skills, in the order of the screen.</summary>
    public IReadOnlyList<Skill> Skills => JsonSerializer.Deserialize<List<Skill>>(SkillsJson)!;

    /// <summary>The next version, with these skills.</summary>
    /// <exception cref="BrokenRulesException">No skill, too many, two of one name, or an anchor that is missing or too long.</exception>
    public Rubric Next(string name, IReadOnlyList<Skill> skills, DateTimeOffset now)
    {
        Check(name, skills).ThrowIfBroken();
        return new Rubric
        {
            OrganisationId = OrganisationId,
            Id = Id,
            Version = Version + 1,
            Name = name.Trim(),
            IsForCoaches = IsForCoaches,
            Segment = Segment,
            Made = now,
            SkillsJson = Json(skills),
        };
    }

    /// <summary>A rubric in its first version.</summary>
    public static Rubric Begin(OrganisationId organisation, string name, bool isForCoaches, string? segment, IReadOnlyList<Skill> skills, DateTimeOffset now)
    {
        Check(name, skills).ThrowIfBroken();
        return new Rubric { OrganisationId = organisation, Name = name.Trim(), IsForCoaches = isForCoaches, Segment = segment, Made = now, SkillsJson = Json(skills) };
    }

    /// <summary>
    /// The rubric by which somebody is rated now: of those for coaches where they coach, else of those for reps; their segment's own before
    /// everybody's; in its newest version.
    /// </summary>
    public static Rubric? For(IEnumerable<Rubric> rubrics, bool coaches, string? segment) => rubrics
        .Where(rubric => !rubric.IsRetired && rubric.IsForCoaches == coaches && (rubric.Segment is null || rubric.Segment == segment))
        .OrderByDescending(rubric => rubric.Segment is not null).ThenByDescending(rubric => rubric.Version).FirstOrDefault();

    /// <summary>Skills as they are stored.</summary>
    public static string Json(IReadOnlyList<Skill> skills) => JsonSerializer.Serialize(skills);

    private static RuleCheck Check(string name, IReadOnlyList<Skill> skills)
    {
        var check = new RuleCheck()
            .Refuse(string.IsNullOrWhiteSpace(name), "missing", "name", "The rubric needs a name.")
            .Refuse(name.Length > 100, "too-long", "name", "A name holds at most 100 characters.")
            .Refuse(skills.Count == 0, "no-skill", "skills", "A rubric has at least one skill.")
            .Refuse(skills.Count > MostSkills, "too-many", "skills", $"A rubric has at most {MostSkills} skills: nobody rates more with care.");
        foreach (var skill in skills)
            check
                .Refuse(skill.Name.Length is 0 or > 100, "skill-name", "skills", "Each skill has a name of at most 100 characters.")
                .Refuse(skill.Anchors.Count != Skill.Count || skill.Anchors.Any(anchor => anchor.Length is 0 or > 300), "anchors", "skills", $"{skill.Name}: say for each of the five levels what is seen, in at most 300 characters.");
        return check.Refuse(skills.Select(skill => skill.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < skills.Count, "twice", "skills", "Two skills have the same name.");
    }
}
