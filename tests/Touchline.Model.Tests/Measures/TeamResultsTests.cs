using CsCheck;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class TeamResultsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_running_quarter_counts_its_months_that_are_over() =>
        Assert.Equal([new DateOnly(2026, 10, 1)], TeamResults.MonthsOf(Period.Parse("2026-Q4", 1)!, Today));

    [Fact]
    public void A_running_month_alone_counts_as_far_as_it_is() =>
        Assert.Equal([new DateOnly(2026, 11, 1)], TeamResults.MonthsOf(Period.Parse("2026-11", 1)!, Today));

    [Fact]
    public void A_week_has_no_results() => Assert.Empty(TeamResults.MonthsOf(Period.Parse("2026-W40", 1)!, Today));

    [Fact]
    public void A_managers_quota_is_not_added_to_those_of_the_team_it_contains()
    {
        Person top = new(), manager = new(), one = new(), two = new();
        var lines = new[] { (manager, top), (one, manager), (two, manager) }.Select(pair => new ReportingLine { PersonId = pair.Item1.Id, CoachId = pair.Item2.Id, From = new(2026, 1, 1) });
        var results = ResultMonths.Of([],
        [
            Of(manager, Metrics.Quota, 100), Of(one, Metrics.Quota, 60), Of(two, Metrics.Quota, 40), Of(one, Metrics.WonAmount, 60), Of(two, Metrics.WonAmount, 30),
        ]);
        var tree = new Tree([top, manager, one, two], lines);

        var whole = TeamResults.Of(tree, results, top.Id, Scope.Tree, [new(2026, 10, 1)])!;
        var own = TeamResults.Of(tree, results, manager.Id, Scope.Own, [new(2026, 10, 1)])!;

        Assert.Equal((0.9m, 1, 2), (whole.Parts[Metrics.QuotaAttainment], whole.AtQuota, whole.WithQuota));
        Assert.Equal((0.9m, 1, 2, 0.5m), (own.Parts[Metrics.QuotaAttainment], own.AtQuota, own.WithQuota, own.AtQuotaShare));
    }

    [Fact]
    public void Where_no_result_is_known_there_is_none() =>
        Assert.Null(TeamResults.Of(new Tree([], []), [], PersonId.New(), Scope.Own, [new(2026, 10, 1)]));

    [Fact]
    public void The_won_amounts_of_the_teams_below_add_to_that_of_the_sub_tree() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var org = new RandomOrganisation(seed);
        var results = ResultMonths.Of([], org.Records.Results);
        DateOnly[] months = [new(2026, 2, 1), new(2026, 3, 1)];
        decimal Won(PersonId coach, Scope scope) => TeamResults.Of(org.Measures.Tree, results, coach, scope, months)?.Parts[Metrics.WonAmount] ?? 0;
        foreach (var month in months)
        {
            months = [month];
            var last = month.AddMonths(1).AddDays(-1);
            var top = org.Records.People[0].Id;
            var below = org.Records.People.Select(person => person.Id).Where(person => person == top || org.Measures.Tree.IsBelow(person, top, last));
            Assert.Equal(below.Sum(coach => Won(coach, Scope.Own)), Won(top, Scope.Tree));
        }
    }, iter: 60);

    private static Result Of(Person person, string metric, decimal value) => new() { PersonId = person.Id, Month = new(2026, 10, 1), Metric = metric, Value = value };
}
