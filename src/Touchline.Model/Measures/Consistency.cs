using Touchline.Model.Sessions;

namespace Touchline.Model.Measures;

/// <summary>Consistency over several kinds.</summary>
public static class Consistency
{
    /// <summary>
    /// The weighted mean of the kinds' ratios; kinds without due days are left out, a kind not named weighs 1 and one
    /// that weighs 0 is left out. Null where nothing is left.
    /// </summary>
    public static decimal? Over(IEnumerable<(Kind Kind, Counts Counts)> kinds, IReadOnlyDictionary<Kind, decimal> weights)
    {
        decimal sum = 0, weightSum = 0;
        foreach (var (kind, counts) in kinds)
        {
            if (counts.Consistency is not { } ratio) continue;
            var weight = weights.TryGetValue(kind, out var named) ? named : 1;
            sum += weight * ratio;
            weightSum += weight;
        }
        return weightSum == 0 ? null : sum / weightSum;
    }
}
