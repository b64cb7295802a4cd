using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Today;

/// <summary>The leader's part: which coaches below keep the standards, who is silent, who moved.</summary>
internal sealed class LeadersToday(Structure structure, Rollups rollups, Now now, PersonId me)
{
    /// <summary>A coach keeps the standards who is in standard on at least this share of due days; our choice.</summary>
    public const decimal Kept = 0.8m;

    private const int Weeks = 4;

    public async Task<LeaderToday> ReadAsync(CancellationToken cancellation)
    {
        // Whole weeks, the running one the last of them: roll-ups know no less.
        var week = Period.Containing(PeriodUnit.Week, now.Today, 1);
        var weeks = new DayRange(week.From.AddDays(-7 * (Weeks - 1)), week.Last);
        var before = new DayRange(weeks.From.AddDays(-7 * Weeks), weeks.From.AddDays(-1));
        var below = structure.CoachesIn(new DayRange(now.Today, now.Today), me, now.Today).Where(row => row.Coach.Id != me).ToList();
        var all = below.Select(row => row.Coach.Id).ToList();
        var ids = structure.AreMost(all) ? null : all;
        var weights = StoredWeights.Of(now.Organisation.Weights);
        var recent = await rollups.OfCoachesAsync(weeks, ids, Scope.Own, ["sessions"], sums => (Consistency: Consistency.Over(sums.Kinds, weights), sums.All.Sessions), cancellation);
        var earlier = await rollups.OfCoachesAsync(before, ids, Scope.Own, [], sums => Consistency.Over(sums.Kinds, weights), cancellation);
        var coaches = below.Select(row => row.Coach).OrderBy(coach => coach.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(coach => new CoachRow(coach.Id, coach.Name, recent.GetValueOrDefault(coach.Id).Consistency, earlier.GetValueOrDefault(coach.Id), recent.GetValueOrDefault(coach.Id).Sessions)).ToList();
        var moved = coaches.Where(row => row is { Now: not null, Before: not null }).ToList();
        return new LeaderToday(
            coaches.Count, coaches.Count(row => row.Now >= Kept), [.. coaches.Where(row => row.Sessions == 0)],
            [.. moved.Where(row => row.Now - row.Before >= 0.01m).OrderByDescending(row => row.Now - row.Before).Take(3)],
            [.. moved.Where(row => row.Before - row.Now >= 0.01m).OrderBy(row => row.Now - row.Before).Take(3)]);
    }
}
