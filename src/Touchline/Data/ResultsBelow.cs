using System.Data.Common;
using System.Globalization;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Results;

namespace Touchline.Data;

/// <summary>
/// Results of teams and sub-trees, summed where they lie: what <see cref="TeamResults"/> adds up one by one. Months derive from
/// opportunities first, then from what is stored; a leader's quota is left out beside those of the people below.
/// </summary>
public static class ResultsBelow
{
    public static async Task<Dictionary<PersonId, TeamResults>> ResultsBelowAsync(this TouchlineDb db, IReadOnlyCollection<PersonId> coaches, Scope scope, IReadOnlyList<DateOnly> months, CancellationToken cancellation)
    {
        var found = new Dictionary<PersonId, TeamResults>();
        if (months.Count == 0 || coaches.Count == 0) return found;
        var last = months[^1].AddMonths(1).AddDays(-1);
        bool Add(DbDataReader row)
        {
            decimal? Value(int at) => row.IsDBNull(at) ? null : Convert.ToDecimal(row.GetValue(at), CultureInfo.InvariantCulture);
            found[row.Person(0)] = new TeamResults(ResultParts.Of(Value(1), Value(2), Value(3), Value(4)), (int)row.GetInt64(5), (int)row.GetInt64(6), months);
            return true;
        }
        await db.QueryAsync(Sql(db, scope, months), Add, cancellation, ("@coaches", db.Ids(coaches)), ("@first", months[0]), ("@end", last));
        return found;
    }

    private static string Sql(TouchlineDb db, Scope scope, IReadOnlyList<DateOnly> months)
    {
        var isSqlite = db is SqliteTouchlineDb;
        string Day(DateOnly day) => $"{(isSqlite ? "" : "DATE ")}'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";
        string Month(string column) => isSqlite ? $"date({column}, 'start of month')" : $"date_trunc('month', {column}::timestamp)::date";
        // SQLite keeps amounts as text; rounded, so that a sum of cents is the quota it is.
        string Number(string column) => isSqlite ? $"CAST({column} AS REAL)" : column;
        string Closed(string order) => $"(SELECT {Month("closed")} FROM opportunity WHERE organisation_id = @organisation AND won IS NOT NULL AND closed IS NOT NULL ORDER BY closed {order} LIMIT 1)";
        string Stored(string metric) => $"sum(CASE WHEN r.metric = '{metric}' THEN {Number("r.value")} END)";
        var list = string.Join(", ", months.Select(month => $"({Day(month)}, {Day(month.AddMonths(1).AddDays(-1))})"));
        // Of own teams every quota counts, and SQLite would read the chains of everybody to find none.
        var isTree = scope == Scope.Tree;
        var holders = !isTree ? "" : $"""
            holders AS (
                SELECT DISTINCT c.ancestor_id AS person_id, p.month FROM parts p
                {db.Join()} chain c ON c.organisation_id = @organisation AND c.person_id = p.person_id AND c."from" <= p.last AND c.until >= p.last WHERE p.quota IS NOT NULL),

            """;
        var quota = isTree ? "CASE WHEN h.person_id IS NULL THEN p.quota END" : "p.quota";
        var ofHolders = isTree ? "LEFT JOIN holders h ON h.person_id = p.person_id AND h.month = p.month AND p.quota IS NOT NULL" : "";
        return $"""
            WITH months(month, last) AS (VALUES {list}),
            below AS MATERIALIZED (
                SELECT c.ancestor_id, c.person_id, m.month, m.last FROM chain c JOIN months m ON c."from" <= m.last AND c.until >= m.last
                WHERE c.organisation_id = @organisation AND {db.In("c.ancestor_id", "@coaches")} {(scope == Scope.Own ? "AND c.up = 1" : "")}),
            people AS MATERIALIZED (SELECT DISTINCT person_id, month, last FROM below),
            span AS (SELECT {Closed("ASC")} AS first, {Closed("DESC")} AS last),
            owners AS (SELECT DISTINCT person_id FROM opportunity WHERE organisation_id = @organisation AND person_id IN (SELECT person_id FROM people)),
            deals AS (
                SELECT o.person_id, {Month("o.closed")} AS month, sum(CASE WHEN o.won THEN 1 ELSE 0 END) AS won, sum(CASE WHEN o.won THEN 0 ELSE 1 END) AS lost,
                       sum(CASE WHEN o.won THEN coalesce({Number("o.amount")}, 0) ELSE 0 END) AS amount
                FROM opportunity o WHERE o.organisation_id = @organisation AND o.won IS NOT NULL AND o.closed BETWEEN @first AND @end AND o.person_id IN (SELECT person_id FROM people)
                GROUP BY o.person_id, {Month("o.closed")}),
            stored AS (
                SELECT r.person_id, {Month("r.month")} AS month, {Stored(Metrics.WonAmount)} AS amount, {Stored(Metrics.WonCount)} AS won, {Stored(Metrics.LostCount)} AS lost, {Stored(Metrics.Quota)} AS quota
                FROM result r WHERE r.organisation_id = @organisation AND r.month BETWEEN @first AND @end AND r.person_id IN (SELECT person_id FROM people)
                GROUP BY r.person_id, {Month("r.month")}),
            parts AS MATERIALIZED (
                SELECT p.person_id, p.month, p.last, CASE WHEN w.person_id IS NOT NULL OR s.person_id IS NOT NULL THEN 1 END AS known,
                       CASE WHEN w.person_id IS NOT NULL THEN coalesce(d.amount, 0) ELSE s.amount END AS amount,
                       CASE WHEN w.person_id IS NOT NULL THEN coalesce(d.won, 0) ELSE s.won END AS won,
                       CASE WHEN w.person_id IS NOT NULL THEN coalesce(d.lost, 0) ELSE s.lost END AS lost, s.quota
                FROM people p
                LEFT JOIN (SELECT o.person_id, n.first, n.last FROM owners o CROSS JOIN span n) AS w ON w.person_id = p.person_id AND p.month BETWEEN w.first AND w.last
                LEFT JOIN deals d ON d.person_id = p.person_id AND d.month = p.month
                LEFT JOIN stored s ON s.person_id = p.person_id AND s.month = p.month),
            {holders}mine AS (
                SELECT b.ancestor_id, b.person_id, count(p.known) AS known, sum(p.amount) AS amount, sum(p.won) AS won, sum(p.lost) AS lost,
                       sum({quota}) AS quota
                FROM below b JOIN parts p ON p.person_id = b.person_id AND p.month = b.month
                {ofHolders}
                GROUP BY b.ancestor_id, b.person_id)
            SELECT ancestor_id, sum(amount), sum(won), sum(lost), sum(quota), sum(CASE WHEN quota > 0 THEN 1 ELSE 0 END),
                   sum(CASE WHEN quota > 0 AND round(coalesce(amount, 0) - quota, 6) >= 0 THEN 1 ELSE 0 END)
            FROM mine GROUP BY ancestor_id HAVING sum(known) > 0
            """;
    }
}
