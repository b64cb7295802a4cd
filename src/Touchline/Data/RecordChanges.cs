namespace Touchline.Data;

/// <summary>What an import does to the rows of one table: some go, some change, some come, in this order.</summary>
/// <param name="Entity">The record's type.</param>
/// <param name="Changing">Names of the properties that may change; all others stay as they are.</param>
public sealed record TableChanges(Type Entity, params string[] Changing)
{
    public IEnumerable<object> Removed { get; init; } = [];

    /// <summary>Rows as they are and as they become, with one key.</summary>
    public IEnumerable<(object Before, object After)> Changed { get; init; } = [];

    public IEnumerable<object> Added { get; init; } = [];
}
