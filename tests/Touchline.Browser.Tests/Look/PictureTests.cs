using Microsoft.Playwright;
using Touchline.Tests;
using Xunit;

namespace Touchline.Browser.Tests.Look;

/// <summary>The picture of the README. With TOUCHLINE_PICTURES=1 it is made anew; otherwise it is made and looked at only.</summary>
public sealed class PictureTests(Browser browser)
{
    [Fact]
    public async Task The_pictures_of_the_readme_show_the_running_program()
    {
        await using var house = await House.StartAsync(Database.Sqlite, demo: true);
        var page = await browser.OpenAsync(house.Address, 1280);
        await page.EnterDemoAsync("vp");
        await page.GotoAsync("/scorecards");
        Assert.Contains("Your coaches", await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);

        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Clip = new Clip { X = 0, Y = 0, Width = 1280, Height = 820 } });

        var kept = Path.Combine(House.Root, "docs", "pictures", "scorecards.png");
        if (Environment.GetEnvironmentVariable("TOUCHLINE_PICTURES") == "1") await File.WriteAllBytesAsync(kept, picture);
        Assert.True(picture.Length > 20_000);
        Assert.True(File.Exists(kept), "docs/pictures/scorecards.png is missing; run the browser tests with TOUCHLINE_PICTURES=1.");
    }
}
