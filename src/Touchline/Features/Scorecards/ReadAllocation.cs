using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Where coaching goes among the reps below.</summary>
/// <param name="Snapshot">The records.</param>
/// <param name="Query">Which period.</param>
/// <param name="Periods">What can be asked.</param>
/// <param name="Reps">How many are counted.</param>
/// <param name="Thirds">By prior results; empty where too few have any.</param>
/// <param name="Metric">What the thirds go by.</param>
/// <param name="Prior">The months before the period.</param>
/// <param name="Tenure">By time in the company at the end of the period.</param>
/// <param name="Regions">By region.</param>
public sealed record AllocationRow(
    Snapshot Snapshot, ScorecardQuery Query, IReadOnlyList<Period> Periods, int Reps, IReadOnlyList<AllocationGroup> Thirds, string Metric, IReadOnlyList<DateOnly> Prior,
    IReadOnlyList<AllocationGroup> Tenure, IReadOnlyList<AllocationGroup> Regions);

/// <summary>Reads where coaching goes: by thirds of prior results, tenure and region.</summary>
public sealed class ReadAllocation(TouchlineDb db, Present present, Structures structures, Excerpts excerpts, Viewer viewer, Web.Access access)
{
    private static readonly string[] Tenures = ["Under 90 days", "90 days to a year", "1 to 3 years", "Over 3 years", "Start not known"];

    public async Task<AllocationRow> RunAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var query = ScorecardQuery.Read(asked, now);
        var days = query.Days(now.Today);
        var leader = Policy.Allows(Right.SeeScorecard, access.Standing) ? null : viewer.PersonId;
        var structure = await structures.ReadAsync(cancellation);
        var coaches = structure.CoachesIn(days, leader, now.Today).Select(row => row.Coach.Id).ToList();
        var people = structure.Below(coaches, direct: true, days);
        // Who has reports of their own is left out: the teams of those are read too, also where they are not the viewer's to see.
        var below = structure.Below(people, direct: true, days);
        var months = PriorMonths(query.Period);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf(people) { Sessions = SessionsOf.HeldForPeople, Also = [.. coaches, .. below], ResultsFrom = months[0] }, cancellation);
        var reps = Allocation.RepsOf(snapshot.Measures, coaches, days);
        var (metric, prior) = PriorResults(snapshot, [.. reps.Select(rep => rep.Rep)], months);
        string RegionOf(PersonId rep) => snapshot.PersonOf(rep).Region is { Length: > 0 } region ? region : "No region";
        return new AllocationRow(
            snapshot, query, PeriodChoices.Of(snapshot.Today, await db.FirstDayAsync(structure, now.Today, cancellation), snapshot.Organisation.FiscalYearStarts, query.Period), reps.Count,
            Allocation.ByThirds(reps, prior, "No results before"), metric, months,
            Allocation.By(reps, rep => TenureOf(snapshot.PersonOf(rep).Starts, days.Last), Tenures),
            Allocation.By(reps, RegionOf, reps.Select(rep => RegionOf(rep.Rep)).Distinct().Order(StringComparer.CurrentCulture)));
    }

    // As many months as the period has, three at least: a month alone is mostly luck.
    private static IReadOnlyList<DateOnly> PriorMonths(Period period)
    {
        var first = ResultMonths.MonthOf(period.From);
        var count = Math.Max(3, ((period.Last.Year - first.Year) * 12) + period.Last.Month - first.Month + 1);
        return [.. Enumerable.Range(1, count).Select(back => first.AddMonths(-back)).Reverse()];
    }

    // Quota attainment compares reps fairly where most have a quota; else what they won.
    private static (string Metric, Dictionary<PersonId, decimal> Prior) PriorResults(Snapshot snapshot, HashSet<PersonId> reps, IReadOnlyList<DateOnly> months)
    {
        var sums = new Dictionary<PersonId, ResultParts>();
        foreach (var row in snapshot.ResultMonths.Where(row => reps.Contains(row.PersonId) && months.Contains(row.Month)))
        {
            if (!sums.TryGetValue(row.PersonId, out var sum)) sums[row.PersonId] = sum = new ResultParts();
            sum.Add(row.Parts);
        }
        var metric = 2 * sums.Values.Count(sum => sum[Metrics.QuotaAttainment] is not null) >= sums.Count ? Metrics.QuotaAttainment : Metrics.WonAmount;
        return (metric, sums.Where(row => row.Value[metric] is not null).ToDictionary(row => row.Key, row => row.Value[metric]!.Value));
    }

    private static string TenureOf(DateOnly? starts, DateOnly day) => starts is not { } from ? Tenures[4] : (day.DayNumber - from.DayNumber) switch
    {
        < 90 => Tenures[0],
        <= 365 => Tenures[1],
        <= 3 * 365 => Tenures[2],
        _ => Tenures[3],
    };
}
