using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Touchline.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Touchline.Browser.Tests.Journeys;

public class FromEmptyToScorecardOnSqlite(Browser browser) : FromEmptyToScorecardTests(browser, Database.Sqlite);

[Trait("needs", "postgres")]
public class FromEmptyToScorecardOnPostgres(Browser browser) : FromEmptyToScorecardTests(browser, Database.Postgres);

/// <summary>
/// The main job, played as its users play it: an empty installation, both CRM files, a standard, one session of each kind,
/// the rep's word, and a scorecard that moved by exactly what is computed here by hand.
/// </summary>
public abstract class FromEmptyToScorecardTests(Browser browser, Database database) : IAsyncLifetime
{
    private const string Password = "a password long enough";
    private House _house = default!;

    public async ValueTask InitializeAsync() => _house = await House.StartAsync(database, today: "today");

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task The_whole_path_is_walked_and_the_scorecard_moves_by_what_is_computed_by_hand(int coachWidth, bool coachHasJavaScript)
    {
        var operations = await browser.OpenAsync(_house.Address);
        await SetUpAsync(operations, _house.Token);
        await ImportPeopleAsync(operations);
        await ImportResultsAsync(operations);

        var coach = await browser.OpenAsync(_house.Address, coachWidth, javaScript: coachHasJavaScript);
        await AcceptInvitationAsync(operations, coach, "Melvin Marxen");
        var rep = await browser.OpenAsync(_house.Address, 390);
        await AcceptInvitationAsync(operations, rep, "Darcel Schlecht");

        // By hand: six reps; every day of this quarter through today is due, for lines and standards date from 2017.
        const int reps = 6;
        var quarter = DaysOfQuarter();
        await AssertReceiptAsync(coach, "one-on-one", 0, quarter * reps);
        await AssertReceiptAsync(coach, "team-meeting", 0, quarter * reps);

        foreach (var kind in new[] { "joint-call", "one-on-one", "career-plan", "skills-audit" }) await LogAsync(coach, kind, "Darcel Schlecht");
        await LogAsync(coach, "team-meeting", null);

        // A session counts on its own day: today is one more day in standard, for the one rep or for all six.
        await AssertReceiptAsync(coach, "joint-call", 1, quarter * reps);
        await AssertReceiptAsync(coach, "one-on-one", 1, quarter * reps);
        await AssertReceiptAsync(coach, "career-plan", 1, quarter * reps);
        await AssertReceiptAsync(coach, "skills-audit", 1, quarter * reps);
        await AssertReceiptAsync(coach, "team-meeting", reps, quarter * reps);

        // Nobody has confirmed yet; Darcel alone verifies the four, one of six is too few for the meeting.
        await AssertScorecardAsync(operations, sessions: 5, verified: 0);
        foreach (var kind in new[] { "Joint call", "1:1", "Career plan", "Skills audit", "Team meeting" }) await ConfirmAsync(rep, kind);
        await AssertScorecardAsync(operations, sessions: 5, verified: 4);
    }

    private int DaysOfQuarter()
    {
        var today = DateOnly.FromDateTime(_house.Clock.GetUtcNow().UtcDateTime);
        return today.DayNumber - new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).DayNumber + 1;
    }

    internal static async Task SetUpAsync(IPage page, string token)
    {
        await page.GotoAsync("/");
        await page.FillAsync("#organisation", "Maven Computers");
        await page.FillAsync("#name", "Olga Operator");
        await page.FillAsync("#email", "olga@maven.example");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#token", token);
        await page.Locator("summary", new() { HasText = "Time zone" }).ClickAsync();
        await page.FillAsync("#zone", "UTC");
        await page.AssertAccessibleAsync("first run");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up", Exact = true }).ClickAsync();
        await page.FillAsync("#from", "2017-01-01");
        await page.AssertAccessibleAsync("default standards");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set these standards" }).ClickAsync();
        await page.WaitForURLAsync("**/imports");
        await page.AssertAccessibleAsync("imports");
    }

    private static async Task ChooseAsync(IPage page, string file)
    {
        await page.GotoAsync("/imports");
        await page.SetInputFilesAsync("#file", Path.Combine(House.Root, "tests", "data", "crm-opportunities", file));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
    }

    internal static async Task ImportPeopleAsync(IPage page)
    {
        await ChooseAsync(page, "sales_teams.csv");
        await page.FillAsync("#lines-from", "2017-03-01");
        await page.FillAsync("#top", "Victor Top");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read again" }).ClickAsync();
        await page.AssertAccessibleAsync("preview of people");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Import 4") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Undo", new() { Timeout = 30_000 });
    }

    internal static async Task ImportResultsAsync(IPage page)
    {
        await ChooseAsync(page, "sales_pipeline.csv");
        var preview = page.Locator("main");
        await Expect(preview).ToContainTextAsync("10,005,534");
        await Expect(preview).ToContainTextAsync("4,238");
        await Expect(preview).ToContainTextAsync("2,473");
        await page.AssertAccessibleAsync("preview of opportunities");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Import 8,800") }).ClickAsync();
        await Expect(preview).ToContainTextAsync("Undo", new() { Timeout = 60_000 });
        await Expect(preview).ToContainTextAsync("10,005,534");
        await page.AssertAccessibleAsync("import done");
    }

    internal static async Task AcceptInvitationAsync(IPage operations, IPage newcomer, string name)
    {
        await operations.GotoAsync("/people?search=" + Uri.EscapeDataString(name));
        await operations.Locator("table").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await operations.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await operations.AssertAccessibleAsync("invitation");
        var code = await operations.Locator("code.code").TextContentAsync();
        await newcomer.GotoAsync("/invitation?code=" + code);
        await newcomer.FillAsync("#email", name.Replace(' ', '.') + "@maven.example");
        await newcomer.FillAsync("#password", Password);
        await newcomer.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await newcomer.WaitForURLAsync("**/today");
    }

    // Three taps: kind, who, done.
    internal static async Task LogAsync(IPage page, string kind, string? rep)
    {
        await page.GotoAsync("/sessions/new");
        await page.Locator($"label:has(input[name='kind'][value='{kind}'])").ClickAsync();
        if (rep is not null) await page.Locator("label.tile", new() { HasText = rep }).Locator("visible=true").First.ClickAsync();
        await page.Locator(".finish button").ClickAsync();
        await page.WaitForURLAsync("**/today");
        await Expect(page.Locator(".toast")).ToContainTextAsync("logged");
    }

    private static async Task ConfirmAsync(IPage page, string kind)
    {
        await page.GotoAsync("/today");
        await page.Locator("li", new() { HasText = kind + " with Melvin Marxen" }).GetByRole(AriaRole.Button, new() { Name = "It happened" }).First.ClickAsync();
        await Expect(page.Locator(".toast")).ToContainTextAsync("Confirmed");
    }

    private static async Task AssertReceiptAsync(IPage page, string kind, int inStandard, int due)
    {
        await page.GotoAsync("/scorecard");
        await page.Locator($"a[href*='/receipts/'][href*='kind={kind}']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync($"{inStandard.ToString("N0", CultureInfo.InvariantCulture)} of {due.ToString("N0", CultureInfo.InvariantCulture)} due days");
    }

    private static async Task AssertScorecardAsync(IPage operations, int sessions, int verified)
    {
        await operations.GotoAsync("/scorecards");
        await operations.Locator("table").GetByRole(AriaRole.Link, new() { Name = "Melvin Marxen" }).First.ClickAsync();
        await operations.Locator("a[href*='/receipts/'][href*='figure=verified']").First.ClickAsync();
        await Expect(operations.Locator("h1")).ToContainTextAsync($"{verified} of {sessions} sessions");
    }
}
