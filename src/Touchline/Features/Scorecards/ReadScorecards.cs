using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>The table of coaches, what was asked, and what can be asked.</summary>
public sealed record ScorecardsTable
{
    public required Snapshot Snapshot { get; init; }
    public required ScorecardQuery Query { get; init; }
    public required IReadOnlyList<CoachRow> Rows { get; init; }

    /// <summary>How many coaches there are before filters.</summary>
    public required int Coaches { get; init; }
    public required KindCounts Total { get; init; }
    public required KindCounts TotalBefore { get; init; }

    /// <summary>The leader whose sub-tree the total is, so that it can be opened; null where it is of the filtered rows, or of everybody.</summary>
    public required PersonId? TotalOf { get; init; }

    /// <summary>Results of that sub-tree.</summary>
    public required TeamResults? TotalResults { get; init; }
    public required IReadOnlyList<Kind> Kinds { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required IReadOnlyList<string> Segments { get; init; }
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Where the period has no data, the latest that has.</summary>
    public required Period? Latest { get; init; }

    /// <summary>Views that the viewer keeps.</summary>
    public required IReadOnlyList<SavedView> Views { get; init; }
}

/// <summary>Which coaches coach how consistently: those below a leader, or all of them for operations.</summary>
public sealed class ReadScorecards(TouchlineDb db, Records records, Viewer viewer, Web.Access access)
{
    public async Task<ScorecardsTable> RunAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var query = ScorecardQuery.Read(asked, snapshot);
        var days = query.Days(snapshot.Today);
        var coaches = Coaches(snapshot, days);
        var chosen = coaches.Where(coach => Passes(snapshot, query, coach, days)).ToList();
        var rows = Sorted([.. chosen.Select(coach => Row(snapshot, query, coach, days))], query);
        var leader = query.IsFiltered || viewer.IsOperations ? null : viewer.PersonId;
        var below = leader;
        KindCounts Sum(DayRange period) => below is { } one
            ? KindCounts.Of(snapshot, one, Scope.Tree, period)
            : KindCounts.From(snapshot, TeamTotals.Of(snapshot.Measures, snapshot.ScorecardsOf(period), chosen.Select(coach => coach.Id).ToHashSet(), period), period);
        var total = Sum(days);
        leader ??= query.IsFiltered ? null : OnlyTopWith(snapshot, total, days);
        return new ScorecardsTable
        {
            Snapshot = snapshot,
            Query = query,
            Rows = rows,
            Coaches = coaches.Count,
            TotalOf = leader,
            Total = total,
            TotalBefore = Sum(query.Compared(snapshot.Today)),
            TotalResults = leader is { } top ? ResultsOf(snapshot, query, top, Scope.Tree) : null,
            Kinds = [.. snapshot.Measures.Kinds.Where(kind => Kind.Five.Contains(kind) || rows.Any(row => !row.Now.Of(kind).IsNothing))],
            Regions = [.. coaches.Select(coach => coach.Region).OfType<string>().Where(region => region.Length > 0).Distinct().Order(StringComparer.CurrentCulture)],
            Segments = [.. coaches.SelectMany(coach => SegmentsOf(snapshot, coach, days.Last)).Where(segment => segment.Length > 0).Distinct().Order(StringComparer.CurrentCulture)],
            Periods = PeriodChoices.Of(snapshot.Today, LatestData.First(snapshot), snapshot.Organisation.FiscalYearStarts, query.Period),
            Views = viewer.AccountId is { } account ? await db.ViewsOfAsync(account, cancellation) : [],
            Latest = total.All.IsNothing && !query.IsFiltered ? LatestData.Of(snapshot, query.Period.Unit, Coaches(snapshot, DayRange.Always).Select(coach => coach.Id)) : null,
        };
    }

    // The total of everybody opens as the sub-tree of the one at the top, where that counts the same.
    private static PersonId? OnlyTopWith(Snapshot snapshot, KindCounts total, DayRange days)
    {
        var tops = snapshot.Measures.CoachesIn(new DayRange(snapshot.Today, snapshot.Today)).Where(coach => snapshot.Tree.CoachOf(coach, snapshot.Today) is null).ToList();
        return tops is [var top] && KindCounts.Of(snapshot, top, Scope.Tree, days).Kinds.SequenceEqual(total.Kinds) ? top : null;
    }

    private List<Person> Coaches(Snapshot snapshot, DayRange days)
    {
        var standing = access.StandingIn(snapshot);
        return [.. snapshot.Measures.CoachesIn(days.IsEmpty ? new DayRange(snapshot.Today, snapshot.Today) : days)
            .Where(coach => Policy.Allows(Right.SeeScorecard, standing | access.RelationTo(snapshot, coach, snapshot.Today)))
            .Select(snapshot.PersonOf)];
    }

    private static bool Passes(Snapshot snapshot, ScorecardQuery query, Person coach, DayRange days) =>
        (query.Region.Length == 0 || coach.Region == query.Region)
        && (query.Segment.Length == 0 || SegmentsOf(snapshot, coach, days.Last).Contains(query.Segment))
        && (query.Text.Length == 0 || coach.Name.Contains(query.Text, StringComparison.CurrentCultureIgnoreCase));

    private static IEnumerable<string> SegmentsOf(Snapshot snapshot, Person coach, DateOnly day) =>
        snapshot.Tree.TeamOf(coach.Id, day).Select(rep => snapshot.Measures.Standards.SegmentOf(rep, day));

    private static CoachRow Row(Snapshot snapshot, ScorecardQuery query, Person coach, DayRange days) => new(
        coach,
        TeamSize.Of(snapshot, coach.Id, query.Scope, days.Last),
        KindCounts.Of(snapshot, coach.Id, query.Scope, days),
        KindCounts.Of(snapshot, coach.Id, query.Scope, query.Compared(snapshot.Today)).Consistency,
        Months.Of(snapshot, coach.Id, query.Scope, days.Last),
        ResultsOf(snapshot, query, coach.Id, query.Scope),
        Evenness.Of(snapshot.Measures, coach.Id, days));

    private static TeamResults? ResultsOf(Snapshot snapshot, ScorecardQuery query, PersonId coach, Scope scope) =>
        TeamResults.Of(snapshot.Tree, snapshot.ResultMonths, coach, scope, TeamResults.MonthsOf(query.Period, snapshot.Today));

    private static List<CoachRow> Sorted(List<CoachRow> rows, ScorecardQuery query)
    {
        rows.Sort((left, right) =>
        {
            var (mine, theirs) = (left.SortedBy(query.Sort), right.SortedBy(query.Sort));
            var order = query.Sort == "coach" ? 0 : (mine, theirs) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => query.Descending ? theirs.Value.CompareTo(mine.Value) : mine.Value.CompareTo(theirs.Value),
            };
            if (order != 0) return order;
            var byName = StringComparer.CurrentCultureIgnoreCase.Compare(left.Coach.Name, right.Coach.Name);
            return query is { Sort: "coach", Descending: true } ? -byName : byName;
        });
        return rows;
    }
}
