using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Which coaches coach how consistently: those below a leader, or all of them for operations.</summary>
public sealed class ReadScorecards(TouchlineDb db, Present present, Structures structures, Rollups rollups, ReadCoachRows rows, ReadTotal total, Viewer viewer, Web.Access access)
{
    /// <summary>Our choice: of more coaches the evenness stands on their own scorecards only.</summary>
    private const int MostForEvenness = 100;

    /// <param name="asked">The query of the address.</param>
    /// <param name="isWhole">Every row, for a file or for paper, and not one page.</param>
    /// <param name="cancellation">The reader left.</param>
    public async Task<ScorecardsTable> RunAsync(IQueryCollection asked, bool isWhole, CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var query = ScorecardQuery.Read(asked, now);
        var days = query.Days(now.Today);
        // Who may see any scorecard sees all; everybody else their own and those below, as the policy has it.
        var isEverybody = Policy.Allows(Right.SeeScorecard, access.Standing);
        var leader = isEverybody ? null : viewer.PersonId;
        var structure = await structures.ReadAsync(cancellation);
        var coaches = structure.CoachesIn(days.IsEmpty ? new DayRange(now.Today, now.Today) : days, leader, now.Today);
        var ofSegment = query.Segment.Length == 0 ? null : await db.CoachesOfSegmentAsync(query.Segment, days.Last, cancellation);
        var chosen = coaches.Where(row => Passes(query, row, ofSegment)).ToList();
        var hasEvenness = chosen.Count <= MostForEvenness;
        if (!hasEvenness && ScorecardsOrder.IsOfEvenness(query.Sort)) query = query with { Sort = "consistency", Descending = true };
        var (sorted, kinds) = await rows.SortedAsync(chosen, now, query, cancellation);
        query = query with { Page = isWhole ? 1 : Math.Clamp(query.Page, 1, Math.Max(1, (sorted.Count + ScorecardsTable.Size - 1) / ScorecardsTable.Size)) };
        var page = await rows.WholeAsync(isWhole ? sorted : [.. sorted.Skip((query.Page - 1) * ScorecardsTable.Size).Take(ScorecardsTable.Size)], now, query, hasEvenness, cancellation);
        var totalOf = query.IsFiltered ? null : leader ?? await total.OnlyTopAsync(now, query.Period.Days, cancellation);
        Task<KindCounts> Total(DayRange period) => totalOf is { } one ? total.OfTreeAsync(one, now, period, cancellation) : total.OfTeamsAsync([.. chosen.Select(row => row.Coach.Id)], now, period, cancellation);
        var sum = await Total(query.Period.Days);
        var waits = totalOf is { } all && !query.SumsResults && structure.SizeOf(all, direct: false, days.Last) > ScorecardQuery.MostForResults;
        return new ScorecardsTable
        {
            Present = now,
            Query = query,
            Rows = page,
            Coaches = coaches.Count,
            Chosen = chosen.Count,
            Reps = chosen.Sum(row => row.Reps),
            Spread = [.. sorted.Select(row => (double?)row.Consistency).OfType<double>()],
            HasEvenness = hasEvenness,
            TotalOf = totalOf,
            Total = sum,
            TotalBefore = await Total(query.Compared(now.Today)),
            ResultsWait = waits,
            TotalResults = totalOf is { } top && !waits ? (await db.ResultsBelowAsync([top], Scope.Tree, TeamResults.MonthsOf(query.Period, now.Today), cancellation)).GetValueOrDefault(top) : null,
            Kinds = [.. Kind.Five.Concat(kinds).Concat(page.SelectMany(row => row.Now.Kinds).Where(row => !row.Counts.IsNothing).Select(row => row.Kind)).Distinct().Order()],
            Regions = [.. coaches.Select(row => row.Coach.Region).OfType<string>().Where(region => region.Length > 0).Distinct().Order(StringComparer.CurrentCulture)],
            Segments = [.. (await structures.SegmentsOnAsync(days.Last, cancellation)).Order(StringComparer.CurrentCulture)],
            Periods = PeriodChoices.Of(now.Today, await db.FirstDayAsync(structure, now.Today, cancellation), now.Organisation.FiscalYearStarts, query.Period),
            Views = viewer.AccountId is { } account ? await db.ViewsOfAsync(account, cancellation) : [],
            Latest = sum.All.IsNothing && !query.IsFiltered ? await LatestAsync(query, now, leader, cancellation) : null,
        };
    }

    private async Task<Period?> LatestAsync(ScorecardQuery query, Now now, PersonId? leader, CancellationToken cancellation)
    {
        var ever = (await structures.ReadAsync(cancellation)).CoachesIn(DayRange.Always, leader, now.Today);
        return await rollups.LastWithDataAsync([.. ever.Select(row => row.Coach.Id)], cancellation) is { } day ? Period.Containing(query.Period.Unit, day, now.Organisation.FiscalYearStarts) : null;
    }

    private static bool Passes(ScorecardQuery query, CoachIn row, HashSet<PersonId>? ofSegment) =>
        (query.Region.Length == 0 || row.Coach.Region == query.Region)
        && (ofSegment is null || ofSegment.Contains(row.Coach.Id))
        && (query.Text.Length == 0 || row.Coach.Name.Contains(query.Text, StringComparison.CurrentCultureIgnoreCase));
}
