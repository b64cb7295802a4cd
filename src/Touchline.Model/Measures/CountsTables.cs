using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>Reads tables of counts.</summary>
public static class CountsTables
{
    /// <summary>The kinds given and every further one that the table counts, in their order.</summary>
    public static IReadOnlyList<Kind> Kinds(this IReadOnlyDictionary<CountsKey, Counts> table, IEnumerable<Kind> kinds) =>
        [.. kinds.Concat(table.Keys.Select(key => key.Kind)).Distinct().Order()];

    /// <summary>What one coach counts of each kind.</summary>
    public static IReadOnlyList<(Kind Kind, Counts Counts)> Of(this IReadOnlyDictionary<CountsKey, Counts> table, PersonId coach, Scope scope, IEnumerable<Kind> kinds) =>
        [.. kinds.Select(kind => (kind, table.GetValueOrDefault(new CountsKey(coach, scope, kind))))];
}
