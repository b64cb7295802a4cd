using Touchline.Model.Measures;
using Touchline.Web;
using Xunit;

namespace Touchline.Tests.Scorecards;

public class PeriodWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-Q4", 1, "Q4 2026 to date")]
    [InlineData("2026-Q3", 1, "Q3 2026")]
    [InlineData("2026-10", 1, "October 2026")]
    [InlineData("2026-W48", 1, "Week of 23 Nov 2026 to date")]
    [InlineData("2025", 1, "2025")]
    [InlineData("2027-Q1", 7, "Q1 of fiscal 2027, Jul to Sept 2026")]
    [InlineData("2027", 7, "Fiscal 2027, Jul 2026 to Jun 2027 to date")]
    public void A_period_reads_as_it_is_spoken_of(string key, int fiscal, string words)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("en-GB");
        Assert.Equal(words, PeriodWords.Of(Period.Parse(key, fiscal)!, Today).Replace("Sep 2026", "Sept 2026", StringComparison.Ordinal));
        System.Globalization.CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void A_running_period_says_that_the_same_days_are_compared() =>
        Assert.Equal("Q3 2026, same weeks", PeriodWords.Against(Period.Parse("2026-Q4", 1)!, Comparison.Before, Today));

    [Fact]
    public void A_whole_period_is_compared_with_the_name_of_the_other_alone() =>
        Assert.Equal("Q3 2025", PeriodWords.Against(Period.Parse("2026-Q3", 1)!, Comparison.YearBefore, Today));
}
