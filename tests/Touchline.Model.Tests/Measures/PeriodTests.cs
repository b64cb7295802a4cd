using CsCheck;
using Touchline.Model.Measures;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class PeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-W48", 1, "2026-11-23", "2026-11-29")]
    [InlineData("2026-W01", 1, "2025-12-29", "2026-01-04")]
    [InlineData("2026-11", 1, "2026-11-01", "2026-11-30")]
    [InlineData("2026-Q4", 1, "2026-10-01", "2026-12-31")]
    [InlineData("2026", 1, "2026-01-01", "2026-12-31")]
    [InlineData("2027-Q1", 7, "2026-07-01", "2026-09-30")]
    [InlineData("2027-Q3", 7, "2027-01-01", "2027-03-31")]
    [InlineData("2027", 7, "2026-07-01", "2027-06-30")]
    [InlineData("2026-11", 7, "2026-11-01", "2026-11-30")]
    public void A_key_names_its_days(string key, int fiscal, string from, string last)
    {
        var period = Period.Parse(key, fiscal)!;

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(last, null), key), (period.From, period.Last, period.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("0026-11")]
    [InlineData("9999")]
    [InlineData("2026-W4")]
    [InlineData("2026/11")]
    [InlineData("next quarter")]
    public void What_is_no_period_is_none(string? key) => Assert.Null(Period.Parse(key, 1));

    [Fact]
    public void A_running_period_is_compared_with_the_same_part_of_the_one_before()
    {
        var quarter = Period.Containing(PeriodUnit.Quarter, Today, 1);

        Assert.True(quarter.IsRunning(Today));
        Assert.Equal(new DayRange(new(2026, 10, 1), Today), quarter.Through(Today));
        Assert.Equal(new DayRange(new(2026, 7, 1), new(2026, 8, 23)), quarter.Compared(Today));
        Assert.Equal(new DayRange(new(2025, 10, 1), new(2025, 11, 23)), quarter.Compared(Today, Comparison.YearBefore));
    }

    [Fact]
    public void What_a_running_period_is_compared_with_ends_with_a_week_or_a_month_as_roll_ups_do()
    {
        // The same part would end on Tuesday 25 August.
        Assert.Equal(new DayRange(new(2026, 7, 1), new(2026, 8, 30)), Period.Containing(PeriodUnit.Quarter, Today.AddDays(2), 1).Compared(Today.AddDays(2)));
        Assert.Equal(new DayRange(new(2026, 11, 16), new(2026, 11, 22)), Period.Containing(PeriodUnit.Week, Today, 1).Compared(Today));
    }

    [Fact]
    public void Roll_ups_sum_to_whatever_a_period_is_compared_with() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 200], Gen.Int[1, 12], Gen.Enum<PeriodUnit>(), Gen.Enum<Comparison>()).Sample((offset, later, fiscal, unit, with) =>
        {
            var day = new DateOnly(2021, 6, 1).AddDays(offset);
            Assert.True(Touchline.Model.Measures.Rollups.Part.Fill(Period.Containing(unit, day, fiscal).Compared(day.AddDays(later), with)));
        });

    [Fact]
    public void A_whole_period_is_compared_with_the_whole_one_before() =>
        Assert.Equal(Period.Parse("2026-Q2", 1)!.Days, Period.Parse("2026-Q3", 1)!.Compared(Today));

    [Fact]
    public void On_its_last_day_a_period_is_whole() => Assert.False(Period.Parse("2026-11", 1)!.IsRunning(new DateOnly(2026, 11, 30)));

    [Fact]
    public void A_month_that_is_too_short_for_the_part_is_taken_whole() =>
        Assert.Equal(Period.Parse("2026-02", 1)!.Days, Period.Parse("2026-03", 1)!.Compared(new DateOnly(2026, 3, 30)));

    [Fact]
    public void Every_day_lies_in_the_period_of_its_key_and_periods_follow_each_other() =>
        Gen.Select(Gen.Int[0, 73000], Gen.Int[1, 12], Gen.Enum<PeriodUnit>()).Sample((offset, fiscal, unit) =>
        {
            var day = new DateOnly(1991, 6, 1).AddDays(offset);
            var period = Period.Containing(unit, day, fiscal);
            Assert.True(period.Days.Contains(day));
            Assert.Equal(period, Period.Parse(period.Key, fiscal));
            Assert.Equal(period.From.AddDays(-1), period.Previous.Last);
        });

    [Fact]
    public void Choices_begin_with_the_running_quarter_and_end_where_nothing_is_known()
    {
        var choices = PeriodChoices.Of(Today, new DateOnly(2026, 9, 10), 1, Period.Parse("2020", 1));

        Assert.Equal(["2026-Q4", "2026-Q3", "2026-11", "2026-10", "2026-09", "2026", "2026-W48", "2026-W47", "2026-W46", "2026-W45", "2026-W44", "2020"], choices.Select(period => period.Key));
    }
}
