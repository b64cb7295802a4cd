namespace Touchline.Model.Measures.Rollups;

/// <summary>What the days of lines no longer count as, and what they count as instead.</summary>
public static class IntervalChange
{
    /// <summary>The days taken away and added, as intervals; days that count as before are in neither.</summary>
    public static IEnumerable<(LineInterval Interval, bool IsTaken)> Between(IEnumerable<LineInterval> was, IEnumerable<LineInterval> becomes)
    {
        var (before, after) = (was.ToLookup(Alike), becomes.ToLookup(Alike));
        foreach (var key in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
        {
            var (old, now) = (Ranges.Joined(before[key].Select(row => row.Days)), Ranges.Joined(after[key].Select(row => row.Days)));
            var any = before[key].Concat(after[key]).First();
            foreach (var days in Ranges.Without(old, now)) yield return (any with { Days = days }, true);
            foreach (var days in Ranges.Without(now, old)) yield return (any with { Days = days }, false);
        }
    }

    private static (PersonId Person, PersonId Coach, Sessions.Kind Kind, IntervalState State) Alike(LineInterval row) => (row.Person, row.Coach, row.Kind, row.State);
}
