using System.Data.Common;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Data.Ledger;

/// <summary>What one coach counts.</summary>
/// <param name="Coach">Whose counts these are.</param>
/// <param name="All">The counts asked for, of all kinds together.</param>
/// <param name="Kinds">Due days and days in standard, kind by kind.</param>
public sealed record CoachSums(PersonId Coach, Counts All, IReadOnlyList<(Kind Kind, Counts Counts)> Kinds);

/// <summary>
/// Sums of many coaches, a row of the database each: the table of all coaches reads a few counts of everybody, and a row for each
/// kind of everybody would take longer to read than to sum.
/// </summary>
internal static class RollupCoaches
{
    private const int Due = 0;
    private const int InStandard = 1;

    public static async Task<Dictionary<PersonId, T>> ReadAsync<T>(TouchlineDb db, SumsOf asked, IReadOnlyList<Kind> kinds, Func<CoachSums, T> read, CancellationToken cancellation)
    {
        var scope = RollupSums.Prefix(asked.Scope!.Value);
        var further = RollupSums.CountsOf(asked).Where(count => count.At > InStandard).ToList();
        var found = new Dictionary<PersonId, T>();
        var values = new long[TallyColumns.Counts.Count];
        bool Add(DbDataReader row)
        {
            var column = 1;
            var days = new (Kind, Counts)[kinds.Count];
            (values[Due], values[InStandard]) = (0, 0);
            for (var at = 0; at < days.Length; at++)
            {
                var (due, held) = (row.GetInt64(column++), row.GetInt64(column++));
                days[at] = (kinds[at], new Counts(due, held));
                values[Due] += due;
                values[InStandard] += held;
            }
            foreach (var (_, at) in further) values[at] = row.GetInt64(column++);
            found[row.Person(0)] = read(new CoachSums(row.Person(0), RollupSums.Of(values), days));
            return true;
        }
        string Sum(string name, int kind) => $"coalesce(sum({scope}{name}) FILTER (WHERE kind = @kind{kind}), 0)";
        var sums = kinds.SelectMany((_, at) => new[] { Sum("due", at), Sum("in_standard", at) }).Concat(further.Select(count => $"sum({scope}{count.Name})"));
        var columns = string.Join(", ", further.Select(count => scope + count.Name).Prepend($"coach_id, kind, {scope}due, {scope}in_standard"));
        await db.QueryAsync(
            $"SELECT coach_id, {string.Join(", ", sums)} FROM {RollupSums.Rows(db, asked, columns)} GROUP BY coach_id",
            Add, cancellation, RollupSums.Parameters(db, asked).Concat(kinds.Select((kind, at) => ($"@kind{at}", (object)kind.Name))));
        return found;
    }
}
