using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Features.Scorecards;

/// <summary>One rep of a coach's own team, and how much of the coaching reaches this rep.</summary>
public sealed record RepRow(Person Rep, decimal? Consistency, RepShare Share);

/// <summary>The scorecard of one coach.</summary>
public sealed record CoachScorecard
{
    public required Now Present { get; init; }
    public required ScorecardQuery Query { get; init; }
    public required Person Coach { get; init; }
    public required int Reps { get; init; }

    /// <summary>Somebody of the team coaches too, so that there is a sub-tree beside the own team.</summary>
    public required bool HasTree { get; init; }
    public required KindCounts Now { get; init; }
    public required KindCounts Before { get; init; }
    public required TeamResults? Results { get; init; }

    /// <summary>There are so many people below that their results are summed only when asked for.</summary>
    public required bool ResultsWait { get; init; }
    public required IReadOnlyList<Period> MonthsShown { get; init; }
    public required IReadOnlyList<double?> Months { get; init; }
    public required Evenness Evenness { get; init; }
    public required IReadOnlyList<RepRow> Team { get; init; }
    public required IReadOnlyList<Period> Periods { get; init; }
    public required Period? Latest { get; init; }

    public DayRange Days => Query.Days(Present.Today);
}

/// <summary>How consistently one coach coaches.</summary>
public sealed class ReadScorecard(TouchlineDb db, Present present, Structures structures, Rollups rollups, Excerpts excerpts)
{
    public async Task<CoachScorecard> RunAsync(PersonId coach, IQueryCollection asked, CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var query = ScorecardQuery.Read(asked, now);
        var days = query.Days(now.Today);
        var structure = await structures.ReadAsync(cancellation);
        var hasTree = structure.HasTree(coach, days);
        if (!hasTree) query = query with { Scope = Scope.Own };
        var kinds = await rollups.KindsAsync(cancellation);
        var sums = await SumsAsync(coach, query.Scope, query.Period.Days, kinds, cancellation);
        var counts = KindCounts.From(sums, now.Organisation, days);
        var months = Scorecards.Months.Twelve(days.Last);
        var trend = await rollups.MonthsAsync(months[0].From, months[^1].Last, query.Scope, [coach], cancellation);
        var weights = StoredWeights.Of(now.Organisation.Weights);
        var size = structure.SizeOf(coach, query.Scope == Scope.Own, days.Last);
        var waits = size > ScorecardQuery.MostForResults && !query.SumsResults;
        var (person, team) = await TeamAsync(coach, structure, query.Scope, days, cancellation);
        return new CoachScorecard
        {
            Present = now,
            Query = query,
            Coach = person,
            HasTree = hasTree,
            Reps = size,
            ResultsWait = waits,
            Results = waits ? null : (await db.ResultsBelowAsync([coach], query.Scope, TeamResults.MonthsOf(query.Period, now.Today), cancellation)).GetValueOrDefault(coach),
            Now = counts,
            Before = KindCounts.From(await SumsAsync(coach, query.Scope, query.Compared(now.Today), kinds, cancellation), now.Organisation, query.Compared(now.Today)),
            MonthsShown = months,
            Months = [.. months.Select(month => trend.TryGetValue((coach, month.From), out var ofMonth) ? (double?)Consistency.Over(ofMonth, weights) : null)],
            Evenness = new Evenness([.. team.Select(row => row.Share)]),
            Team = team,
            Periods = PeriodChoices.Of(now.Today, await db.FirstDayAsync(structure, now.Today, cancellation), now.Organisation.FiscalYearStarts, query.Period),
            Latest = counts.All.IsNothing && await rollups.LastWithDataAsync([coach], cancellation) is { } last ? Period.Containing(query.Period.Unit, last, now.Organisation.FiscalYearStarts) : null,
        };
    }

    private async Task<IReadOnlyList<(Model.Sessions.Kind, Counts)>> SumsAsync(PersonId coach, Scope scope, DayRange period, IReadOnlyList<Model.Sessions.Kind> kinds, CancellationToken cancellation)
    {
        var sums = await rollups.SumsAsync(period, [coach], cancellation, scope);
        return sums.Of(coach, scope, sums.Kinds(kinds));
    }

    // Who gets the coaching is shown of the own team.
    private async Task<(Person Coach, IReadOnlyList<RepRow> Team)> TeamAsync(PersonId coach, Structure structure, Scope scope, DayRange days, CancellationToken cancellation)
    {
        if (scope == Scope.Tree) return ((await db.PersonAsync(coach, cancellation))!, []);
        var reps = structure.Below([coach], direct: true, days);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf(reps) { Sessions = SessionsOf.HeldForPeople, Also = [coach] }, cancellation);
        var shares = Evenness.Of(snapshot.Measures, coach, days).Reps;
        return (snapshot.PersonOf(coach), [.. shares.Select(share => new RepRow(snapshot.PersonOf(share.Rep), OfRep(snapshot, coach, share.Rep, days), share))
            .OrderBy(row => row.Consistency ?? 2).ThenBy(row => row.Rep.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }

    private static decimal? OfRep(Snapshot snapshot, PersonId coach, PersonId rep, DayRange days)
    {
        var lines = snapshot.Tree.LinesOf(rep).Where(line => line.Coach == coach).ToList();
        return Consistency.Over(
            snapshot.Measures.Kinds.Select(kind => (kind, lines.Aggregate(new Counts(), (sum, line) => sum + snapshot.Measures.LineCounts(line, kind, days)))),
            snapshot.Records.Weights);
    }
}
