using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Sessions;

namespace Touchline.Features.Team;

/// <summary>One rep of the board: where each kind stands, the last 13 weeks, and the period's consistency.</summary>
public sealed record TeamRow(Person Rep, IReadOnlyList<LineStanding> Lines, IReadOnlyList<double?> Weeks, decimal? Consistency)
{
    /// <summary>What waits longest decides the order of the board.</summary>
    public decimal Urgency => Lines.Where(line => line.State == Standing.Overdue).Sum(line => line.Urgency) is > 0 and var overdue ? overdue : Lines.Max(line => line.Urgency) - 1000;
}

/// <summary>The team board of one coach.</summary>
public sealed record TeamBoard
{
    public required Snapshot Snapshot { get; init; }
    public required Person Coach { get; init; }
    public required Period Period { get; init; }
    public required IReadOnlyList<Kind> Kinds { get; init; }
    public required IReadOnlyList<TeamRow> Rows { get; init; }

    /// <summary>The own team's counts by kind, those who left within the period included.</summary>
    public required IReadOnlyList<(Kind Kind, Counts Counts)> Now { get; init; }
    public required decimal? Consistency { get; init; }
    public required decimal? Before { get; init; }
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The last day on which anybody reported to the coach, where today nobody does.</summary>
    public required DateOnly? LastWithTeam { get; init; }

    /// <summary>Teams without a coach that belong below this one.</summary>
    public required IReadOnlyList<Vacancy> Vacancies { get; init; }

    public DayRange Days => Period.Through(Snapshot.Today);

    public Counts All => Now.Aggregate(new Counts(), (sum, row) => sum + row.Counts);
}

/// <summary>Who of the team is in standard, due, overdue, and in what.</summary>
public sealed class ReadTeam(TouchlineDb db, Present present, Rollups rollups, Excerpts excerpts)
{
    public async Task<TeamBoard> RunAsync(PersonId coach, IQueryCollection asked, CancellationToken cancellation)
    {
        var (organisation, _, today, _) = await present.ReadAsync(cancellation);
        var fiscal = organisation.FiscalYearStarts;
        var period = Period.Parse(asked["period"], fiscal) ?? Period.Containing(PeriodUnit.Quarter, today, fiscal);
        var team = await db.TeamOfAsync(coach, today, cancellation);
        var snapshot = await excerpts.ReadAsync(new ExcerptOf(team) { Sessions = SessionsOf.HeldForPeople, Also = [coach] }, cancellation);
        var measures = snapshot.Measures;
        var lines = measures.Tree.Lines.Where(line => line.Coach == coach && line.Days.Contains(today)).ToList();
        var kinds = measures.Kinds.Where(kind => Kind.Five.Contains(kind) || lines.Any(line => measures.Standards.On(today, kind, line.Person, coach) is { Times: > 0 })).ToList();
        var now = await CountsAsync(snapshot, coach, period.Days, cancellation);
        return new TeamBoard
        {
            Snapshot = snapshot,
            Coach = snapshot.PersonOf(coach),
            Period = period,
            Kinds = kinds,
            Now = now,
            Rows = [.. lines.Select(line => Row(snapshot, line, kinds, period)).OrderByDescending(row => row.Urgency).ThenBy(row => row.Rep.Name, StringComparer.CurrentCultureIgnoreCase)],
            Consistency = Consistency.Over(now, snapshot.Records.Weights),
            Before = Consistency.Over(await CountsAsync(snapshot, coach, period.Compared(today), cancellation), snapshot.Records.Weights),
            Periods = PeriodChoices.Of(today, lines.Select(line => line.Days.From).DefaultIfEmpty(today).Min(), fiscal, period),
            LastWithTeam = lines.Count > 0 ? null : await db.LastWithTeamAsync(coach, today, cancellation),
            Vacancies = await db.VacanciesAsync(coach, today, cancellation),
        };
    }

    /// <summary>The last 13 weeks, the running one last.</summary>
    public static IReadOnlyList<Period> Weeks(DateOnly today)
    {
        var week = Period.Containing(PeriodUnit.Week, today, 1);
        return [.. Enumerable.Range(0, 13).Select(back => Period.Containing(PeriodUnit.Week, week.From.AddDays(7 * (back - 12)), 1))];
    }

    private async Task<IReadOnlyList<(Kind Kind, Counts Counts)>> CountsAsync(Snapshot snapshot, PersonId coach, DayRange period, CancellationToken cancellation)
    {
        var sums = await rollups.SumsAsync(period, [coach], cancellation, Scope.Own);
        return sums.Of(coach, Scope.Own, sums.Kinds(snapshot.Measures.Kinds));
    }

    private static TeamRow Row(Snapshot snapshot, HeldLine line, IReadOnlyList<Kind> kinds, Period period)
    {
        var measures = snapshot.Measures;
        // A rep who left the team and came back has several lines to the coach; the figure is of all of them.
        var lines = measures.Tree.LinesOf(line.Person).Where(other => other.Coach == line.Coach).ToList();
        decimal? In(DayRange days) => Consistency.Over(
            measures.Kinds.Select(kind => (kind, lines.Aggregate(new Counts(), (sum, one) => sum + measures.LineCounts(one, kind, days)))), snapshot.Records.Weights);
        return new TeamRow(
            snapshot.PersonOf(line.Person),
            [.. kinds.Select(kind => LineStanding.Of(measures, line, kind))],
            [.. Weeks(snapshot.Today).Select(week => (double?)In(week.Days))],
            In(period.Through(snapshot.Today)));
    }
}
