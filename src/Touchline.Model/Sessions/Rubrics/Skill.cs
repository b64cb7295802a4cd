namespace Touchline.Model.Sessions.Rubrics;

/// <summary>A skill of a rubric, with what is seen at each of its five levels.</summary>
/// <param name="Key">Stable in the rubric, in kebab case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Anchors">What somebody at level 1 to 5 does; exactly five.</param>
public sealed record Skill(string Key, string Name, IReadOnlyList<string> Anchors)
{
    /// <summary>How many levels there are.</summary>
    public const int Count = 5;

    /// <summary>The levels as fields hold them.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["1", "2", "3", "4", "5"];

    /// <summary>The field of a part that holds its level.</summary>
    public string Field => FieldOf(Key);

    /// <summary>The field of a part that holds what was seen.</summary>
    public string EvidenceField => EvidenceFieldOf(Key);

    /// <summary>The field of a skill's level.</summary>
    public static string FieldOf(string key) => "skill:" + key;

    /// <summary>The field of a skill's evidence.</summary>
    public static string EvidenceFieldOf(string key) => "evidence:" + key;
}
