using System.Data.Common;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>Which sums are read.</summary>
/// <param name="Period">Whole weeks or months.</param>
/// <param name="Coaches">Of whom; null is everybody.</param>
/// <param name="Scope">Of one scope where only that is shown.</param>
/// <param name="Only">Names of the only counts that are needed, such as <c>due</c>; the others read 0.</param>
internal sealed record SumsOf(DayRange Period, IReadOnlyCollection<PersonId>? Coaches = null, Scope? Scope = null, IReadOnlyCollection<string>? Only = null);

/// <summary>Sums of roll-ups, with what waits to be folded, in one statement: so they are exact whenever they are read.</summary>
internal static class RollupSums
{
    public static async Task<Dictionary<CountsKey, Counts>> ReadAsync(TouchlineDb db, SumsOf asked, CancellationToken cancellation)
    {
        Scope[] scopes = asked.Scope is { } only ? [only] : [Scope.Own, Scope.Tree];
        var counts = CountsOf(asked);
        var sums = new Dictionary<CountsKey, Counts>();
        var kinds = new Dictionary<string, Kind>();
        var values = new long[TallyColumns.Counts.Count];
        bool Add(DbDataReader row)
        {
            var (coach, name, column) = (row.Person(0), row.GetString(1), 2);
            if (!kinds.TryGetValue(name, out var kind)) kinds[name] = kind = new Kind(name);
            foreach (var scope in scopes)
            {
                foreach (var (_, at) in counts) values[at] = row.GetInt64(column++);
                if (Of(values) is { IsNothing: false } sum) sums[new CountsKey(coach, scope, kind)] = sum;
            }
            return true;
        }
        var columns = string.Join(", ", scopes.SelectMany(scope => counts.Select(count => Prefix(scope) + count.Name)));
        await db.QueryAsync(Sql(db, asked, "coach_id, kind", columns), Add, cancellation, Parameters(db, asked));
        return sums;
    }

    public static async Task<Dictionary<Kind, Counts>> OfEverybodyAsync(TouchlineDb db, SumsOf asked, CancellationToken cancellation)
    {
        var counts = CountsOf(asked);
        var sums = new Dictionary<Kind, Counts>();
        var values = new long[TallyColumns.Counts.Count];
        bool Add(DbDataReader row)
        {
            for (var at = 0; at < counts.Count; at++) values[counts[at].At] = row.GetInt64(1 + at);
            return sums.TryAdd(new Kind(row.GetString(0)), Of(values));
        }
        var columns = string.Join(", ", counts.Select(count => Prefix(asked.Scope!.Value) + count.Name));
        await db.QueryAsync(Sql(db, asked, "kind", columns), Add, cancellation, Parameters(db, asked));
        return sums;
    }

    /// <summary>How the columns of a scope begin.</summary>
    public static string Prefix(Scope scope) => scope == Scope.Own ? "own_" : "tree_";

    /// <summary>The counts asked for, and where they stand.</summary>
    public static IReadOnlyList<(string Name, int At)> CountsOf(SumsOf asked) =>
        [.. TallyColumns.Counts.Select((name, at) => (Name: name, At: at)).Where(count => asked.Only?.Contains(count.Name) != false)];

    /// <summary>What <see cref="Rows"/> needs.</summary>
    public static IEnumerable<(string, object)> Parameters(TouchlineDb db, SumsOf asked)
    {
        yield return ("@from", asked.Period.From);
        yield return ("@last", asked.Period.Last);
        if (asked.Coaches is { Count: 1 } one) yield return ("@coach", one.First().Value);
        else if (asked.Coaches is { } some) yield return ("@coaches", db.Ids(some));
    }

    private static string Sql(TouchlineDb db, SumsOf asked, string by, string columns) => $"""
        SELECT {by}, {string.Join(", ", columns.Split(", ").Select(name => $"sum({name})"))}
        FROM {Rows(db, asked, $"{by}, {columns}")}
        GROUP BY {by}
        """;

    /// <summary>The rows of the parts and coaches asked for, folded and waiting, as a table in brackets.</summary>
    public static string Rows(TouchlineDb db, SumsOf asked, string columns)
    {
        if (!Part.Fill(asked.Period)) throw new ArgumentException("Roll-ups are of whole weeks or months.", nameof(asked));
        var some = asked.Coaches is null ? "" : asked.Coaches.Count == 1 ? "AND coach_id = @coach" : "AND " + db.In("coach_id", "@coaches");
        // Of whole months a quarter of the rows do. Written out, as the indexes by grain are found only so.
        var grain = Part.FillMonths(asked.Period) ? 1 : 0;
        return $"""
            (SELECT {columns} FROM rollup
             WHERE organisation_id = @organisation {some} AND grain = {grain} AND part BETWEEN @from AND @last
             UNION ALL
             SELECT {columns} FROM rollup_change
             WHERE organisation_id = @organisation {some} AND part BETWEEN @from AND @last) AS folded_and_waiting
            """;
    }

    /// <summary>Counts in the order of <see cref="TallyColumns.Counts"/>.</summary>
    public static Counts Of(long[] values) => new(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8], values[9], values[10], values[11], values[12]);
}
