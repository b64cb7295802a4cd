using Microsoft.Playwright;
using Touchline.Tests;
using Xunit;

namespace Touchline.Browser.Tests.Sessions;

/// <summary>A coach with a phone: three taps, and a bad line.</summary>
public sealed class LogOnAPhoneTests(Browser browser) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(Database.Sqlite);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task Three_taps_log_a_session_that_is_counted_at_once()
    {
        var page = await SignInAsync();
        await page.GotoAsync("/sessions/new");

        await page.Locator(".kinds label", new() { HasText = "1:1" }).TapAsync();
        await page.Locator(".whom .tile", new() { HasText = "Rita" }).TapAsync();
        await page.Locator(".finish button").TapAsync();
        await page.WaitForURLAsync("**/today");

        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("1:1 logged");
        Assert.Equal(1, await _org.SessionsOfAsync("Cora"));
    }

    [Fact]
    public async Task A_log_made_without_a_line_waits_visibly_and_is_sent_once_after_the_tab_was_closed()
    {
        var page = await SignInAsync();
        await KeptAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/today");
        Assert.EndsWith("/sessions/new", page.Url, StringComparison.Ordinal);

        await LogAsync(page, "1:1", "Rita");
        await page.AssertFitsAsync("a waiting log");
        await page.AssertAccessibleAsync("a waiting log");
        await LogAsync(page, "Joint call", "Rolf");
        await Assertions.Expect(page.Locator(".waiting")).ToContainTextAsync("Joint call with Rolf, 2026-11-23.");
        await page.CloseAsync();
        Assert.Empty((await _org.RecordsAsync()).Sessions);

        await page.Context.SetOfflineAsync(false);
        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/today");
        // The browser may have sent them already, by itself; asked again, it sends nothing twice.
        await WaitingAsync(later, 0);
        await SendAsync(later);

        Assert.Equal(["joint-call", "one-on-one"], (await _org.RecordsAsync()).Sessions.Select(session => session.Kind.Name).Order());
        Assert.All((await _org.RecordsAsync()).Sessions, session => Assert.Equal(new DateOnly(2026, 11, 23), session.Day));
    }

    [Fact]
    public async Task A_waiting_log_is_not_sent_by_somebody_else_on_the_same_phone()
    {
        var page = await SignInAsync();
        await KeptAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/sessions/new");
        await LogAsync(page, "1:1", "Rita");
        // Before the line is back: the browser sends by itself what waits, for whom it is signed in.
        await page.Context.ClearCookiesAsync(new() { Name = "touchline" });
        await page.Context.SetOfflineAsync(false);

        await SignInAsync(page, "Lena");
        await Assertions.Expect(page.Locator(".waiting")).ToContainTextAsync("Waiting on this device");
        await SendAsync(page);

        Assert.Empty((await _org.RecordsAsync()).Sessions);
    }

    [Fact]
    public async Task Signing_out_sends_what_waits_and_leaves_nothing_on_the_device()
    {
        var page = await SignInAsync();
        await KeptAsync(page);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/sessions/new");
        await LogAsync(page, "1:1", "Rita");
        await page.Context.SetOfflineAsync(false);

        await page.Locator(".tabs summary").TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).Last.TapAsync();
        await page.WaitForURLAsync("**/sign-in");

        Assert.Equal(0, await page.EvaluateAsync<int>("caches.keys().then(names => names.length)"));
        Assert.Single((await _org.RecordsAsync()).Sessions);
    }

    private async Task<IPage> SignInAsync()
    {
        var page = await browser.OpenAsync(_org.House.Address, 390);
        await SignInAsync(page, "Cora");
        return page;
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=email]", name + "@test.example");
        await page.FillAsync("[name=password]", Organisation.Password);
        await page.Locator("form[action='/sign-in'] button").ClickAsync();
        await page.WaitForURLAsync("**/today");
    }

    // The worker has taken over, and the log page lies on the device.
    private static Task KeptAsync(IPage page) => UntilAsync(page, "navigator.serviceWorker.controller && await caches.match('/sessions/new')");

    private static Task WaitingAsync(IPage page, int count) => UntilAsync(page, $"(await (await caches.open('waiting')).keys()).length === {count}");

    // The content security policy forbids Playwright's own waiting, which evaluates text in the page again and again.
    private static async Task UntilAsync(IPage page, string condition) =>
        await page.EvaluateAsync($"new Promise(done => {{ const look = async () => {condition} ? done(0) : setTimeout(look, 20); look(); }})");

    // Returns when the worker has answered that it is done.
    private static async Task SendAsync(IPage page) => await page.EvaluateAsync("new Promise(done => { navigator.serviceWorker.addEventListener('message', done); navigator.serviceWorker.controller.postMessage('') }).then(() => 0)");

    private static async Task LogAsync(IPage page, string kind, string rep)
    {
        await page.Locator(".kinds label", new() { HasText = kind }).TapAsync();
        await page.Locator(".whom .tile", new() { HasText = rep }).TapAsync();
        await page.Locator(".finish button").TapAsync();
        await Assertions.Expect(page.Locator(".waiting")).ToContainTextAsync(rep);
    }
}
