using Touchline.Model.Imports;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.Imports;

public sealed class DayReaderTests
{
    private static (DayReader Reader, string? Refusal) Of(params string[] values)
    {
        var reader = new DayReader(null);
        foreach (var value in values) reader.Survey(value);
        return (reader, reader.Decide()?.Code);
    }

    private static string Read(DayReader reader, string value) =>
        reader.TryRead(value, out var day, out var why) ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : why.Code;

    [Theory]
    [InlineData("2017-03-01")]
    [InlineData("2017-03-01T22:30:00.000+0000")]
    [InlineData("2017-03-01 08:00")]
    [InlineData("2017/3/1")]
    [InlineData("1 Mar 2017")]
    [InlineData("Mar 1, 2017")]
    [InlineData("March 1, 2017")]
    public void Days_that_read_one_way_are_read_without_a_survey(string value) => Assert.Equal("2017-03-01", Read(new DayReader(null), value));

    [Theory]
    [InlineData("2017-02-30", "day-unreadable")]
    [InlineData("0217-03-01", "year-impossible")]
    [InlineData("soon", "day-unreadable")]
    [InlineData("2017-13-01", "day-unreadable")]
    public void Impossible_days_are_told(string value, string code) => Assert.Equal(code, Read(new DayReader(null), value));

    [Fact]
    public void One_row_that_allows_no_other_reading_decides_for_all()
    {
        var (reader, _) = Of("3/1/2017", "10/20/2016", "3/11/2017");
        Assert.Equal(DayOrder.MonthFirst, reader.Order);
        Assert.Equal("2017-03-01", Read(reader, "3/1/2017"));
        Assert.Equal("2017-03-01", Read(reader, "3/1/2017 8:00 AM"));
        (reader, _) = Of("3/1/2017", "20/10/2016");
        Assert.Equal("2017-01-03", Read(reader, "3/1/2017"));
    }

    [Fact]
    public void A_file_that_can_be_read_both_ways_is_refused() => Assert.Equal("days-ambiguous", Of("3/1/2017", "4/5/2017").Refusal);

    [Fact]
    public void A_file_that_mixes_both_is_refused() => Assert.Equal("days-mixed", Of("13/5/2017", "5/14/2017").Refusal);

    [Fact]
    public void A_single_other_row_among_many_is_an_error_of_its_own()
    {
        var (reader, refusal) = Of([.. Enumerable.Range(13, 12).Select(day => $"3/{day}/2017"), "13/4/2017"]);
        Assert.Null(refusal);
        Assert.Equal("day-unreadable", Read(reader, "13/4/2017"));
    }

    [Fact]
    public void Days_that_read_the_same_both_ways_need_no_decision() => Assert.Equal("2017-05-05", Read(Of("5/5/2017").Reader, "5/5/2017"));

    [Fact]
    public void Points_say_that_the_day_comes_first() => Assert.Equal("2017-01-03", Read(Of("3.1.2017").Reader, "3.1.2017"));

    [Fact]
    public void What_the_user_says_goes_before_the_file()
    {
        var reader = new DayReader(DayOrder.DayFirst);
        reader.Survey("3/1/2017");
        Assert.Null(reader.Decide());
        Assert.Equal("2017-01-03", Read(reader, "3/1/2017"));
    }

    [Fact]
    public void A_year_of_two_digits_is_told() => Assert.Equal("year-short", Read(new DayReader(DayOrder.MonthFirst), "3/1/17"));

    [Fact]
    public void The_refusal_names_the_file_and_the_column()
    {
        var source = Csv("opportunity_id,sales_agent,deal_stage,close_date\n1,Ann,Won,3/4/2017\n");
        var problem = Assert.Single(Refused(() => OpportunityPlan.Make(source, null, Ours, [Person("Ann")], [], new())));
        Assert.Equal(("days-ambiguous", "close_date"), (problem.Code, problem.Column));
    }
}
