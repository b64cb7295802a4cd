using Microsoft.Playwright;
using Touchline.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Touchline.Browser.Tests.Scorecards;

/// <summary>A leader's monthly round: a view kept and found again, a sheet for the meeting, a figure opened; on a phone, and at a desk without JavaScript.</summary>
public sealed class ScorecardsInTheBrowserTests(Browser browser) : IAsyncLifetime
{
    private House _house = default!;

    public async ValueTask InitializeAsync()
    {
        _house = await House.StartAsync(Database.Sqlite, demo: true);
        using var visitor = _house.Visit();
        await visitor.GetAsync("/demo");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task A_view_is_saved_and_opens_again_by_its_address(int width, bool javaScript)
    {
        var page = await browser.OpenAsync(_house.Address, width, javaScript: javaScript);
        await page.EnterDemoAsync("director");
        await page.GotoAsync("/scorecards?period=2026-Q3&scope=tree&sort=kept&descending=true");
        var figures = await FirstRowAsync(page);
        Assert.Contains("%", figures, StringComparison.Ordinal);

        await page.Locator("summary", new() { HasText = "Save this view" }).ClickAsync();
        await page.FillAsync("#view-name", "Third quarter, by commitments");
        // Axe is a script of its own.
        if (javaScript) await page.AssertAccessibleAsync("a view about to be saved");
        await page.Locator("form[action='/scorecards/views'] button").ClickAsync();
        await page.WaitForURLAsync("**/scorecards?period=2026-Q3**");
        await Expect(page.Locator(".toast")).ToContainTextAsync("View saved");
        if (javaScript) await page.AssertAccessibleAsync("a saved view");

        await page.GotoAsync("/scorecards");
        await page.GetByRole(AriaRole.Link, new() { Name = "Third quarter, by commitments" }).ClickAsync();
        await page.WaitForURLAsync("**/scorecards?period=2026-Q3&scope=tree&sort=kept&descending=true");
        await Expect(page.Locator("select[name=period]")).ToHaveValueAsync("2026-Q3");
        Assert.Equal(figures, await FirstRowAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the view Third quarter, by commitments" }).ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("View removed");
    }

    [Fact]
    public async Task The_sheet_for_a_meeting_has_every_coach_and_nothing_to_press()
    {
        var page = await browser.OpenAsync(_house.Address);
        await page.EnterDemoAsync("vp");
        await page.GotoAsync("/scorecards?period=2026-Q3");
        var coaches = await page.Locator(".board tbody tr .name").AllTextContentsAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Print" }).ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("Sales coaching, Q3 2026");
        Assert.NotEmpty(coaches);
        Assert.Equal(coaches, await page.Locator("table").Last.Locator("tbody th").AllTextContentsAsync());
        Assert.Equal(0, await page.Locator("nav, button, select").CountAsync());
        await page.AssertAccessibleAsync("the sheet");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".noprint")).ToBeHiddenAsync();
        Assert.True((await page.PdfAsync(new() { Format = "A4" })).Length > 10_000);
    }

    [Fact]
    public async Task Without_JavaScript_a_leader_filters_sorts_and_opens_a_figure_down_to_a_session()
    {
        var page = await browser.OpenAsync(_house.Address, javaScript: false);
        await page.EnterDemoAsync("vp");
        await page.Locator("nav").GetByRole(AriaRole.Link, new() { Name = "Scorecards" }).First.ClickAsync();
        await page.SelectOptionAsync("select[name=period]", "2026-Q3");
        await page.Locator("form.filters button", new() { HasText = "Show" }).ClickAsync();
        await page.WaitForURLAsync("**/scorecards?period=2026-Q3**");
        await page.Locator("th").GetByRole(AriaRole.Link, new() { Name = "Hours" }).ClickAsync();
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Hours");
        await page.AssertFitsAsync("scorecards without JavaScript");

        await page.Locator("table tbody tr").First.Locator("a[href*='figure=hours']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("sessions");
        await page.Locator("table tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/sessions/*");
        await page.AssertFitsAsync("a session without JavaScript");
    }

    private static async Task<string> FirstRowAsync(IPage page) => string.Join('|', await page.Locator(".board tbody tr").First.Locator("td.num").AllTextContentsAsync());
}
