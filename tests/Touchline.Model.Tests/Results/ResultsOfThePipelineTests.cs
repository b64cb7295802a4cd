using Touchline.Model.Results;
using Touchline.Model.Tests.Imports;
using Xunit;

namespace Touchline.Model.Tests.Results;

/// <summary>The control totals of the public data set, and those of every manager computed by another road.</summary>
public sealed class ResultsOfThePipelineTests
{
    private static readonly ResultsTable Table = MakeTable();

    private static ResultsTable MakeTable()
    {
        var records = Pipeline.Records(Pipeline.People());
        return new ResultsTable(ResultMonths.Of(Pipeline.Deals(records).Created, []), records.People, records.Lines);
    }

    private static decimal? Value(ResultGrouping by, string group, string metric) =>
        Table.By(by, metric).FirstOrDefault(row => row.Group == group)?.Value;

    [Fact]
    public void All_deals_together_won_what_the_file_says()
    {
        Assert.Equal(10_005_534, Table.By(ResultGrouping.Month, Metrics.WonAmount).Sum(row => row.Value));
        Assert.Equal(4_238, Table.By(ResultGrouping.Month, Metrics.WonCount).Sum(row => row.Value));
        Assert.Equal(2_473, Table.By(ResultGrouping.Month, Metrics.LostCount).Sum(row => row.Value));
    }

    [Fact]
    public void Melvin_Marxens_team_won_what_is_known_of_it()
    {
        Assert.Equal(2_251_930, Value(ResultGrouping.Team, "Melvin Marxen", Metrics.WonAmount));
        Assert.Equal(882, Value(ResultGrouping.Team, "Melvin Marxen", Metrics.WonCount));
        Assert.Equal(536, Value(ResultGrouping.Team, "Melvin Marxen", Metrics.LostCount));
        Assert.Equal(882m / (882 + 536), Value(ResultGrouping.Team, "Melvin Marxen", Metrics.WinRate));
        Assert.Equal(2_251_930m / 882, Value(ResultGrouping.Team, "Melvin Marxen", Metrics.AverageWonDeal));
    }

    [Fact]
    public void Every_managers_team_agrees_with_the_file_split_by_hand()
    {
        Assert.Equal(6, Pipeline.Teams.Count);
        foreach (var team in Pipeline.Teams)
        {
            var deals = Pipeline.Raw.Where(deal => team.Contains(deal.Rep)).ToList();
            Assert.Equal(deals.Where(deal => deal.Stage == "Won").Sum(deal => deal.Amount), Value(ResultGrouping.Team, team.Key, Metrics.WonAmount));
            Assert.Equal(deals.Count(deal => deal.Stage == "Won"), Value(ResultGrouping.Team, team.Key, Metrics.WonCount));
            Assert.Equal(deals.Count(deal => deal.Stage == "Lost"), Value(ResultGrouping.Team, team.Key, Metrics.LostCount));
        }
    }

    [Fact]
    public void December_2017_won_what_is_known_of_it()
    {
        Assert.Equal(1_131_573, Value(ResultGrouping.Month, "2017-12", Metrics.WonAmount));
        Assert.Equal(1_131_573, Table.By(ResultGrouping.Rep, Metrics.WonAmount, new DateOnly(2017, 12, 1), new DateOnly(2017, 12, 31)).Sum(row => row.Value));
    }

    [Fact]
    public void Every_month_agrees_with_the_file_split_by_hand()
    {
        var byHand = Pipeline.Raw.Where(deal => deal.Stage == "Won").GroupBy(deal => deal.Closed[..7]).OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => (month.Key, month.Sum(deal => deal.Amount)));
        Assert.Equal(byHand, Table.By(ResultGrouping.Month, Metrics.WonAmount).Select(row => (row.Group, row.Value)));
    }

    [Fact]
    public void Five_reps_have_no_deal_and_no_result()
    {
        var reps = Table.By(ResultGrouping.Rep).Select(row => row.Group).ToHashSet();
        Assert.Equal(30, reps.Count);
        Assert.Equal(5, Pipeline.Teams.SelectMany(team => team).Count(rep => !reps.Contains(rep)));
    }

    [Fact]
    public void Rows_stand_by_group_and_metric_by_code_point()
    {
        var rows = Table.By(ResultGrouping.Team);
        Assert.Equal(rows.OrderBy(row => row.Group, CodePoints.Order).ThenBy(row => row.Metric, CodePoints.Order), rows);
        Assert.Equal(["average-won-deal", "days-to-close", "lost-count", "win-rate", "won-amount", "won-count"], rows.Select(row => row.Metric).Distinct());
    }
}
