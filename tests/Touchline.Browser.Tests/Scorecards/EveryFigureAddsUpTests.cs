using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Touchline.Tests;
using Xunit;

namespace Touchline.Browser.Tests.Scorecards;

/// <summary>Every figure of a scorecard, opened; the rows of its receipt, added here by hand, are the figure.</summary>
public sealed class EveryFigureAddsUpTests(Browser browser) : IAsyncLifetime
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private House _house = default!;

    public async ValueTask InitializeAsync()
    {
        _house = await House.StartAsync(Database.Sqlite, demo: true);
        using var visitor = _house.Visit();
        await visitor.GetAsync("/demo");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("coach", "/scorecard?period=2026-Q3", 390)]
    [InlineData("director", "/scorecard?period=2026-Q3&scope=tree", 1440)]
    public async Task The_receipt_of_every_figure_adds_up_to_it(string role, string scorecard, int width)
    {
        var page = await browser.OpenAsync(_house.Address, width);
        await page.EnterDemoAsync(role);
        await page.GotoAsync(scorecard);
        var figures = new List<(string Text, string Address)>();
        foreach (var figure in await page.Locator("a.fig[href^='/receipts/']").AllAsync())
            figures.Add(((await figure.TextContentAsync())!.Trim(), (await figure.GetAttributeAsync("href"))!));
        Assert.True(figures.Count > 15, $"only {figures.Count} figures open");

        foreach (var (text, address) in figures)
        {
            await page.GotoAsync(address);
            var file = (await page.GetByRole(AriaRole.Link, new() { Name = "Download CSV" }).GetAttributeAsync("href"))!;
            var rows = await RowsAsync(page, file);
            Assert.True(text == Added(address, rows), $"{address} shows {text}, its rows add to {Added(address, rows)}; the receipt says {await page.Locator("h1").TextContentAsync()}");
        }
        foreach (var address in figures.Select(figure => figure.Address).DistinctBy(address => Part(address, "figure")))
        {
            await page.GotoAsync(address);
            await page.AssertFitsAsync(address);
            await page.AssertAccessibleAsync(address);
        }
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(IPage page, string file)
    {
        var answer = await page.Context.APIRequest.GetAsync(file);
        Assert.True(answer.Ok, file);
        var lines = (await answer.TextAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(values => lines[0].Zip(values).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string Added(string address, List<Dictionary<string, string>> rows)
    {
        decimal Sum(string column) => rows.Sum(row => decimal.Parse(row[column] is { Length: > 0 } value ? value : "0", CultureInfo.InvariantCulture));
        int Count(string column, string value) => rows.Count(row => row[column] == value);
        return Part(address, "figure") switch
        {
            "" when Part(address, "rep").Length > 0 => Percent(Mean(rows, kind => kind.Where(row => row["state"] == "in standard").Sum(Days), kind => kind.Where(row => row["state"] is "in standard" or "not in standard").Sum(Days))),
            "" => Percent(Mean(rows, kind => kind.Sum(row => Whole(row, "in_standard")), kind => kind.Sum(row => Whole(row, "due")))),
            "excused" => Percent(Sum("excused") / (Sum("due") + Sum("excused"))),
            "verified" => Percent((decimal)Count("verified", "true") / rows.Count),
            "late-logged" => Percent((decimal)Count("late_logged", "true") / rows.Count),
            "craft" => Percent(Sum("checks_passed") / (Sum("checks_passed") + Sum("checks_failed"))),
            "hours" => (Sum("minutes") / 60m / (DaysAsked(address) / 7m)).ToString("0.0", British),
            "sessions" when Part(address, "kind").Length > 0 => rows.Count.ToString("N0", British),
            "sessions" => $"{rows.Count.ToString("N0", British)} sessions",
            _ => Percent((decimal)Count("kept", "true") / rows.Count),
        };
    }

    // Consistency is the mean of the kinds' shares; all kinds weigh the same in the demo.
    private static decimal Mean(List<Dictionary<string, string>> rows, Func<IEnumerable<Dictionary<string, string>>, decimal> inStandard, Func<IEnumerable<Dictionary<string, string>>, decimal> due) =>
        rows.GroupBy(row => row["kind"]).Where(kind => due(kind) > 0).Average(kind => inStandard(kind) / due(kind));

    private static decimal Days(Dictionary<string, string> row) => Whole(row, "days");

    private static decimal Whole(Dictionary<string, string> row, string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => share.ToString("P0", British).Replace(" ", "", StringComparison.Ordinal);

    private static decimal DaysAsked(string address) =>
        DateOnly.Parse(Part(address, "to"), CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(Part(address, "from"), CultureInfo.InvariantCulture).DayNumber + 1;

    private static string Part(string address, string name) => Regex.Match(address, $"[?&]{name}=([^&]*)").Groups[1].Value;
}
