namespace Touchline.Model.Imports;

/// <summary>Standards as in <c>standards.csv</c>. Trap: a segment and a team in one row is refused.</summary>
public static class StandardsFile
{
    /// <summary>The fields and their headers.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "standards",
        Label = "Standards",
        Fields =
        [
            new("kind", "Kind", "kind", "Activity"),
            new("times", "Times", "times"),
            new("days", "Days", "days"),
            new("segment", "Segment", "segment"),
            new("team", "Team, by its coach", "team", "Coach"),
            new("from", "From", "from", "Start"),
            new("until", "Until", "until", "End"),
            new("source", "Source", "source"),
        ],
        Needs = [["kind"], ["times"], ["days"], ["from"]],
        Sources = [new("Touchline's own standards", "kind", "times", "days")],
    };
}
