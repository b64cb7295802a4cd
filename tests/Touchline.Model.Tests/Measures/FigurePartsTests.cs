using CsCheck;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class FigurePartsTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    [Fact]
    public void The_lines_of_a_receipt_add_up_to_the_figure_exactly() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        var table = org.Measures.Scorecards(period);
        foreach (var (coach, scope, kind) in Keys(org))
        {
            var parts = FigureParts.Lines(org.Measures, coach, scope, period, kind);
            var sum = parts.Aggregate(new Counts(), (sum, part) => sum + part.Counts);
            var figure = table.GetValueOrDefault(new CountsKey(coach, scope, kind));
            Assert.Equal((figure.Due, figure.InStandard, figure.Excused), (sum.Due, sum.InStandard, sum.Excused));
        }
    }, iter: 150);

    [Fact]
    public void No_day_of_a_line_is_in_two_parts() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        foreach (var person in org.Records.People)
        {
            var parts = FigureParts.Lines(org.Measures, person.Id, Scope.Tree, new DayRange(RandomOrganisation.First, RandomOrganisation.Today), Kind.OneOnOne);
            foreach (var group in parts.GroupBy(part => part.Line.Person))
                Assert.Equal(group.Sum(part => part.Days.Days), group.SelectMany(part => Enumerable.Range(0, part.Days.Days).Select(at => part.Days.From.AddDays(at))).Distinct().Count());
        }
    }, iter: 100);

    [Fact]
    public void The_sessions_of_a_receipt_are_those_of_the_figure() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        var table = org.Measures.Scorecards(period);
        foreach (var (coach, scope, kind) in Keys(org))
        {
            var sessions = FigureParts.Sessions(org.Measures, coach, scope, period, kind);
            var figure = table.GetValueOrDefault(new CountsKey(coach, scope, kind));
            Assert.Equal(
                (figure.Sessions, figure.Verified, figure.LateLogged, figure.Minutes),
                (sessions.Count, sessions.Count(session => session.IsVerified), sessions.Count(session => session.IsLateLogged(org.Measures.Calendar)), sessions.Sum(session => (long)(session.Minutes ?? 0))));
        }
    }, iter: 150);

    [Fact]
    public void The_commitments_of_a_receipt_are_those_of_the_figure() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        var table = org.Measures.Scorecards(period);
        foreach (var (coach, scope, kind) in Keys(org))
        {
            var made = FigureParts.Commitments(org.Measures, coach, scope, period, kind);
            var (part, whole) = Figure.Kept.Of(table.GetValueOrDefault(new CountsKey(coach, scope, kind)));
            Assert.Equal((part, whole), (made.Count(pair => pair.Commitment.IsKept), made.Count));
        }
    }, iter: 150);

    [Fact]
    public void The_totals_of_all_coaches_count_a_session_of_two_of_them_once() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        var everybody = org.Records.People.Select(person => person.Id).ToHashSet();
        var totals = TeamTotals.Of(org.Measures, org.Measures.Scorecards(period), everybody, period);
        var sessions = everybody.SelectMany(coach => FigureParts.Sessions(org.Measures, coach, Scope.Own, period, null)).DistinctBy(session => session.Id).ToList();
        Assert.Equal(sessions.Count, totals.Sum(row => row.Counts.Sessions));
        Assert.Equal(sessions.Sum(session => session.Minutes ?? 0), totals.Sum(row => row.Counts.Minutes));
        var made = everybody.SelectMany(coach => FigureParts.Commitments(org.Measures, coach, Scope.Own, period, null)).DistinctBy(pair => pair.Commitment.Id).ToList();
        Assert.Equal(made.Count, totals.Sum(row => Figure.Kept.Of(row.Counts).Whole));
    }, iter: 150);

    [Fact]
    public void The_tallies_of_two_teams_add_to_the_tally_of_both() => Seeds.Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var period = org.Days(120);
        var table = org.Measures.Scorecards(period);
        var (left, right) = (org.Records.People[0].Id, org.Records.People[1].Id);
        var both = TeamTotals.Of(org.Measures, table, new HashSet<PersonId> { left, right }, period);
        foreach (var (kind, counts) in both)
        {
            var (mine, theirs) = (table.GetValueOrDefault(new CountsKey(left, Scope.Own, kind)), table.GetValueOrDefault(new CountsKey(right, Scope.Own, kind)));
            Assert.Equal((mine.Due + theirs.Due, mine.InStandard + theirs.InStandard), (counts.Due, counts.InStandard));
        }
    }, iter: 100);

    private static IEnumerable<(PersonId Coach, Scope Scope, Kind Kind)> Keys(RandomOrganisation org) =>
        from person in org.Records.People
        from scope in Enum.GetValues<Scope>()
        from kind in org.Measures.Kinds
        select (person.Id, scope, kind);
}
