namespace Touchline.Model.Imports;

/// <summary>Whether a deal is won, lost or open, as the file says it: by flags where there are any, else by name.</summary>
internal sealed class DealState
{
    private static readonly string[] Fields = ["state", "stage"];

    private readonly ColumnMap _map;
    private readonly Dictionary<string, bool?> _names = new(StringComparer.OrdinalIgnoreCase);

    public DealState(ColumnMap map, IReadOnlyDictionary<string, bool?> given)
    {
        _map = map;
        foreach (var (name, won) in given) _names[name] = won;
    }

    /// <summary>False where a flag is neither true nor false, or nothing tells the state; the field is then named, with the reason.</summary>
    public bool TryRead(CsvRow row, out bool? won, out string field, out Reason why)
    {
        (won, field, why) = (null, "won", Reasons.OneOf("true, false"));
        if (!TryFlag(_map.Read(row, "won"), out var isWon)) return false;
        field = "is-closed";
        if (!TryFlag(_map.Read(row, "is-closed"), out var isClosed)) return false;
        (field, why) = (_map.FirstWithValue(row, "stage", "state"), Reasons.Missing);
        if (isWon is null && isClosed is null && !IsOwn && _map.Read(row, field).Length == 0) return false;
        won = (isWon, isClosed) switch
        {
            (true, _) => true,
            (_, false) => null,
            (false, true) => false,
            (null, true) => ByName(row) == true,
            _ when IsOwn => isWon,
            (false, null) => ByName(row) == false ? false : null,
            _ => ByName(row),
        };
        return true;
    }

    // Touchline's own file: true, false, or empty for open, whatever the stage is called.
    private bool IsOwn => _map.IsNamed("won", "won");

    private bool? ByName(CsvRow row)
    {
        foreach (var field in Fields)
            if (_map.Has(field) && _map.Read(row, field) is { Length: > 0 } name && Meaning(name) is { } won) return won;
        return null;
    }

    /// <summary>"Closed Won", "closedwon" and "Won" are won; "Closed Lost", "Lost to competitor" lost; all else is open.</summary>
    public bool? Meaning(string name)
    {
        if (_names.TryGetValue(name, out var known)) return known;
        var plain = ImportFormat.Plain(name);
        bool? won = Says(plain, "won") ? true : Says(plain, "lost") ? false : null;
        return _names[name] = won;
    }

    private static bool Says(string plain, string word) =>
        plain.StartsWith(word, StringComparison.Ordinal) || plain.EndsWith(word, StringComparison.Ordinal);

    private static bool TryFlag(string text, out bool? flag)
    {
        flag = text.ToLowerInvariant() switch
        {
            "true" or "1" or "yes" or "y" => true,
            "false" or "0" or "no" or "n" => false,
            _ => null,
        };
        return flag is not null || text.Length == 0;
    }
}
