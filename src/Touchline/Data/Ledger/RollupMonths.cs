using System.Data.Common;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Due days and days in standard of coaches month by month, with what waits to be folded.</summary>
internal static class RollupMonths
{
    public static async Task<Dictionary<(PersonId Coach, DateOnly Month), List<(Kind Kind, Counts Counts)>>> ReadAsync(
        TouchlineDb db, DateOnly from, DateOnly last, Scope scope, IReadOnlyCollection<PersonId> coaches, CancellationToken cancellation)
    {
        var months = new Dictionary<(PersonId, DateOnly), List<(Kind, Counts)>>();
        bool Add(DbDataReader row)
        {
            var key = (row.Person(0), row.GetFieldValue<DateOnly>(1));
            if (!months.TryGetValue(key, out var kinds)) months[key] = kinds = [];
            kinds.Add((new Kind(row.GetString(2)), new Counts(Due: row.GetInt64(3), InStandard: row.GetInt64(4))));
            return true;
        }
        await db.QueryAsync(Sql(db, scope == Scope.Own ? "own" : "tree"), Add, cancellation, ("@from", from), ("@last", last), ("@coaches", db.Ids(coaches)));
        return months;
    }

    private static string Sql(TouchlineDb db, string scope)
    {
        var month = db is SqliteTouchlineDb ? "date(part, 'start of month')" : "date_trunc('month', part::timestamp)::date";
        var some = db.In("coach_id", "@coaches");
        return $"""
            SELECT coach_id, month, kind, sum({scope}_due), sum({scope}_in_standard)
            FROM (SELECT coach_id, part AS month, kind, {scope}_due, {scope}_in_standard FROM rollup
                  WHERE organisation_id = @organisation AND {some} AND grain = 1 AND part BETWEEN @from AND @last
                  UNION ALL
                  SELECT coach_id, {month} AS month, kind, {scope}_due, {scope}_in_standard FROM rollup_change
                  WHERE organisation_id = @organisation AND {some} AND part BETWEEN @from AND @last) AS folded_and_waiting
            GROUP BY coach_id, month, kind
            """;
    }
}
