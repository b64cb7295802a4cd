using System.Globalization;
using Touchline.Look;
using Touchline.Model;

namespace Touchline.Web;

/// <summary>What was typed into a form, read with words for what cannot be read.</summary>
public sealed class Form(IFormCollection fields)
{
    private readonly List<BrokenRule> _broken = [];

    public static Form Empty { get; } = new(FormCollection.Empty);

    public static async Task<Form> ReadAsync(HttpContext http) => new(await http.Request.ReadFormAsync(http.RequestAborted));

    public IFormFileCollection Files => fields.Files;

    public string Text(string name) => fields[name].ToString().Trim();

    /// <summary>As typed, blanks at the ends too: a password.</summary>
    public string Verbatim(string name) => fields[name].ToString();

    public string? TextOrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public string Required(string name, string label, int longest = 200)
    {
        var text = Text(name);
        if (text.Length == 0) Refuse("missing", name, $"{label} is missing.");
        if (text.Length > longest) Refuse("too-long", name, $"{label} is {text.Length} characters long; at most {longest} are kept.");
        return text;
    }

    public bool Has(string name) => fields.ContainsKey(name);

    public bool Checked(string name) => fields[name].ToString() is "true" or "on" or "1";

    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>()];

    /// <summary>Fields whose name begins so, by the rest of it; of one sent twice the last.</summary>
    public IEnumerable<KeyValuePair<string, string>> Starting(string prefix) =>
        fields.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(field => new KeyValuePair<string, string>(field.Key[prefix.Length..], field.Value.LastOrDefault() ?? ""));

    /// <summary>A time of day.</summary>
    public TimeOnly? Time(string name, string label)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)) return time;
        Refuse("not-a-time", name, $"{label}: \"{text}\" is not a time of day. Write it as 14:30.");
        return null;
    }

    public IReadOnlyList<Guid> Ids(string name)
    {
        var ids = new List<Guid>();
        foreach (var text in All(name))
            if (Guid.TryParse(text, out var id)) ids.Add(id);
            else Refuse("not-an-id", name, "One of the choices is not one of ours; reload the page and choose again.");
        return ids;
    }

    public Guid? Id(string name)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (Guid.TryParse(text, out var id)) return id;
        Refuse("not-an-id", name, "This choice is not one of ours; reload the page and choose again.");
        return null;
    }

    public DateOnly? Day(string name, string label)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2200) return day;
        Refuse("not-a-day", name, $"{label}: \"{text}\" is not a day. Write it as 2026-03-31.");
        return null;
    }

    public int? Number(string name, string label, int least, int most)
    {
        if (TextOrNull(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse("not-in-range", name, $"{label}: \"{text}\" is not a whole number from {least} to {most}.");
        return null;
    }

    public void Refuse(string code, string field, string text) => _broken.Add(new BrokenRule(code, field, text));

    public void ThrowIfBroken()
    {
        if (_broken.Count > 0) throw new BrokenRulesException([.. _broken]);
    }
}

/// <summary>Broken rules as the look shows them.</summary>
public static class Errors
{
    public static IReadOnlyList<FieldError> ToFieldErrors(this BrokenRulesException broken) =>
        [.. broken.Rules.Select(rule => new FieldError(rule.Field, rule.Text))];
}
