using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Touchline.Data;
using Touchline.Features.Reps;
using Touchline.Features.Scorecards;
using Touchline.Features.Team;
using Touchline.Features.Today;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Web;
using Xunit;
using CoachRow = Touchline.Features.Scorecards.CoachRow;

namespace Touchline.Tests.Ledger;

/// <summary>Pages read twice: from the ledger and an excerpt, and from all records.</summary>
internal sealed class PagesBeside(LedgerHouse house, TouchlineDb db, Snapshot whole)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly string[] Shown = ["won-amount", "win-rate", "quota", "quota-attainment"];

    private static readonly string[] Columns =
        ["consistency", "coach", "reps", "change", "trend", "verified", "late", "excused", "kept", "hours", "wait", "never", "quota", "at-quota", "won", "win-rate", "kind-one-on-one"];

    private DateOnly Today => whole.Today;

    public async Task CompareRelationsAsync(string when, PersonId me)
    {
        var access = AccessOf(me);
        var team = whole.Tree.TeamOf(me, Today).ToList();
        var expected = Relation.AnyPerson
            | (whole.Records.Delegations.Any(row => row.DelegateId == me && row.Days.Contains(Today)) ? Relation.AnyDelegate : 0)
            | (team.Count == 0 ? 0 : Relation.AnyCoach | (team.Any(rep => whole.Tree.TeamOf(rep, Today).Any()) ? Relation.AnyLeader : 0) | (whole.Tree.CoachOf(me, Today) is null ? Relation.TopLeader : 0));
        Assert.Equal((when, expected), (when, await access.StandingAsync()));
        foreach (var person in whole.Records.People)
            Assert.Equal((when, person.Name, expected | access.RelationTo(whole, person.Id, Today)), (when, person.Name, await access.RelationToAsync(person.Id)));
        foreach (var session in whole.Records.Sessions.Take(5))
            Assert.Equal((when, session.Id, access.RelationTo(whole, session)), (when, session.Id, await access.RelationToAsync(session.Id)));
    }

    public async Task CompareStructureAsync(string when, PersonId leader)
    {
        var (_, _, structures) = house.ReadersOf(db);
        var structure = await structures.ReadAsync(Never);
        var (tree, days) = (whole.Tree, new DayRange(Today.AddDays(-60), Today.AddDays(-20)));
        List<DateOnly> each = [.. Enumerable.Range(0, days.Days).Select(days.From.AddDays)];
        List<string> Names(IEnumerable<PersonId> people) => [.. people.Select(whole.NameOf).Order()];
        bool IsIn(PersonId person, bool direct) => each.Exists(day => direct ? tree.CoachOf(person, day) == leader : tree.IsBelow(person, leader, day));
        var everybody = whole.Records.People.Select(person => person.Id).ToList();
        Same($"{when}, reports of {whole.NameOf(leader)}", Names(everybody.Where(person => IsIn(person, true))), Names(structure.Below([leader], direct: true, days)));
        Same($"{when}, below {whole.NameOf(leader)}", Names(everybody.Where(person => IsIn(person, false))), Names(structure.Below([leader], direct: false, days)));
        Same($"{when}, further below {whole.NameOf(leader)}", Names(everybody.Where(person => tree.IsBelow(person, leader, Today) && tree.CoachOf(person, Today) != leader)), Names(structure.FurtherBelow(leader, Today, 1_000)));
        Same(when, Names(everybody.Where(person => tree.CoachOf(person, Today) is null && tree.TeamOf(person, Today).Any())), Names(structure.Tops(Today)));
        Assert.Equal((when, everybody.Exists(person => each.Exists(day => tree.IsBelow(person, leader, day) && tree.CoachOf(person, day) != leader))), (when, structure.HasTree(leader, days)));
        var coaches = everybody.Where(person => each.Exists(day => tree.TeamOf(person, day).Any()) && (person == leader || tree.IsBelow(person, leader, Today)));
        Same($"{when}, coaches below {whole.NameOf(leader)}", Names(coaches), Names(structure.CoachesIn(days, leader, Today).Select(row => row.Coach.Id)));
        Same(when, [.. structure.CoachesIn(days, null, Today).Select(row => whole.NameOf(row.Coach.Id)).Order()], [.. structure.CoachesIn(days, null, Today).Select(row => row.Coach.Name).Order()]);
    }

    public async Task CompareTeamAsync(string when, PersonId coach)
    {
        async Task<List<string>> ReadAsync(Snapshot? atHand)
        {
            var (present, excerpts, structures) = house.ReadersOf(db, atHand);
            var board = await new ReadTeam(db, present, house.RollupsOf(db), excerpts).RunAsync(coach, Query("?period=" + Today.Year), Never);
            return
            [
                $"{board.LastWithTeam} {board.Consistency} {board.Before} {string.Join(';', board.Kinds)}", .. board.Now.Where(row => !row.Counts.IsNothing).Select(row => row.ToString()),
                .. board.Rows.Select(row => $"{row.Rep.Name} {row.Consistency} {string.Join(';', row.Weeks)} {string.Join(';', row.Lines)}"),
                .. board.Vacancies.Select(row => $"{row.Coach.Name} {row.Since} {string.Join(';', row.Team.Select(rep => rep.Name))}"),
            ];
        }
        Same($"{when}, team of {whole.NameOf(coach)}", await ReadAsync(whole), await ReadAsync(null));
        var counts = whole.ScorecardsOf(Period.Containing(PeriodUnit.Year, Today, 1).Days).Of(coach, Scope.Own, whole.Measures.Kinds).Where(row => !row.Counts.IsNothing).Select(row => row.ToString());
        var read = await ReadAsync(null);
        Same($"{when}, counts of {whole.NameOf(coach)}", [.. counts], [.. read.Where(line => line.StartsWith('('))]);
    }

    public async Task CompareRepAsync(string when, PersonId rep)
    {
        foreach (var me in new PersonId?[] { null, rep, whole.Tree.CoachOf(rep, Today) })
        {
            async Task<List<string>> ReadAsync(Snapshot? atHand)
            {
                var (present, excerpts, structures) = house.ReadersOf(db, atHand);
                var viewer = ViewerOf(me);
                var access = new Web.Access(viewer, db, present, excerpts);
                await access.StandingAsync();
                var row = await new ReadRep(db, present, excerpts, access, viewer, new AuditTrail(db, TimeProvider.System)).RunAsync(rep, Never);
                return
                [
                    $"{row.Line} {row.Segment} {row.MayLog}",
                    .. row.Kinds.Where(kind => Kind.Five.Contains(kind.Kind) || !kind.Counts.IsNothing).Select(kind => $"{kind.Kind} {kind.Standing} {kind.Counts} {string.Join(';', kind.Strip)}"),
                    .. row.Sessions.Select(session => $"{session.Id} {session.Day} {SessionWords.WhyNot(session, rep, row.Snapshot)} {SessionWords.Verified(session, row.Snapshot)} {SessionWords.Reps(session, row.Snapshot)}"),
                    .. row.Commitments.Select(one => $"{one.Commitment.Id} {one.Text}"),
                    .. row.Results.Select(month => $"{month.Month} {string.Join(';', month.Parts.Metrics.Select(metric => (metric, month.Parts[metric])))}"),
                ];
            }
            Same($"{when}, rep {whole.NameOf(rep)}", await ReadAsync(whole), await ReadAsync(null));
        }
    }

    public async Task CompareTodayAsync(string when, PersonId me)
    {
        async Task<List<string>> ReadAsync(Snapshot? atHand)
        {
            var (present, excerpts, structures) = house.ReadersOf(db, atHand);
            var viewer = ViewerOf(me);
            var row = await new ReadToday(db, present, excerpts, house.RollupsOf(db), structures, viewer, new Web.Access(viewer, db, present, excerpts), house.Clock, new DrawLots(db)).RunAsync(Never);
            return
            [
                $"{row.Day} {row.OpenCommitments}", .. row.Ahead.Select(one => one.ToString()), .. row.Due.Select(one => one.ToString()),
                .. row.Coach is { } coach ? coach.Next.Select(next => $"{next.Name} {next.Why} {string.Join(';', next.Lines)}").Append($"{coach.Consistency} {coach.ConsistencyBefore} {coach.Minutes} {coach.Team} {string.Join(';', coach.Disputed)}") : [],
                .. row.Rep is { } rep ? rep.Lines.Select(line => line.ToString()).Append($"{rep.Consistency} {rep.Coach} {string.Join(';', rep.ToConfirm)}") : [],
                row.Leader is { } leader ? $"{leader.Coaches} {leader.InStandard} {string.Join(';', leader.Silent)} {string.Join(';', leader.Best)} {string.Join(';', leader.Worst)}" : "no leader",
            ];
        }
        var (all, few) = (await ReadAsync(whole), await ReadAsync(null));
        Same($"{when}, today of {whole.NameOf(me)}", all, few);
        Assert.StartsWith($"{Today} {whole.Records.Commitments.Count(row => row.OwnerId == me && row.Outcome is null)}", few[0], StringComparison.Ordinal);
    }

    public async Task CompareReceiptsAsync(string when, PersonId coach)
    {
        foreach (var figure in Enum.GetValues<Figure>())
            foreach (var scope in new[] { "own", "tree" })
            {
                var asked = Query($"?scope={scope}&figure={figure.Name()}&from={Today.Year}-01-01&to={Today.Year}-12-31");
                async Task<List<string>> ReadAsync(Snapshot? atHand)
                {
                    var (present, excerpts, structures) = house.ReadersOf(db, atHand);
                    var query = await new ReadReceipt(present, structures, excerpts).QueryAsync(asked, coach, null, Never);
                    return figure switch
                    {
                        Figure.Consistency or Figure.Excused => [.. ReadReceipt.OfSum(query) is var sum ? sum.Kinds.Select(row => row.ToString()).Concat(sum.Excuses.Select(row => row.Id.ToString()).Order()) : []],
                        Figure.Kept or Figure.KeptByCoach or Figure.KeptByReps => [.. ReadReceipt.OfCommitments(query).Commitments.Select(row => $"{row.Commitment.Id} {row.Commitment.IsKept}")],
                        _ => [.. ReadReceipt.OfSessions(query).Sessions.Select(row => $"{row.Id} {row.Minutes} {row.IsVerified}")],
                    };
                }
                Same($"{when}, {figure} {scope} of {whole.NameOf(coach)}", await ReadAsync(whole), await ReadAsync(null));
            }
    }

    public async Task CompareScorecardsAsync(string when, string text)
    {
        var (present, excerpts, structures) = house.ReadersOf(db);
        var now = await present.ReadAsync();
        var query = ScorecardQuery.Read(Query(text), now);
        var read = new ReadCoachRows(db, structures, house.RollupsOf(db), excerpts);
        var coaches = (await structures.ReadAsync(Never)).CoachesIn(query.Days(Today), null, Today);
        var expected = whole.Measures.CoachesIn(query.Days(Today)).Select(coach => OracleRow(query, coach)).ToList();
        Same(when + text, [.. expected.Select(row => row.Coach.Name).Order()], [.. coaches.Select(row => row.Coach.Name).Order()]);
        foreach (var column in Columns)
        {
            var sorted = query with { Sort = column, Descending = column.Length % 2 == 0 };
            var (places, kinds) = await read.SortedAsync(coaches, now, sorted, Never);
            Same($"{when}{text}, kinds", [.. expected.SelectMany(row => row.Now.Kinds).Where(row => row.Counts.Due > 0).Select(row => row.Kind.Name).Distinct().Order()], [.. kinds.Select(kind => kind.Name).Order()]);
            Same($"{when}{text}, spread", [.. expected.Select(row => $"{row.Coach.Name} {row.Now.Consistency}").Order()], [.. places.Select(place => $"{place.Coach.Name} {place.Consistency}").Order()]);
            var order = ScorecardsOrder.Sorted([.. expected.Select(row => new CoachPlace(row.Coach, row.Reps, row.Now.Consistency, ValueOf(row, column)))], sorted);
            var rows = await read.WholeAsync(places, now, sorted, hasEvenness: true, Never);
            Same($"{when}{text}, by {column}", [.. order.Select(place => Text(expected.Single(row => row.Coach.Id == place.Coach.Id)))], [.. rows.Select(Text)]);
        }
        var ids = coaches.Select(row => row.Coach.Id).ToHashSet();
        var total = await new ReadTotal(db, structures, house.RollupsOf(db), excerpts).OfTeamsAsync(ids, now, query.Period.Days, Never);
        Same(when + text, [.. TeamTotals.Of(whole.Measures, whole.ScorecardsOf(query.Period.Days), ids, query.Period.Days).Where(row => !row.Counts.IsNothing).Select(row => row.ToString())], [.. total.Kinds.Where(row => !row.Counts.IsNothing).Select(row => row.ToString())]);
        foreach (var coach in ids) await CompareScorecardAsync(when, text, coach);
    }

    private async Task CompareScorecardAsync(string when, string text, PersonId coach)
    {
        async Task<List<string>> ReadAsync(Snapshot? atHand)
        {
            var (present, excerpts, structures) = house.ReadersOf(db, atHand);
            var card = await new ReadScorecard(db, present, structures, house.RollupsOf(db), excerpts).RunAsync(coach, Query(text), Never);
            return
            [
                $"{card.Coach.Name} {card.Reps} {card.HasTree} {card.Before.Consistency} {Text(card.Results)} {string.Join(';', card.Months)}", .. card.Now.Kinds.Select(row => row.ToString()),
                .. card.Team.Select(row => $"{row.Rep.Name} {row.Consistency} {row.Share}"),
            ];
        }
        Same($"{when}{text}, scorecard of {whole.NameOf(coach)}", await ReadAsync(whole), await ReadAsync(null));
    }

    // A row as all records give it.
    private CoachRow OracleRow(ScorecardQuery query, PersonId coach)
    {
        var days = query.Days(Today);
        KindCounts In(DayRange period) => KindCounts.From(whole.ScorecardsOf(period).Of(coach, query.Scope, whole.Measures.Kinds), whole.Organisation, period.Intersect(new DayRange(DateOnly.MinValue, Today)));
        return new CoachRow(
            whole.PersonOf(coach),
            whole.Tree.Lines.Count(line => line.Days.Contains(days.Last) && (query.Scope == Scope.Own ? line.Coach == coach : whole.Tree.IsBelow(line.Person, coach, days.Last))),
            In(days), In(query.Compared(Today)).Consistency, [.. Months.Twelve(days.Last).Select(month => (double?)In(month.Days).Consistency)],
            TeamResults.Of(whole.Tree, whole.ResultMonths, coach, query.Scope, TeamResults.MonthsOf(query.Period, Today)),
            Evenness.Of(whole.Measures, coach, days));
    }

    // What a column shows is what it sorts by.
    private static decimal? ValueOf(CoachRow row, string column) => column switch
    {
        "reps" => row.Reps,
        "consistency" => row.Now.Consistency,
        "change" => row.Now.Consistency - row.Before,
        "trend" => row.Months is [{ } first, .., { } last] ? (decimal)(last - first) : null,
        "verified" => row.Now.All.VerifiedShare,
        "late" => row.Now.All.LateLoggedShare,
        "excused" => row.Now.All.ExcusedShare,
        "kept" => row.Now.All.FollowThrough,
        "hours" => row.Now.HoursPerWeek,
        "wait" => row.Evenness?.Longest?.LongestGap,
        "never" => row.Evenness?.NeverCoachedShare,
        "quota" => row.Results?.Parts[Metrics.QuotaAttainment],
        "at-quota" => row.Results?.AtQuotaShare,
        "won" => row.Results?.Parts[Metrics.WonAmount],
        "win-rate" => row.Results?.Parts[Metrics.WinRate],
        "kind-one-on-one" => row.Now.Of(Kind.OneOnOne).Consistency,
        _ => null,
    };

    private static string Text(CoachRow row) => string.Join(
        ' ', row.Coach.Name, row.Reps, row.Now.Consistency, row.Now.All, string.Join(';', row.Now.Kinds.Where(kind => !kind.Counts.IsNothing)), row.Before, string.Join(';', row.Months),
        Text(row.Results), string.Join(';', row.Evenness!.Reps.OrderBy(rep => rep.Rep.Value)));

    private static string Text(TeamResults? results) => results is null ? "no results" : string.Join(
        ' ', Shown.Select(metric => results.Parts[metric] is { } value ? Math.Round(value, 6).ToString("0.######", null) : "–").Append($"{results.AtQuota} of {results.WithQuota}"));

    private static void Same(string when, List<string> expected, List<string> got)
    {
        if (!expected.SequenceEqual(got))
            Assert.Fail($"{when}\nrecords: {string.Join("\n         ", expected.Except(got).Take(6))}\nread:    {string.Join("\n         ", got.Except(expected).Take(6))}");
    }

    private Web.Access AccessOf(PersonId me)
    {
        var (present, excerpts, structures) = house.ReadersOf(db);
        return new Web.Access(ViewerOf(me), db, present, excerpts);
    }

    private static Viewer ViewerOf(PersonId? person)
    {
        var viewer = new Viewer();
        viewer.SignedInAs(Guid.NewGuid(), person, person is null, "Somebody");
        return viewer;
    }

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
