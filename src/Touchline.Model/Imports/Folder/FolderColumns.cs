namespace Touchline.Model.Imports;

/// <summary>The columns of our own files. They may grow at the end; none is renamed.</summary>
internal static class FolderColumns
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["organisation.csv"] = ["name", "time_zone", "fiscal_year_starts", "currency", "weights"],
        ["holidays.csv"] = ["day", "name"],
        ["people.csv"] = ["person", "name", "email", "title", "region", "segment", "starts", "ends"],
        ["lines.csv"] = ["person", "coach", "from", "until"],
        ["segments.csv"] = ["person", "segment", "from"],
        ["leave.csv"] = ["person", "from", "until"],
        ["excuses.csv"] = ["applies_to", "person", "from", "until", "reason"],
        ["delegates.csv"] = ["rep", "delegate", "from", "until"],
        ["standards.csv"] = ["kind", "times", "days", "segment", "team", "from", "until", "source"],
        ["sessions.csv"] = ["session", "kind", "day", "state", "coaches", "reps", "minutes", "logged", "acknowledged", "disputed", "calendar_event", "notes"],
        ["commitments.csv"] = ["commitment", "session", "owner", "text", "made", "due", "moved_to", "closed", "outcome", "reason"],
        ["opportunities.csv"] = ["opportunity", "person", "stage", "won", "opened", "closed", "amount", "account"],
        ["results.csv"] = ["person", "month", "metric", "value"],
    };

    /// <summary>The files in the order in which they are read.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Known.Keys];

    /// <summary>The columns of a file, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Of(string file) => Known[file];
}
