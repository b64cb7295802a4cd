using System.Globalization;
using System.Text.RegularExpressions;
using Touchline.Features.Demo;
using Touchline.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Touchline.Browser.Tests.Effect;

/// <summary>A VP opens Effect in the demo, whose truth is known, and reads what is true.</summary>
public sealed partial class EffectTruthTests(Browser browser)
{
    [Theory]
    [InlineData(2, 0, "Goes with results and comes before them", "points higher")]
    [InlineData(0, 0, "No clear relation", "is not clearly different")]
    [InlineData(2, 1, "No clear relation", "results may drive coaching here")]
    public async Task The_verdict_is_right_about_the_truth_of_the_demo(double effect, double reverseCausality, string verdict, string sentence)
    {
        await using var house = await House.StartAsync(Database.Sqlite, demo: true, truth: new DemoTruth(Effect: effect, ReverseCausality: reverseCausality));
        var page = await browser.OpenAsync(house.Address);
        await page.EnterDemoAsync("vp");

        await page.GotoAsync("/effect");

        // A slow machine is told that the ladder is being climbed; the page looks again by itself.
        await Expect(page.Locator(".verdict")).ToContainTextAsync(sentence, new() { Timeout = 60_000 });
        await Expect(page.Locator(".tag.big")).ToHaveTextAsync(verdict);
        if (verdict.StartsWith("Goes", StringComparison.Ordinal))
        {
            await AssertIntervalCoversAsync(page, effect);
            await Expect(page.Locator(".money")).ToBeVisibleAsync();
        }
        else
        {
            await Expect(page.Locator(".money")).ToHaveCountAsync(0);
        }
        await page.AssertAccessibleAsync("Effect, " + verdict);
    }

    [Fact]
    public async Task The_explanations_and_the_phone_are_accessible()
    {
        await using var house = await House.StartAsync(Database.Sqlite, demo: true);
        foreach (var dark in new[] { false, true })
        {
            var page = await browser.OpenAsync(house.Address, 390, dark);
            await page.EnterDemoAsync("vp");
            await page.GotoAsync("/effect");
            await Expect(page.Locator(".verdict")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await page.AssertFitsAsync("Effect on a phone");
            await page.AssertAccessibleAsync("Effect on a phone");
            await page.GotoAsync("/effect/help");
            await page.AssertFitsAsync("Effect explained");
            await page.AssertAccessibleAsync("Effect explained");
        }
    }

    private static async Task AssertIntervalCoversAsync(Microsoft.Playwright.IPage page, double truth)
    {
        var text = (await page.Locator(".verdict").TextContentAsync())!;
        var ends = Number().Matches(text[text.IndexOf("between", StringComparison.Ordinal)..])
            .Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, ends.Count);
        Assert.InRange(truth, ends[0], ends[1]);
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Number();
}
