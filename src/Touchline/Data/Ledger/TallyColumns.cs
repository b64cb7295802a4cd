using Touchline.Model.Measures;

namespace Touchline.Data.Ledger;

/// <summary>Names of the counts in roll-ups and changes, for SQL.</summary>
internal static class TallyColumns
{
    /// <summary>In the order in which counts name them.</summary>
    public static IReadOnlyList<string> Counts { get; } =
        ["due", "in_standard", "excused", "sessions", "verified", "late_logged", "minutes", "coach_due", "coach_kept", "rep_due", "rep_kept", "checks_passed", "checks_failed"];

    public static IReadOnlyList<string> All { get; } = [.. Counts.Select(name => "own_" + name), .. Counts.Select(name => "tree_" + name)];

    /// <summary>Those of one scope, or of both.</summary>
    public static IEnumerable<string> Of(Scope? scope) => scope switch
    {
        Scope.Own => All.Take(Counts.Count),
        Scope.Tree => All.Skip(Counts.Count),
        _ => All,
    };

    public static string Names { get; } = string.Join(", ", All);

    /// <summary>Each column put into a pattern, such as <c>sum({0})</c>.</summary>
    public static string Each(string pattern) => string.Join(", ", All.Select(name => pattern.Replace("{0}", name, StringComparison.Ordinal)));
}
