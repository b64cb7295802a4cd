using Touchline.Tests;
using Xunit;

namespace Touchline.Browser.Tests.Look;

/// <summary>Every screen of the demo, for whom it is, light and dark, on a desk and a phone.</summary>
public sealed class EveryScreenTests(Browser browser) : IAsyncLifetime
{
    private House _house = default!;

    public async ValueTask InitializeAsync()
    {
        _house = await House.StartAsync(Database.Sqlite, demo: true);
        using var visitor = _house.Visit();
        await visitor.GetAsync("/demo");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    public static TheoryData<string, string[]> Screens => new()
    {
        { "coach", ["/today", "/team", "/plan", "/sessions/new?kind=one-on-one", "/sessions/new?kind=team-meeting", "/scorecard", "/my-coaching", "/account", "/audit-trail/mine", "first rep", "first session", "first receipt"] },
        { "director", ["/today", "/scorecards", "/scorecards?print", "/scorecards/allocation", "/team", "first scorecard", "first receipt of scorecards"] },
        { "vp", ["/today", "/scorecards", "/scorecards?scope=tree", "/scorecards/allocation", "/standards", "/standards/set-up"] },
        { "rep", ["/today", "/my-coaching", "first session of mine"] },
        { "operations", ["/today", "/people", "/people/new", "first person", "/standards", "/scorecards", "/contests", "/audit-trail"] },
        { "-", ["/demo"] },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_and_nothing_is_too_wide(string role, string[] screens)
    {
        foreach (var (width, dark) in new[] { (1440, false), (390, false), (1440, true), (390, true) })
        {
            var page = await browser.OpenAsync(_house.Address, width, dark);
            if (role != "-") await page.EnterDemoAsync(role);
            foreach (var screen in screens)
            {
                var response = await page.GotoAsync(await AddressOfAsync(page, screen));
                Assert.True(response!.Ok, $"{screen} for {role} answered {response.Status}");
                var what = $"{screen} for {role} at {width} px{(dark ? ", dark" : "")}";
                await page.AssertFitsAsync(what);
                await page.AssertAccessibleAsync(what);
            }
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task No_page_weighs_more_than_40_KB_at_first_load(string role, string[] screens)
    {
        var page = await browser.OpenAsync(_house.Address);
        if (role != "-") await page.EnterDemoAsync(role);
        foreach (var screen in screens)
        {
            var address = await AddressOfAsync(page, screen);
            var fresh = await browser.OpenAsync(_house.Address);
            await fresh.Context.AddCookiesAsync([.. (await page.Context.CookiesAsync()).Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = _house.Address })]);
            var weighed = new List<Task<int>>();
            fresh.RequestFinished += (_, request) => weighed.Add(SizeAsync(request));
            await fresh.GotoAsync(address, new Microsoft.Playwright.PageGotoOptions { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
            var weight = (await Task.WhenAll(weighed)).Sum();
            await fresh.Context.CloseAsync();
            Assert.True(weight is > 5_000 and <= 40_960, $"{screen} for {role} weighs {weight} bytes");
        }
        await page.Context.CloseAsync();
    }

    private static async Task<int> SizeAsync(Microsoft.Playwright.IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }

    // Screens of one thing are found as a person finds them: by a link on the screen before.
    private static async Task<string> AddressOfAsync(Microsoft.Playwright.IPage page, string screen)
    {
        if (screen[0] == '/') return screen;
        var (from, link) = screen switch
        {
            "first rep" => ("/team", "a[href^='/reps/']"),
            "first session" => ("/sessions/new", "a[href^='/sessions/0']"),
            "first session of mine" => ("/my-coaching", "a[href^='/sessions/0']"),
            "first receipt" => ("/team", "a[href^='/receipts/']"),
            "first receipt of scorecards" => ("/scorecards", "a[href^='/receipts/']"),
            "first scorecard" => ("/scorecards", "table a[href^='/scorecards/']"),
            "first person" => ("/people", "table a[href^='/people/']"),
            _ => throw new ArgumentOutOfRangeException(nameof(screen), screen, "no such screen"),
        };
        await page.GotoAsync(from);
        return (await page.Locator(link).First.GetAttributeAsync("href"))!;
    }
}
