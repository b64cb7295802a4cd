namespace Touchline.Model.Measures.Rollups;

/// <summary>Days on which somebody stood in a person's chain of command, and how many steps up: 1 is the coach.</summary>
public readonly record struct Above(PersonId Ancestor, int Up, DayRange Days);

/// <summary>Who stood above a person, as ranges of days.</summary>
public static class Chain
{
    /// <summary>Everybody who ever stood above the person; days in a row at the same step are one.</summary>
    public static IReadOnlyList<Above> Of(Tree tree, PersonId person)
    {
        var found = new List<Above>();
        var open = new Dictionary<PersonId, int>();
        foreach (var line in tree.LinesOf(person))
            foreach (var (chain, days) in tree.Chains(person, line.Days))
                for (var at = 0; at < chain.Length; at++)
                {
                    if (open.TryGetValue(chain[at], out var before) && found[before].Up == at + 1 && found[before].Days.Touches(days))
                    {
                        found[before] = found[before] with { Days = found[before].Days with { Until = days.Until } };
                        continue;
                    }
                    open[chain[at]] = found.Count;
                    found.Add(new Above(chain[at], at + 1, days));
                }
        return found;
    }
}
