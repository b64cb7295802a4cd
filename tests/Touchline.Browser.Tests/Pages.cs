using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Touchline.Browser.Tests;

/// <summary>What tests do on pages.</summary>
internal static class Pages
{
    /// <summary>Fails with the rule and the element where axe finds anything.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string what)
    {
        var found = await page.RunAxe();
        var violations = found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{what}: {violation.Id}: {node.Html}")).ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Enters the demo as one of its five roles.</summary>
    public static async Task EnterDemoAsync(this IPage page, string role)
    {
        await page.GotoAsync("/demo");
        await page.Locator($"form:has(input[value='{role}']) button").ClickAsync();
        await page.WaitForURLAsync("**/today");
    }

    /// <summary>Nothing may be wider than the screen; a table scrolls inside its frame.</summary>
    public static async Task AssertFitsAsync(this IPage page, string what)
    {
        var (width, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("innerWidth"));
        Assert.True(width <= window, $"{what} is {width} px wide on a screen of {window} px");
    }
}
