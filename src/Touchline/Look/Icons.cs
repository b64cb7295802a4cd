using System.Collections.Frozen;

namespace Touchline.Look;

/// <summary>The drawings behind <see cref="Icon"/>. A name without a drawing is a kind of an organisation's own: "session".</summary>
public static class Icons
{
    public static string Of(string name) => Drawings.TryGetValue(name, out var drawing) ? drawing : Drawings["session"];

    public static IReadOnlyCollection<string> Names => Drawings.Keys;

    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>
    {
        // Kinds of session
        ["session"] = """<path d="M4 5h16v11h-8l-4 4v-4H4z"/><path d="M9 10.5h6"/>""",
        ["joint-call"] = """<path d="M5 5c0 8 6 14 14 14l1-4-4-2-2 2c-2-1-4-3-5-5l2-2-2-4z"/>""",
        ["one-on-one"] = """<circle cx="8" cy="9" r="3"/><circle cx="16" cy="9" r="3"/><path d="M3 19c.4-3 2.4-4.6 5-4.6s4.6 1.6 5 4.6M14.5 14.6c3.4-.8 5.9 1 6.5 4.4"/>""",
        ["team-meeting"] = """<rect x="4" y="5" width="16" height="10" rx="1.5"/><path d="M8 20h8M12 15v5"/>""",
        ["career-plan"] = """<path d="M5 20V4l7 3 7-3v11l-7 3-7-3"/>""",
        ["skills-audit"] = """<rect x="5" y="4" width="14" height="17" rx="1.5"/><path d="m8.5 12 2.2 2.2 4.8-5M9 4v-.5h6V4"/>""",

        // Places
        ["today"] = """<path d="M4 12h4l2-7 4 14 2-7h4"/>""",
        ["team"] = """<circle cx="9" cy="8" r="3.2"/><path d="M3 20c.6-3.6 3-5.4 6-5.4s5.4 1.8 6 5.4M16 5.2a3.2 3.2 0 0 1 0 5.8M17.5 14.8c2 .6 3.2 2.4 3.5 5.2"/>""",
        ["scorecard"] = """<path d="M4 20V10M10 20V4M16 20v-8M21 20H3"/>""",
        ["effect"] = """<path d="M4 19 10 12l4 3 6-9M15 6h5v5"/>""",
        ["tension"] = """<path d="M4 20V4M4 20h16M8 16l9-9M12.5 7H17v4.5"/>""",
        ["my-coaching"] = """<path d="M4 5h16v11h-8l-4 4v-4H4z"/>""",
        ["pulse"] = """<path d="M5 5h14v11H9l-4 4z"/>""",
        ["people"] = """<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.7-4 3.4-6 7-6s6.3 2 7 6"/>""",
        ["imports"] = """<path d="M12 4v11M8 11l4 4 4-4M4 19h16"/>""",
        ["setup"] = """<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>""",
        ["commitments"] = """<path d="m4 7 1.5 1.5L8 5.5M4 16l1.5 1.5L8 14.5M12 7h8M12 16h8"/>""",
        ["calendar"] = """<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>""",
        ["more"] = """<path d="M5 7h14M5 12h14M5 17h14"/>""",

        // Deeds
        ["log"] = """<path d="M12 5v14M5 12h14"/>""",
        ["search"] = """<circle cx="11" cy="11" r="6"/><path d="m20 20-4.5-4.5"/>""",
        ["sign-out"] = """<path d="M14 4H6v16h8M10 12h10M17 9l3 3-3 3"/>""",
        ["import"] = """<path d="M12 4v11M8 11l4 4 4-4M4 19h16"/>""",
        ["download"] = """<path d="M12 4v11M8 11l4 4 4-4M4 19h16"/>""",
        ["undo"] = """<path d="M5 12a7 7 0 1 1 2 5M5 19v-4h4"/>""",
        ["print"] = """<path d="M7 9V4h10v5M7 16H4V9h16v7h-3"/><rect x="7" y="13.5" width="10" height="6.5"/>""",
        ["link"] = """<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>""",
        ["edit"] = """<path d="M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5l3.5 3.5"/>""",
        ["delete"] = """<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5"/>""",
        ["filter"] = """<path d="M4 6h16M7 12h10M10 18h4"/>""",
        ["close"] = """<path d="m6 6 12 12M18 6 6 18"/>""",
        ["check"] = """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        ["up"] = """<path d="m6 14 6-6 6 6"/>""",
        ["down"] = """<path d="m6 10 6 6 6-6"/>""",
        ["next"] = """<path d="m9 6 6 6-6 6"/>""",
        ["previous"] = """<path d="m15 6-6 6 6 6"/>""",

        // Things
        ["lock"] = """<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>""",
        ["key"] = """<circle cx="8" cy="15" r="4"/><path d="m11 12 8-8M16 7l3 3"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>""",
        ["info"] = """<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8v.01"/>""",
        ["warning"] = """<path d="M12 4.5 21 20H3zM12 10.5v4M12 17v.01"/>""",
        ["keyboard"] = """<rect x="3" y="6.5" width="18" height="11" rx="1.5"/><path d="M7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8"/>""",
        ["theme"] = """<circle cx="12" cy="12" r="8"/><path d="M12 4v16M12 8l5-1M12 13l7.5-1M12 18l5-1.5"/>""",
    }.ToFrozenDictionary();
}
