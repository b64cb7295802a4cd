namespace Touchline.Model.Sessions;

/// <summary>
/// Which of the five activities a session is, or a further kind under its own name. Compared exactly.
/// <c>all</c> is no name for a kind: it is the sum over kinds.
/// </summary>
public readonly record struct Kind(string Name) : IComparable<Kind>
{
    /// <summary>Coach and rep work a customer call together.</summary>
    public static readonly Kind JointCall = new("joint-call");

    /// <summary>Regular meeting of coach and rep.</summary>
    public static readonly Kind OneOnOne = new("one-on-one");

    /// <summary>Coach and the whole team.</summary>
    public static readonly Kind TeamMeeting = new("team-meeting");

    /// <summary>A review of a written development plan.</summary>
    public static readonly Kind CareerPlan = new("career-plan");

    /// <summary>A rated look at a rep's selling skills.</summary>
    public static readonly Kind SkillsAudit = new("skills-audit");

    /// <summary>The five kinds in the order in which screens show them.</summary>
    public static IReadOnlyList<Kind> Five { get; } = [JointCall, OneOnOne, TeamMeeting, CareerPlan, SkillsAudit];

    /// <summary>The name that means the sum over kinds.</summary>
    public const string All = "all";

    /// <summary>What a person reads: "Joint call"; a further kind reads as it is named.</summary>
    public string Label => Name switch
    {
        "joint-call" => "Joint call",
        "one-on-one" => "1:1",
        "team-meeting" => "Team meeting",
        "career-plan" => "Career plan",
        "skills-audit" => "Skills audit",
        _ => Name,
    };

    /// <summary>Within a sentence: "joint call", "1:1".</summary>
    public string InSentence => Five.Contains(this) ? Label.ToLowerInvariant() : Name;

    /// <summary>More than one, within a sentence: "joint calls", "1:1s".</summary>
    public string Plural => Name == SkillsAudit.Name ? "skills audits" : Five.Contains(this) ? InSentence + "s" : Name;

    /// <summary>Minutes proposed for a session of this kind, where nothing is known of earlier ones.</summary>
    public int UsualMinutes => Name switch { "one-on-one" => 30, "team-meeting" => 45, _ => 60 };

    /// <summary>The five first and in their order, further kinds after them by code point.</summary>
    public int CompareTo(Kind other)
    {
        var (mine, theirs) = (Place(this), Place(other));
        return mine != theirs ? mine.CompareTo(theirs) : CodePoints.Compare(Name, other.Name);
    }

    private static int Place(Kind kind)
    {
        for (var i = 0; i < Five.Count; i++) if (Five[i] == kind) return i;
        return Five.Count;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
