namespace Touchline.Model.Imports;

/// <summary>One person as the file says it. Empty is not known.</summary>
internal sealed record PersonRow(int Row, string Id, string Name, string Email, string ManagerField, string Manager)
{
    public string Title { get; init; } = "";
    public string Region { get; init; } = "";
    public string Segment { get; init; } = "";
    public DateOnly? Starts { get; init; }
    public DateOnly? Ends { get; init; }

    /// <summary>False where the file carries no id, so that the name stands for it.</summary>
    public bool HasId { get; init; }
}

/// <summary>Turns rows into people, or into problems.</summary>
internal sealed class PeopleRows(ColumnMap map, DayReader days)
{
    private readonly Rejections _rejections = new(map);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public List<PersonRow> Accepted { get; } = [];

    /// <summary>No longer active, and no last day: who is there is proposed as a leaver, who is not is rejected.</summary>
    public List<(PersonRow Row, ImportProblem Problem)> Inactive { get; } = [];

    public IReadOnlyList<ImportProblem> Rejected => _rejections.Problems;

    /// <summary>Every id in the file, those of rejected rows too: nobody of them is missing.</summary>
    public IReadOnlyCollection<string> Ids => _seen.Keys;

    public void Reject(ImportProblem problem) => _rejections.Add(problem);

    public void Read(CsvRow row)
    {
        var name = map.Read(row, "name") is { Length: > 0 } whole ? whole : $"{map.Read(row, "first-name")} {map.Read(row, "last-name")}".Trim();
        var email = map.Read(row, "email");
        var given = map.Read(row, "id");
        var id = given.Length > 0 ? given : name.Length > 0 ? name : email;
        var field = given.Length > 0 ? "id" : name.Length > 0 ? map.FirstWithValue(row, "name", "last-name", "first-name") : "email";
        if (id.Length == 0) _rejections.Refuse(row, map.FirstWithValue(row, "id", "name", "last-name", "email"), Reasons.Missing);
        else if (id.Contains(';', StringComparison.Ordinal)) _rejections.Refuse(row, field, Reasons.Semicolon);
        else if (!_seen.TryAdd(id, row.Number)) _rejections.Refuse(row, field, Reasons.Twice(_seen[id]));
        else if (!_rejections.TryDay(row, "starts", days, out var starts) || !_rejections.TryDay(row, "ends", days, out var ends)) return;
        else if (ends < starts) _rejections.Refuse(row, "ends", Reasons.EndsBeforeStart);
        else
        {
            var manager = map.FirstWithValue(row, "manager-id", "manager-email", "manager");
            var person = new PersonRow(row.Number, id, name.Length > 0 ? name : id, email, manager, map.Read(row, manager))
            {
                HasId = given.Length > 0,
                Title = map.Read(row, "title"),
                Region = map.Read(row, "region"),
                Segment = map.Read(row, "segment"),
                Starts = starts,
                Ends = ends,
            };
            if (ends is null && IsInactive(map.Read(row, "active"))) Inactive.Add((person, map.Problem(row.Number, "active", map.Read(row, "active"), Reasons.Inactive)));
            else Accepted.Add(person);
        }
    }

    private static bool IsInactive(string text) => text.ToLowerInvariant() is "false" or "0" or "no" or "inactive" or "terminated";
}
