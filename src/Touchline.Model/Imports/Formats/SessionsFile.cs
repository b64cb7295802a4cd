using Touchline.Model.Sessions;

namespace Touchline.Model.Imports;

/// <summary>
/// Past sessions, as in the spreadsheet that Touchline replaces. Traps: kinds under names of one's own; no ids, so a
/// row's content is its id.
/// </summary>
public static class SessionsFile
{
    /// <summary>The fields and their headers.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "sessions",
        Label = "Past sessions",
        Fields =
        [
            new("id", "Session id", "session", "Session ID", "Id"),
            new("kind", "Kind", "kind", "Type", "Activity", "Coaching Type", "Session Type"),
            new("day", "Day", "day", "Date", "Session Date", "Activity Date"),
            new("state", "State", "state", "Status"),
            new("coaches", "Coaches", "coaches", "Coach", "Manager", "Sales Manager"),
            new("reps", "Reps", "reps", "Rep", "Coachee", "Sales Rep", "sales_agent", "Attendees"),
            new("minutes", "Minutes", "minutes", "Duration", "DurationInMinutes", "Duration (minutes)"),
            new("logged", "Logged", "logged", "Logged At", "Created At"),
            new("acknowledged", "Acknowledged", "acknowledged"),
            new("disputed", "Disputed", "disputed"),
            new("calendar-event", "Calendar event", "calendar_event"),
            new("notes", "Notes", "notes", "Comments", "Summary"),
        ],
        Needs = [["kind"], ["day"], ["coaches"], ["reps"]],
        Sources = [new("Touchline's own sessions", "session", "coaches", "reps"), new("a coaching log", "Coach", "Rep")],
    };

    private static readonly Dictionary<string, Kind> Names = new()
    {
        ["jointcall"] = Kind.JointCall,
        ["jointvisit"] = Kind.JointCall,
        ["ridealong"] = Kind.JointCall,
        ["fieldvisit"] = Kind.JointCall,
        ["fieldride"] = Kind.JointCall,
        ["oneonone"] = Kind.OneOnOne,
        ["11"] = Kind.OneOnOne,
        ["1on1"] = Kind.OneOnOne,
        ["onetoone"] = Kind.OneOnOne,
        ["1to1"] = Kind.OneOnOne,
        ["teammeeting"] = Kind.TeamMeeting,
        ["salesmeeting"] = Kind.TeamMeeting,
        ["careerplan"] = Kind.CareerPlan,
        ["careerplanreview"] = Kind.CareerPlan,
        ["developmentplan"] = Kind.CareerPlan,
        ["skillsaudit"] = Kind.SkillsAudit,
        ["skillaudit"] = Kind.SkillsAudit,
    };

    /// <summary>The kind that a name means: "1:1", "Ride-along", "one-on-one"; any other name is a further kind.</summary>
    public static Kind KindOf(string name) => Names.TryGetValue(ImportFormat.Plain(name), out var kind) ? kind : new Kind(name);
}
