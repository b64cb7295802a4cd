namespace Touchline.Model.Sessions;

/// <summary>What a kind is here, in the organisation's own words; read by every coach.</summary>
public sealed class KindWords : IBesideTheRecords
{
    /// <summary>Most characters kept.</summary>
    public const int Longest = 2_000;

    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>Which kind.</summary>
    public Kind Kind { get; init; }

    /// <summary>The words, with simple Markdown.</summary>
    public string Text { get; set; } = "";

    /// <summary>The words of a kind that an organisation has not described itself; ours.</summary>
    public static string Usual(Kind kind) => kind.Name switch
    {
        "joint-call" => "You and your rep work one customer call together. Plan it before: one objective, and what you do in it. Afterwards your rep speaks first; then you say what to repeat and **one** thing to change, and you agree on one commitment.",
        "one-on-one" => "A regular meeting that belongs to your rep as much as to you. Both put items on the agenda before; what was promised is looked at first; at the end somebody promises something, or you say that nobody did.",
        "team-meeting" => "The whole team, one skill in focus. Send the agenda before, decide something, and tell those who were absent.",
        "career-plan" => "Where your rep wants to go, in writing: goals with a measure and a date, milestones that move, signed by you both, and looked at together twice a year or more.",
        "skills-audit" => "Both rate the same skills, each alone, by what is seen and not by what is felt. Then you compare, choose one skill to work on, and agree on the first step.",
        _ => "",
    };
}
