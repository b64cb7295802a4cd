using Touchline.Model;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>
/// Roll-ups as they are written when all are counted anew: part by part and each month after its last part, as they would have
/// come in time. So what everybody counted in some weeks or months lies together.
/// </summary>
internal static class RollupRows
{
    public static IEnumerable<RollupRow> Of(OrganisationId organisation, Tallies tallies)
    {
        var month = new Dictionary<(PersonId Coach, Kind Kind), Tally>();
        var first = default(DateOnly);
        foreach (var (coach, kind, part, tally) in tallies.AllByPart)
        {
            if (new DateOnly(part.Year, part.Month, 1) is var other && other != first)
            {
                foreach (var row in Month(organisation, first, month)) yield return row;
                month.Clear();
                first = other;
            }
            var sum = month.GetValueOrDefault((coach, kind));
            month[(coach, kind)] = new Tally(sum.Own + tally.Own, sum.Tree + tally.Tree);
            yield return RollupRow.Of(0, RollupChange.Of(organisation, coach, kind, part, tally.Own, tally.Tree));
        }
        foreach (var row in Month(organisation, first, month)) yield return row;
    }

    private static IEnumerable<RollupRow> Month(OrganisationId organisation, DateOnly first, Dictionary<(PersonId Coach, Kind Kind), Tally> month) =>
        month.Select(row => RollupRow.Of(1, RollupChange.Of(organisation, row.Key.Coach, row.Key.Kind, first, row.Value.Own, row.Value.Tree)));
}
