using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Features.Scorecards;

/// <summary>One rep of a coach's own team, and how much of the coaching reaches this rep.</summary>
public sealed record RepRow(Person Rep, decimal? Consistency, RepShare Share);

/// <summary>The scorecard of one coach.</summary>
public sealed record CoachScorecard
{
    public required Snapshot Snapshot { get; init; }
    public required ScorecardQuery Query { get; init; }
    public required Person Coach { get; init; }
    public required int Reps { get; init; }

    /// <summary>Somebody of the team coaches too, so that there is a sub-tree beside the own team.</summary>
    public required bool HasTree { get; init; }
    public required KindCounts Now { get; init; }
    public required KindCounts Before { get; init; }
    public required TeamResults? Results { get; init; }
    public required IReadOnlyList<Period> MonthsShown { get; init; }
    public required IReadOnlyList<double?> Months { get; init; }
    public required Evenness Evenness { get; init; }
    public required IReadOnlyList<RepRow> Team { get; init; }
    public required IReadOnlyList<Period> Periods { get; init; }
    public required Period? Latest { get; init; }

    public DayRange Days => Query.Days(Snapshot.Today);
}

/// <summary>How consistently one coach coaches.</summary>
public sealed class ReadScorecard(Records records)
{
    public async Task<CoachScorecard> RunAsync(PersonId coach, IQueryCollection asked, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var query = ScorecardQuery.Read(asked, snapshot);
        var days = query.Days(snapshot.Today);
        var hasTree = snapshot.Tree.Lines.Any(line => line.Days.Overlaps(days) && line.Coach != coach && snapshot.Tree.IsBelow(line.Person, coach, Latest(line.Days, days)));
        if (!hasTree) query = query with { Scope = Scope.Own };
        var now = KindCounts.Of(snapshot, coach, query.Scope, days);
        var evenness = Evenness.Of(snapshot.Measures, coach, days);
        return new CoachScorecard
        {
            Snapshot = snapshot,
            Query = query,
            Coach = snapshot.PersonOf(coach),
            HasTree = hasTree,
            Reps = TeamSize.Of(snapshot, coach, query.Scope, days.Last),
            Results = TeamResults.Of(snapshot.Tree, snapshot.ResultMonths, coach, query.Scope, TeamResults.MonthsOf(query.Period, snapshot.Today)),
            Now = now,
            Before = KindCounts.Of(snapshot, coach, query.Scope, query.Compared(snapshot.Today)),
            MonthsShown = Scorecards.Months.Twelve(days.Last),
            Months = Scorecards.Months.Of(snapshot, coach, query.Scope, days.Last),
            Evenness = evenness,
            Team = [.. evenness.Reps.Select(share => new RepRow(snapshot.PersonOf(share.Rep), OfRep(snapshot, coach, share.Rep, days), share))
                .OrderBy(row => row.Consistency ?? 2).ThenBy(row => row.Rep.Name, StringComparer.CurrentCultureIgnoreCase)],
            Periods = PeriodChoices.Of(snapshot.Today, LatestData.First(snapshot), snapshot.Organisation.FiscalYearStarts, query.Period),
            Latest = now.All.IsNothing ? LatestData.Of(snapshot, query.Period.Unit, [coach]) : null,
        };
    }

    private static DateOnly Latest(DayRange line, DayRange days) => line.Last < days.Last ? line.Last : days.Last;

    private static decimal? OfRep(Snapshot snapshot, PersonId coach, PersonId rep, DayRange days)
    {
        var lines = snapshot.Tree.LinesOf(rep).Where(line => line.Coach == coach).ToList();
        return Consistency.Over(
            snapshot.Measures.Kinds.Select(kind => (kind, lines.Aggregate(new Counts(), (sum, line) => sum + snapshot.Measures.LineCounts(line, kind, days)))),
            snapshot.Records.Weights);
    }
}
