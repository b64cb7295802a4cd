using Touchline.Model.People;
using Touchline.Model.Results;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Results;

public sealed class ResultMonthsTests
{
    private static readonly Person Ann = Person("ann");
    private static readonly Person Bob = Person("bob");
    private static readonly Person Coach = Person("coach");

    private static Opportunity Won(Person who, string closed, decimal? amount, string? opened = null) => new()
    {
        ExternalId = Guid.NewGuid().ToString(),
        PersonId = who.Id,
        Won = true,
        Closed = Day(closed),
        Amount = amount,
        Opened = opened is null ? null : Day(opened),
    };

    private static Opportunity Lost(Person who, string closed) => new() { ExternalId = Guid.NewGuid().ToString(), PersonId = who.Id, Won = false, Closed = Day(closed) };

    private static Opportunity Open(Person who) => new() { ExternalId = Guid.NewGuid().ToString(), PersonId = who.Id };

    private static Result Stored(Person who, string month, string metric, decimal value) =>
        new() { PersonId = who.Id, Month = Day(month + "-01"), Metric = metric, Value = value };

    private static decimal? Of(IEnumerable<ResultMonth> months, Person who, string month, string metric) =>
        months.SingleOrDefault(found => found.PersonId == who.Id && found.Month == Day(month + "-01"))?.Parts[metric];

    private static ReportingLine Line(Person who, Person coach, string from, string? until = null) =>
        new() { PersonId = who.Id, CoachId = coach.Id, From = Day(from), Until = until is null ? null : Day(until) };

    [Fact]
    public void A_person_with_a_deal_has_0_for_counts_and_none_for_ratios_in_an_empty_month()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-10", 100), Won(Bob, "2026-03-10", 50)], []);
        Assert.Equal(0, Of(months, Ann, "2026-02", Metrics.WonAmount));
        Assert.Equal(0, Of(months, Ann, "2026-03", Metrics.LostCount));
        Assert.Null(Of(months, Ann, "2026-02", Metrics.WinRate));
        Assert.Null(Of(months, Ann, "2026-02", Metrics.AverageWonDeal));
        Assert.Null(Of(months, Ann, "2026-02", Metrics.DaysToClose));
    }

    [Fact]
    public void An_open_deal_is_a_deal_so_its_owner_has_0()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-10", 100), Open(Bob)], []);
        Assert.Equal(0, Of(months, Bob, "2026-01", Metrics.WonCount));
    }

    [Fact]
    public void A_person_without_a_deal_has_none_and_no_month_lies_outside_the_import()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-10", 100), Lost(Ann, "2026-02-10")], []);
        Assert.All(months, month => Assert.Equal(Ann.Id, month.PersonId));
        Assert.Equal(2, months.Count);
    }

    [Fact]
    public void Open_deals_alone_make_no_month() => Assert.Empty(ResultMonths.Of([Open(Ann)], []));

    [Fact]
    public void Opportunities_go_before_stored_figures_of_the_same_month_and_leave_other_months()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-10", 100)],
            [Stored(Ann, "2026-01", Metrics.WonAmount, 999), Stored(Ann, "2026-02", Metrics.WonAmount, 70), Stored(Bob, "2026-01", Metrics.WonAmount, 30)]);
        Assert.Equal(100, Of(months, Ann, "2026-01", Metrics.WonAmount));
        Assert.Equal(70, Of(months, Ann, "2026-02", Metrics.WonAmount));
        Assert.Equal(30, Of(months, Bob, "2026-01", Metrics.WonAmount));
    }

    [Fact]
    public void Days_to_close_is_a_mean_over_won_deals_whose_opening_day_is_known()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-11", 1, "2026-01-01"), Won(Ann, "2026-01-21", 1, "2026-01-01"), Won(Ann, "2026-01-30", 1), Lost(Ann, "2026-01-30")], []);
        Assert.Equal(15, Of(months, Ann, "2026-01", Metrics.DaysToClose));
    }

    [Fact]
    public void A_stored_mean_weighs_the_deals_of_its_month()
    {
        var months = ResultMonths.Of([], [Stored(Ann, "2026-01", Metrics.DaysToClose, 10), Stored(Ann, "2026-01", Metrics.WonCount, 3), Stored(Bob, "2026-01", Metrics.DaysToClose, 50)]);
        var table = new ResultsTable(months, [Ann, Bob], []);
        Assert.Equal(20, table.By(ResultGrouping.Month, Metrics.DaysToClose).Single().Value);
    }

    [Fact]
    public void Ratios_of_a_group_come_from_summed_parts_not_from_ratios()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-10", 90), Won(Bob, "2026-01-10", 10), Lost(Bob, "2026-01-11"), Lost(Bob, "2026-01-12")],
            [Stored(Ann, "2026-01", Metrics.Quota, 100), Stored(Bob, "2026-01", Metrics.Quota, 100)]);
        var table = new ResultsTable(months, [Ann, Bob, Coach], [Line(Ann, Coach, "2026-01-01"), Line(Bob, Coach, "2026-01-01")]);
        Assert.Equal(0.5m, table.By(ResultGrouping.Team, Metrics.WinRate).Single().Value);
        Assert.Equal(0.5m, table.By(ResultGrouping.Team, Metrics.QuotaAttainment).Single().Value);
        Assert.Equal(50, table.By(ResultGrouping.Team, Metrics.AverageWonDeal).Single().Value);
    }

    [Fact]
    public void A_month_belongs_to_the_coach_of_its_last_day()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-05", 10), Won(Ann, "2026-02-05", 20)], []);
        var table = new ResultsTable(months, [Ann, Bob, Coach], [Line(Ann, Bob, "2025-01-01", "2026-01-30"), Line(Ann, Coach, "2026-01-31")]);
        Assert.Equal([new ResultRow("coach", Metrics.WonAmount, 30)], table.By(ResultGrouping.Team, Metrics.WonAmount));
    }

    [Fact]
    public void A_line_beyond_the_coachs_last_day_gives_no_team()
    {
        var gone = Person("gone", ends: "2026-01-15");
        var table = new ResultsTable(ResultMonths.Of([Won(Ann, "2026-01-05", 10)], []), [Ann, gone], [Line(Ann, gone, "2025-01-01")]);
        Assert.Empty(table.By(ResultGrouping.Team));
    }

    [Fact]
    public void A_managers_own_quota_is_not_added_to_those_of_the_team()
    {
        var months = ResultMonths.Of([], [Stored(Ann, "2026-01", Metrics.Quota, 40), Stored(Bob, "2026-01", Metrics.Quota, 60), Stored(Coach, "2026-01", Metrics.Quota, 100)]);
        var table = new ResultsTable(months, [Ann, Bob, Coach], [Line(Ann, Coach, "2026-01-01"), Line(Bob, Coach, "2026-01-01")]);
        Assert.Equal([new ResultRow("coach", Metrics.Quota, 100)], table.By(ResultGrouping.Team, Metrics.Quota));
        Assert.Equal([new ResultRow("2026-01", Metrics.Quota, 100)], table.By(ResultGrouping.Month, Metrics.Quota));
        Assert.Equal(100, table.By(ResultGrouping.Rep, Metrics.Quota).Single(row => row.Group == "coach").Value);
    }

    [Fact]
    public void A_quota_of_0_gives_no_attainment()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-05", 10)], [Stored(Ann, "2026-01", Metrics.Quota, 0)]);
        Assert.Empty(new ResultsTable(months, [Ann], []).By(ResultGrouping.Rep, Metrics.QuotaAttainment));
    }

    [Fact]
    public void Months_outside_from_and_to_are_left_out_and_both_ends_are_in()
    {
        var months = ResultMonths.Of([Won(Ann, "2026-01-05", 1), Won(Ann, "2026-02-05", 2), Won(Ann, "2026-03-05", 4), Won(Ann, "2026-04-05", 8)], []);
        var table = new ResultsTable(months, [Ann], []);
        Assert.Equal(6, table.By(ResultGrouping.Rep, Metrics.WonAmount, Day("2026-02-20"), Day("2026-03-01")).Single().Value);
    }

    [Fact]
    public void Metrics_of_ones_own_are_summed()
    {
        var months = ResultMonths.Of([], [Stored(Ann, "2026-01", "calls-made", 10), Stored(Ann, "2026-02", "calls-made", 5.5m)]);
        Assert.Equal([new ResultRow("ann", "calls-made", 15.5m)], new ResultsTable(months, [Ann], []).By(ResultGrouping.Rep));
    }
}
