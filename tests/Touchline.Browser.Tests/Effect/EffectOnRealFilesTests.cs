using Touchline.Browser.Tests.Journeys;
using Touchline.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Touchline.Browser.Tests.Effect;

public class EffectOnRealFilesOnSqlite(Browser browser) : EffectOnRealFilesTests(browser, Database.Sqlite);

[Trait("needs", "postgres")]
public class EffectOnRealFilesOnPostgres(Browser browser) : EffectOnRealFilesTests(browser, Database.Postgres);

/// <summary>Both CRM files and a handful of sessions: six coaches are too few, and Effect says so instead of a number.</summary>
public abstract class EffectOnRealFilesTests(Browser browser, Database database)
{
    [Fact]
    public async Task With_the_real_files_and_a_handful_of_sessions_it_says_not_enough_data_how_much_would_do_and_nothing_else()
    {
        await using var house = await House.StartAsync(database, today: "today");
        var operations = await browser.OpenAsync(house.Address);
        await FromEmptyToScorecardTests.SetUpAsync(operations, house.Token);
        await FromEmptyToScorecardTests.ImportPeopleAsync(operations);
        await FromEmptyToScorecardTests.ImportResultsAsync(operations);
        var coach = await browser.OpenAsync(house.Address, 390);
        await FromEmptyToScorecardTests.AcceptInvitationAsync(operations, coach, "Melvin Marxen");
        foreach (var kind in new[] { "joint-call", "one-on-one", "skills-audit" }) await FromEmptyToScorecardTests.LogAsync(coach, kind, "Darcel Schlecht");

        await operations.GotoAsync("/effect");

        await Expect(operations.Locator(".tag.big")).ToHaveTextAsync("Not enough data", new() { Timeout = 60_000 });
        await Expect(operations.Locator(".verdict")).ToContainTextAsync("6 of at least 10 coaches");
        await Expect(operations.Locator(".verdict")).ToContainTextAsync("of at least 6 whole months");
        // No money, no chart, no table, nothing to download.
        foreach (var more in new[] { ".money", "main svg.chart", "main table", "main a[download]" }) await Expect(operations.Locator(more)).ToHaveCountAsync(0);
        await Expect(operations.Locator("main .card")).ToHaveCountAsync(1);
        await operations.AssertAccessibleAsync("Effect, not enough data");
        await operations.SetViewportSizeAsync(390, 844);
        await operations.AssertFitsAsync("Effect on a phone, not enough data");
    }
}
