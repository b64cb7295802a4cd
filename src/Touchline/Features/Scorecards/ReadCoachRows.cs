using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Scorecards;

/// <summary>Rows of the table of coaches: of many only what they are sorted by, of a page whole.</summary>
public sealed class ReadCoachRows(TouchlineDb db, Structures structures, Rollups rollups, Excerpts excerpts)
{
    private static readonly string[] Days = ["due", "in_standard"];

    // So many at once that a file of everybody streams, and a page is one piece.
    private const int Together = 500;

    /// <summary>One row for each coach, with the column they are sorted by and the consistency of each.</summary>
    public async Task<List<CoachRow>> SortedAsync(IReadOnlyList<CoachIn> coaches, Now now, ScorecardQuery query, CancellationToken cancellation)
    {
        var structure = await structures.ReadAsync(cancellation);
        var all = coaches.Select(row => row.Coach.Id).ToList();
        var ids = structure.AreMost(all) ? null : all;
        Task<Dictionary<CountsKey, Counts>> Sums(DayRange period, IReadOnlyCollection<string> only) => rollups.SumsAsync(period, ids, cancellation, query.Scope, only);
        var sums = new ByCoach(await Sums(query.Period.Days, ScorecardsOrder.CountsOf(query.Sort)), query.Scope, now, query.Days(now.Today));
        var before = query.Sort == "change" ? new ByCoach(await Sums(query.Compared(now.Today), Days), query.Scope, now, default) : null;
        var months = Months.Twelve(query.Days(now.Today).Last);
        var trend = query.Sort == "trend" ? new[] { await TrendAsync(months[0]), await TrendAsync(months[^1]) } : [];
        async Task<ByCoach> TrendAsync(Period month) => new(await Sums(month.Days, Days), query.Scope, now, default);
        var sizes = query is { Sort: "reps", Scope: Scope.Tree } ? all.ToDictionary(coach => coach, coach => structure.SizeOf(coach, direct: false, query.Days(now.Today).Last)) : null;
        var results = ScorecardsOrder.IsOfResults(query.Sort) ? await db.ResultsBelowAsync(all, query.Scope, TeamResults.MonthsOf(query.Period, now.Today), cancellation) : null;
        var evenness = ScorecardsOrder.IsOfEvenness(query.Sort) ? await EvennessAsync(all, query.Days(now.Today), cancellation) : null;
        return ScorecardsOrder.Sorted(
            [.. coaches.Select(row => new CoachRow(
                row.Coach, sizes?.GetValueOrDefault(row.Coach.Id) ?? row.Reps, sums.Of(row.Coach.Id), before?.Of(row.Coach.Id).Consistency,
                [.. trend.Select(month => (double?)month.Of(row.Coach.Id).Consistency)], results?.GetValueOrDefault(row.Coach.Id), evenness?.GetValueOrDefault(row.Coach.Id)))],
            query);
    }

    /// <summary>The same rows with everything they show.</summary>
    public async Task<List<CoachRow>> WholeAsync(IReadOnlyList<CoachRow> rows, Now now, ScorecardQuery query, bool hasEvenness, CancellationToken cancellation)
    {
        var whole = new List<CoachRow>(rows.Count);
        foreach (var some in rows.Chunk(Together)) whole.AddRange(await SomeAsync(some, now, query, hasEvenness, cancellation));
        return whole;
    }

    private async Task<IEnumerable<CoachRow>> SomeAsync(CoachRow[] rows, Now now, ScorecardQuery query, bool hasEvenness, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Coach.Id).ToList();
        var days = query.Days(now.Today);
        var kinds = await rollups.KindsAsync(cancellation);
        var sums = new ByCoach(await rollups.SumsAsync(query.Period.Days, ids, cancellation, query.Scope), query.Scope, now, days, kinds);
        var before = new ByCoach(await rollups.SumsAsync(query.Compared(now.Today), ids, cancellation, query.Scope, Days), query.Scope, now, default);
        var months = Months.Twelve(days.Last);
        var trend = await rollups.MonthsAsync(months[0].From, months[^1].Last, query.Scope, ids, cancellation);
        var weights = Records.WeightsOf(now.Organisation.Weights);
        var structure = await structures.ReadAsync(cancellation);
        var sizes = query.Scope == Scope.Tree ? ids.ToDictionary(coach => coach, coach => structure.SizeOf(coach, direct: false, days.Last)) : null;
        var summed = sizes is null || query.SumsResults ? ids : [.. ids.Where(coach => sizes.GetValueOrDefault(coach) <= ScorecardQuery.MostForResults)];
        var results = await db.ResultsBelowAsync(summed, query.Scope, TeamResults.MonthsOf(query.Period, now.Today), cancellation);
        var evenness = hasEvenness ? await EvennessAsync(ids, days, cancellation) : [];
        return rows.Select(row => row with
        {
            Reps = sizes is null ? row.Reps : sizes.GetValueOrDefault(row.Coach.Id),
            Now = sums.Of(row.Coach.Id),
            Before = before.Of(row.Coach.Id).Consistency,
            Months = [.. months.Select(month => trend.TryGetValue((row.Coach.Id, month.From), out var counts) ? (double?)Consistency.Over(counts, weights) : null)],
            Results = results.GetValueOrDefault(row.Coach.Id),
            Evenness = evenness.GetValueOrDefault(row.Coach.Id),
        });
    }

    private async Task<Dictionary<PersonId, Evenness>> EvennessAsync(IReadOnlyCollection<PersonId> coaches, DayRange days, CancellationToken cancellation)
    {
        var teams = (await structures.ReadAsync(cancellation)).Below(coaches, direct: true, days);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf(teams) { Sessions = SessionsOf.HeldForPeople, Also = coaches }, cancellation);
        return coaches.ToDictionary(coach => coach, coach => Evenness.Of(snapshot.Measures, coach, days));
    }

    /// <summary>A table of counts, by coach.</summary>
    private sealed class ByCoach(Dictionary<CountsKey, Counts> table, Scope scope, Now now, DayRange days, IEnumerable<Model.Sessions.Kind>? kinds = null)
    {
        private readonly IReadOnlyList<Model.Sessions.Kind> _kinds = table.Kinds(kinds ?? []);
        private readonly IReadOnlyDictionary<Model.Sessions.Kind, decimal> _weights = Records.WeightsOf(now.Organisation.Weights);

        public KindCounts Of(PersonId coach)
        {
            var counts = table.Of(coach, scope, _kinds);
            return new KindCounts(counts, Consistency.Over(counts, _weights), days == default ? 0 : days.Days);
        }
    }
}
