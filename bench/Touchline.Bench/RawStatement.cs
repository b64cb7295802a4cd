using Microsoft.Extensions.DependencyInjection;
using Touchline.Data.Ledger;
using Touchline.Model.Measures;

namespace Touchline.Bench;

/// <summary>
/// The top's due days and days in standard of a quarter as one statement over raw records, the way PostgreSQL does it best:
/// sessions of a rep and kind become ranges of W days, joined by range_agg. It does less than the rule (no leave, no excuses, no
/// check that a coach stood above the rep), so the ratio is a lower bound.
/// </summary>
internal static class RawStatement
{
    public static async Task MeasureAsync(BenchPlace place)
    {
        var quarter = Period.Containing(PeriodUnit.Quarter, place.Today, 1).Days;
        var (top, _) = await Reads.PersonsAsync(place);
        var (from, until) = ($"DATE '{quarter.From:yyyy-MM-dd}'", $"DATE '{place.Today:yyyy-MM-dd}'");
        var sql = $"""
            WITH asked AS (
                SELECT l.person_id, k.kind, k.days,
                       datemultirange(daterange(greatest(l."from" + k.days, {from}), least(coalesce(l.until, {until}), coalesce(p.ends, {until}), {until}) + 1, '[)')) AS due
                FROM reporting_line l JOIN person p ON p.id = l.person_id JOIN segment_membership m ON m.person_id = l.person_id
                JOIN standard k ON k.segment IS NOT DISTINCT FROM CASE WHEN m.segment = 'Coaches' THEN 'Coaches' END
                WHERE greatest(l."from" + k.days, {from}) <= least(coalesce(l.until, {until}), coalesce(p.ends, {until}), {until})),
            held AS (
                SELECT a.person_id, a.kind, range_agg(daterange(s.day, s.day + a.days)) AS met
                FROM (SELECT DISTINCT person_id, kind, days FROM asked) a JOIN session_rep r ON r.person_id = a.person_id JOIN session s ON s.id = r.session_id AND s.kind = a.kind
                WHERE s.state = 'Held' AND s.deleted IS NULL AND r.response <> 'Disputed' AND s.day BETWEEN {from} - 364 AND {until}
                GROUP BY a.person_id, a.kind)
            SELECT coalesce(sum(upper(piece) - lower(piece)), 0)::bigint AS "Value"
            FROM asked a JOIN held h USING (person_id, kind), unnest(a.due * h.met) AS piece
            """;
        var raw = await Timing.OfAsync("the top's quarter, one statement over raw records", 2, async _ => await place.QueryAsync<long>(sql));
        var rollups = await Timing.OfAsync("the top's quarter from the ledger, in the same run", 100, _ => place.RunAsync(services => services.GetRequiredService<Rollups>().SumsAsync(quarter, [top], CancellationToken.None)));
        Console.WriteLine($"  ratio {raw / rollups:N0}");
    }
}
