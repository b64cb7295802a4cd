using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Roll-ups as they are written when all are counted anew: every part, and every month.</summary>
internal static class RollupRows
{
    public static IEnumerable<RollupRow> Of(OrganisationId organisation, Tallies tallies)
    {
        var month = default((PersonId Coach, Kind Kind, DateOnly First));
        Counts own = default, tree = default;
        foreach (var (coach, kind, part, tally) in tallies.All)
        {
            var mine = (coach, kind, new DateOnly(part.Year, part.Month, 1));
            if (mine != month)
            {
                if (month != default) yield return Row(organisation, 1, month, own, tree);
                (month, own, tree) = (mine, default, default);
            }
            (own, tree) = (own + tally.Own, tree + tally.Tree);
            yield return Row(organisation, 0, (coach, kind, part), tally.Own, tally.Tree);
        }
        if (month != default) yield return Row(organisation, 1, month, own, tree);
    }

    private static RollupRow Row(OrganisationId organisation, short grain, (PersonId Coach, Kind Kind, DateOnly First) key, Counts own, Counts tree)
    {
        var change = RollupChange.Of(organisation, key.Coach, key.Kind, key.First, own, tree);
        return RollupRow.Of(grain, change);
    }
}
