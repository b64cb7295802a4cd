using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Today;

/// <summary>The leader's part: which coaches below keep the standards, who is silent, who moved.</summary>
internal sealed class LeadersToday(Snapshot snapshot, PersonId me)
{
    /// <summary>A coach keeps the standards who is in standard on at least this share of due days; our choice.</summary>
    public const decimal Kept = 0.8m;

    private const int Weeks = 4;

    public LeaderToday Read()
    {
        var now = new DayRange(snapshot.Today.AddDays((-7 * Weeks) + 1), snapshot.Today);
        var before = new DayRange(now.From.AddDays(-7 * Weeks), now.From.AddDays(-1));
        var (recent, earlier) = (snapshot.Measures.Scorecards(now), snapshot.Measures.Scorecards(before));
        var coaches = snapshot.Tree.Lines.Where(line => line.Days.Contains(snapshot.Today)).Select(line => line.Coach).Distinct()
            .Where(coach => snapshot.Tree.IsBelow(coach, me, snapshot.Today))
            .Select(coach => new CoachRow(coach, snapshot.NameOf(coach), ConsistencyOf(recent, coach), ConsistencyOf(earlier, coach), SessionsOf(recent, coach)))
            .OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        var moved = coaches.Where(row => row is { Now: not null, Before: not null }).ToList();
        return new LeaderToday(
            coaches.Count, coaches.Count(row => row.Now >= Kept), [.. coaches.Where(row => row.Sessions == 0)],
            [.. moved.Where(row => row.Now - row.Before >= 0.01m).OrderByDescending(row => row.Now - row.Before).Take(3)],
            [.. moved.Where(row => row.Before - row.Now >= 0.01m).OrderBy(row => row.Now - row.Before).Take(3)]);
    }

    private decimal? ConsistencyOf(Dictionary<CountsKey, Counts> table, PersonId coach) =>
        Consistency.Over(snapshot.Measures.Kinds.Select(kind => (kind, table.GetValueOrDefault(new CountsKey(coach, Scope.Own, kind)))), snapshot.Records.Weights);

    private long SessionsOf(Dictionary<CountsKey, Counts> table, PersonId coach) =>
        snapshot.Measures.Kinds.Sum(kind => table.GetValueOrDefault(new CountsKey(coach, Scope.Own, kind)).Sessions);
}
