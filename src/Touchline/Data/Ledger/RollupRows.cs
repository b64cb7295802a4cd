using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Roll-ups as they are written when all are counted anew: every part by coach, then every month by month, so that both a coach's
/// year and everybody's quarter lie together.
/// </summary>
internal static class RollupRows
{
    public static IEnumerable<RollupRow> Of(OrganisationId organisation, Tallies tallies)
    {
        var months = new List<(PersonId Coach, Kind Kind, DateOnly First, Tally Tally)>();
        foreach (var (coach, kind, part, tally) in tallies.All)
        {
            yield return RollupRow.Of(0, RollupChange.Of(organisation, coach, kind, part, tally.Own, tally.Tree));
            var first = new DateOnly(part.Year, part.Month, 1);
            if (months.Count > 0 && months[^1] is var last && (last.Coach, last.Kind, last.First) == (coach, kind, first))
                months[^1] = (coach, kind, first, new Tally(last.Tally.Own + tally.Own, last.Tally.Tree + tally.Tree));
            else
                months.Add((coach, kind, first, tally));
        }
        foreach (var (coach, kind, first, tally) in months.OrderBy(row => row.First))
            yield return RollupRow.Of(1, RollupChange.Of(organisation, coach, kind, first, tally.Own, tally.Tree));
    }
}
