using System.Text.Json;

namespace Touchline.Model.Sessions.Parts;

/// <summary>What is written in a part, field by field. A field that holds nothing is not there.</summary>
public sealed class PartFields : IEquatable<PartFields>
{
    private readonly SortedDictionary<string, string> _texts;

    /// <param name="texts">Fields by name; blanks at the ends and empty ones are left out.</param>
    public PartFields(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts)
            if (Clean(text) is { Length: > 0 } clean) _texts[name] = clean;
    }

    /// <summary>Nothing written.</summary>
    public static PartFields Empty { get; } = new([]);

    /// <summary>What a field holds; empty where it holds nothing.</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, "");

    /// <summary>The fields that hold something, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _texts;

    /// <summary>True where nothing is written.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>A whole number; null where the field holds none.</summary>
    public int? Number(string name) =>
        int.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day as 2026-03-31; null where the field holds none.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The same with one field written anew.</summary>
    public PartFields With(string name, string text) => new(_texts.Where(field => field.Key != name).Append(new(name, text)));

    /// <summary>
    /// Brings together what stands here and what somebody typed who had opened it as <paramref name="was"/>: a field that they did
    /// not touch stays, one that only they touched is taken, and where both touched one it stays and is named as a conflict.
    /// </summary>
    /// <param name="was">Each typed field as it was when it was opened; a field not named was empty.</param>
    /// <param name="typed">The fields as they were typed; those not named stay as they are.</param>
    public (PartFields Merged, IReadOnlyList<PartConflict> Conflicts) Merge(PartFields was, IReadOnlyDictionary<string, string> typed)
    {
        var merged = new Dictionary<string, string>(_texts, StringComparer.Ordinal);
        var conflicts = new List<PartConflict>();
        foreach (var (name, text) in typed)
        {
            var (mine, theirs) = (Clean(text), this[name]);
            if (mine == theirs || mine == was[name]) continue;
            if (theirs == was[name]) merged[name] = mine;
            else conflicts.Add(new PartConflict(name, mine, theirs));
        }
        return (new PartFields(merged), conflicts);
    }

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(_texts);

    /// <summary>Reads what was stored.</summary>
    public static PartFields FromJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    /// <inheritdoc/>
    public bool Equals(PartFields? other) => other is not null && _texts.SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartFields);

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    // Browsers send line ends as two characters; a text that came back unchanged must be seen to be the same.
    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>A field that two have changed.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Mine">What the one who is saving typed.</param>
/// <param name="Theirs">What stands there now.</param>
public sealed record PartConflict(string Field, string Mine, string Theirs);
