using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Features.Scorecards;

/// <summary>Rows of the table of coaches: of many only what they are sorted by, of a page whole.</summary>
public sealed class ReadCoachRows(TouchlineDb db, Structures structures, Rollups rollups, Excerpts excerpts)
{
    private static readonly string[] Days = ["due", "in_standard"];

    // So many at once that a file of everybody streams, and a page is one piece.
    private const int Together = 500;

    /// <summary>Everybody in the order of the table, and the kinds that anything was due of.</summary>
    public async Task<(List<CoachPlace> Places, IReadOnlyCollection<Kind> Kinds)> SortedAsync(IReadOnlyList<CoachIn> coaches, Now now, ScorecardQuery query, CancellationToken cancellation)
    {
        var structure = await structures.ReadAsync(cancellation);
        var all = coaches.Select(row => row.Coach.Id).ToHashSet();
        var ids = structure.AreMost(all) ? null : all;
        var weights = StoredWeights.Of(now.Organisation.Weights);
        var kinds = new HashSet<Kind>();
        Task<Dictionary<PersonId, T>> SumsAsync<T>(DayRange period, Func<CoachSums, T> read) => rollups.OfCoachesAsync(period, ids, query.Scope, ScorecardsOrder.CountsOf(query.Sort), read, cancellation);
        Task<Dictionary<PersonId, decimal?>> ConsistencyAsync(DayRange period) => SumsAsync(period, sums => Consistency.Over(sums.Kinds, weights));
        var sums = await SumsAsync(query.Period.Days, sums =>
        {
            if (kinds.Count < sums.Kinds.Count && all.Contains(sums.Coach)) kinds.UnionWith(sums.Kinds.Where(row => !row.Counts.IsNothing).Select(row => row.Kind));
            var consistency = Consistency.Over(sums.Kinds, weights);
            return (Consistency: consistency, By: ScorecardsOrder.ValueIn(sums, query.Sort, consistency));
        });
        var by = await OtherAsync();
        return (ScorecardsOrder.Sorted([.. coaches.Select(row => new CoachPlace(row.Coach, row.Reps, sums.GetValueOrDefault(row.Coach.Id).Consistency, by(row)))], query), kinds);

        async Task<Func<CoachIn, decimal?>> OtherAsync()
        {
            if (query is { Sort: "reps", Scope: Scope.Tree }) return row => structure.SizeOf(row.Coach.Id, direct: false, query.Days(now.Today).Last);
            if (query.Sort == "reps") return row => row.Reps;
            if (query.Sort == "change")
            {
                var before = await ConsistencyAsync(query.Compared(now.Today));
                return row => sums.GetValueOrDefault(row.Coach.Id).Consistency - before.GetValueOrDefault(row.Coach.Id);
            }
            if (query.Sort == "trend")
            {
                var months = Months.Twelve(query.Days(now.Today).Last);
                var (first, last) = (await ConsistencyAsync(months[0].Days), await ConsistencyAsync(months[^1].Days));
                return row => last.GetValueOrDefault(row.Coach.Id) - first.GetValueOrDefault(row.Coach.Id);
            }
            if (ScorecardsOrder.IsOfResults(query.Sort))
            {
                var results = await db.ResultsBelowAsync(all, query.Scope, TeamResults.MonthsOf(query.Period, now.Today), cancellation);
                return row => ScorecardsOrder.ValueIn(results.GetValueOrDefault(row.Coach.Id), query.Sort);
            }
            if (ScorecardsOrder.IsOfEvenness(query.Sort))
            {
                var evenness = await EvennessAsync(all, query.Days(now.Today), cancellation);
                return row => query.Sort == "wait" ? evenness[row.Coach.Id].Longest?.LongestGap : evenness[row.Coach.Id].NeverCoachedShare;
            }
            return row => sums.TryGetValue(row.Coach.Id, out var known) ? known.By : query.Sort == "hours" ? 0 : null;
        }
    }

    /// <summary>The same rows with everything they show.</summary>
    public async Task<List<CoachRow>> WholeAsync(IReadOnlyList<CoachPlace> places, Now now, ScorecardQuery query, bool hasEvenness, CancellationToken cancellation)
    {
        var whole = new List<CoachRow>(places.Count);
        foreach (var some in places.Chunk(Together)) whole.AddRange(await SomeAsync(some, now, query, hasEvenness, cancellation));
        return whole;
    }

    private async Task<IEnumerable<CoachRow>> SomeAsync(CoachPlace[] places, Now now, ScorecardQuery query, bool hasEvenness, CancellationToken cancellation)
    {
        var ids = places.Select(row => row.Coach.Id).ToList();
        var days = query.Days(now.Today);
        var kinds = await rollups.KindsAsync(cancellation);
        var sums = new ByCoach(await rollups.SumsAsync(query.Period.Days, ids, cancellation, query.Scope), query.Scope, now, days, kinds);
        var before = new ByCoach(await rollups.SumsAsync(query.Compared(now.Today), ids, cancellation, query.Scope, Days), query.Scope, now, default);
        var months = Months.Twelve(days.Last);
        var trend = await rollups.MonthsAsync(months[0].From, months[^1].Last, query.Scope, ids, cancellation);
        var weights = StoredWeights.Of(now.Organisation.Weights);
        var structure = await structures.ReadAsync(cancellation);
        var sizes = query.Scope == Scope.Tree ? ids.ToDictionary(coach => coach, coach => structure.SizeOf(coach, direct: false, days.Last)) : null;
        var summed = sizes is null || query.SumsResults ? ids : [.. ids.Where(coach => sizes.GetValueOrDefault(coach) <= ScorecardQuery.MostForResults)];
        var results = await db.ResultsBelowAsync(summed, query.Scope, TeamResults.MonthsOf(query.Period, now.Today), cancellation);
        var evenness = hasEvenness ? await EvennessAsync(ids, days, cancellation) : [];
        return places.Select(row => new CoachRow(
            row.Coach,
            sizes is null ? row.Reps : sizes.GetValueOrDefault(row.Coach.Id),
            sums.Of(row.Coach.Id),
            before.Of(row.Coach.Id).Consistency,
            [.. months.Select(month => trend.TryGetValue((row.Coach.Id, month.From), out var counts) ? (double?)Consistency.Over(counts, weights) : null)],
            results.GetValueOrDefault(row.Coach.Id),
            evenness.GetValueOrDefault(row.Coach.Id)));
    }

    private async Task<Dictionary<PersonId, Evenness>> EvennessAsync(IReadOnlyCollection<PersonId> coaches, DayRange days, CancellationToken cancellation)
    {
        var teams = (await structures.ReadAsync(cancellation)).Below(coaches, direct: true, days);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf(teams) { Sessions = SessionsOf.HeldForPeople, Also = coaches }, cancellation);
        return coaches.ToDictionary(coach => coach, coach => Evenness.Of(snapshot.Measures, coach, days));
    }

    /// <summary>A table of counts, by coach.</summary>
    private sealed class ByCoach(Dictionary<CountsKey, Counts> table, Scope scope, Now now, DayRange days, IEnumerable<Kind>? kinds = null)
    {
        private readonly IReadOnlyList<Kind> _kinds = table.Kinds(kinds ?? []);
        private readonly IReadOnlyDictionary<Kind, decimal> _weights = StoredWeights.Of(now.Organisation.Weights);

        public KindCounts Of(PersonId coach)
        {
            var counts = table.Of(coach, scope, _kinds);
            return new KindCounts(counts, Consistency.Over(counts, _weights), days == default ? 0 : days.Days);
        }
    }
}
