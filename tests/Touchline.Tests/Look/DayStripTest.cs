using System.Globalization;
using Touchline.Look.Charts;
using Xunit;

namespace Touchline.Tests.Look;

public class DayStripTest
{
    private static readonly DateOnly From = new(2026, 5, 25);
    private static readonly DateOnly Until = new(2026, 11, 22);

    private static readonly StripRun[] Runs =
    [
        new(From.AddDays(-40), From.AddDays(29), StripState.InStandard),
        new(From.AddDays(30), From.AddDays(89), StripState.DueNotInStandard),
        new(From.AddDays(90), From.AddDays(101), StripState.Leave),
        new(From.AddDays(102), Until.AddDays(9), StripState.InStandard),
    ];

    [Fact]
    public void Runs_that_cover_every_day_cover_the_whole_width_without_gap_or_overlap()
    {
        var strip = new StripGeometry(From, Until);
        var cut = Runs.Select(strip.Cut).OfType<StripRun>().ToList();
        Assert.Equal(1, cut.Sum(strip.Width), 12);
        foreach (var (run, next) in cut.Zip(cut.Skip(1)))
            Assert.Equal(strip.Start(run.From) + strip.Width(run), strip.Start(next.From), 12);
    }

    [Fact]
    public void A_session_stands_in_the_middle_of_its_day_and_the_last_day_is_on_the_strip()
    {
        var strip = new StripGeometry(From, From);
        Assert.Equal(0.5, strip.Middle(From));
        Assert.True(strip.Holds(From));
        Assert.False(strip.Holds(From.AddDays(1)));
    }

    [Fact]
    public void A_run_outside_the_strip_is_not_drawn() =>
        Assert.Null(new StripGeometry(From, Until).Cut(new(Until.AddDays(1), Until.AddDays(3), StripState.Leave)));

    [Fact]
    public async Task The_strip_is_told_in_words_too_counting_only_its_own_days()
    {
        var html = await Strip();
        Assert.Contains("1:1, Farid Haddad: 110 days in standard, 60 not, 12 on leave, 1 session</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinates_have_points_whatever_the_readers_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try { Assert.Equal("12.35%", Svg.Percent(0.12345)); }
        finally { CultureInfo.CurrentCulture = before; }
        Assert.DoesNotContain((await Strip()).Values("x"), x => x.Contains(','));
    }

    private static Task<string> Strip() => Drawing.Of<DayStrip>(
        ("From", From), ("Until", Until), ("Runs", Runs), ("Label", "1:1, Farid Haddad"),
        ("Sessions", new[] { From.AddDays(-1), From.AddDays(10) }));
}
