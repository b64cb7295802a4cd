using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;

namespace Touchline.Model.Tests.Sessions;

public class NextDayTests
{
    private static readonly OrganisationCalendar Calendar = new("UTC", [Day("2026-12-07")]);

    [Theory]
    [InlineData("2026-11-17", 1, 14, "2026-12-01")] // the same weekday
    [InlineData("2026-11-17", 1, 30, "2026-12-15")] // whole weeks within the window
    [InlineData("2026-11-17", 2, 21, "2026-11-24")] // twice in three weeks: every ten days, in whole weeks
    [InlineData("2026-11-17", 1, 3, "2026-11-20")] // a short window as it is
    [InlineData("2026-11-17", 0, 0, "2026-12-01")] // none asked: two weeks
    public void The_next_one_is_as_late_as_keeps_the_standard(string held, int times, int days, string next) =>
        Assert.Equal(Day(next), NextDay.After(Day(held), new Pace(times, days), Calendar));

    [Fact]
    public void It_falls_on_a_day_that_is_worked() =>
        Assert.Equal(Day("2026-12-04"), NextDay.After(Day("2026-11-23"), new Pace(1, 14), Calendar));

    [Fact]
    public void It_lies_ahead_even_where_every_day_is_asked() =>
        Assert.Equal(Day("2026-11-21"), NextDay.After(Day("2026-11-20"), new Pace(1, 1), Calendar));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
