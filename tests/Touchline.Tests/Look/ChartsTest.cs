using Touchline.Look.Charts;
using Xunit;

namespace Touchline.Tests.Look;

public class ChartsTest
{
    [Fact]
    public void A_missing_value_breaks_a_line_and_is_never_a_zero()
    {
        var pieces = Runs.Of([1, 2, null, null, 3], (at, value) => (at, value));
        Assert.Equal(2, pieces.Count);
        Assert.Equal([(4.0, 3.0)], pieces[1]);
    }

    [Theory]
    [InlineData(-0.4, 3.3, 3, new[] { -2.0, 0, 2, 4 })]
    [InlineData(0, 1, 4, new[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(5, 5, 4, new[] { 5, 5.25, 5.5, 5.75, 6 })]
    public void An_axis_has_round_numbers_that_cover_the_values(double low, double high, int count, double[] ticks) =>
        Assert.Equal(ticks, Ticks.Cover(low, high, count));

    [Fact]
    public async Task A_distribution_counts_everybody_once_and_full_shares_in_the_last_class()
    {
        var html = await Drawing.Of<Distribution>(("Shares", new[] { 0, 0.1, 0.95, 1 }), ("Label", "Coaches by consistency"), ("Unit", "Coaches"));
        Assert.Contains("<th scope=\"row\">90% to 100%</th>", html, StringComparison.Ordinal);
        Assert.Equal(4, System.Text.RegularExpressions.Regex.Matches(html, "<td class=\"num\">(\\d+)</td>").Sum(cell => int.Parse(cell.Groups[1].Value, null)));
    }

    [Fact]
    public async Task Estimates_are_written_with_a_true_minus_and_stand_in_a_table_too()
    {
        var html = await Drawing.Of<Forest>(("Label", "Effect by kind"), ("Name", "Kind"),
            ("Rows", new[] { new ForestRow("Skills audits", null, 0.8, -0.4, 2, "+0.8", "−0.4 to +2.0") }));
        Assert.Contains("<td class=\"num\">−0.4</td>", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("class=\"zero\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_without_due_days_has_a_dash_instead_of_an_empty_bar()
    {
        var html = await Drawing.Of<WeekBars>(("Shares", new double?[] { 0.5, null, 0 }), ("Label", "Three weeks"));
        Assert.Single(html.Split("class=\"gap\"").Skip(1));
        Assert.Equal(2, html.Split("class=\"bar1").Length - 1);
    }
}
