using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Touchline.Features.Sessions.Craft;
using Touchline.Model.Sessions.Rubrics;
using Touchline.Tests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Touchline.Browser.Tests.Sessions;

public class KindsFromBothSidesOnSqlite(Browser browser) : KindsFromBothSidesTests(browser, Database.Sqlite);

[Trait("needs", "postgres")]
public class KindsFromBothSidesOnPostgres(Browser browser) : KindsFromBothSidesTests(browser, Database.Postgres);

/// <summary>Each kind as coach and rep play it; at the end the scorecard's craft is what is counted here by hand.</summary>
public abstract class KindsFromBothSidesTests(Browser browser, Database database) : IAsyncLifetime
{
    private Organisation _org = default!;
    private IPage _coach = default!;
    private IPage _rep = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database, today: "today");

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task Every_kind_is_played_from_both_sides_and_craft_is_what_is_counted_by_hand(int width, bool javaScript)
    {
        _coach = await SignInAsync("Cora", width, javaScript);
        _rep = await SignInAsync("Rita", width, javaScript);
        var (call, meeting, team, audit, review) = (await PlanAsync("joint-call"), await PlanAsync("one-on-one"), await PlanAsync("team-meeting"), await PlanAsync("skills-audit"), await PlanAsync("career-plan"));
        await PlanTheCallAsync(call);
        await SetTheAgendaAsync(meeting);
        await SendTheAgendaAsync(team);
        await WriteTheCareerPlanAsync();

        _org.House.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var session in new[] { call, meeting, team, audit, review }) await ClickAsync(_coach, session, "It was held");
        await FeedBackAsync(call);
        await TickAsync(meeting);
        await WriteMinutesAsync(team);
        await RateAsync(audit);

        // What is still open fails once it closes: of the audit alone the evidence for the highest.
        _org.House.Clock.Advance(TimeSpan.FromDays(7));
        await using (var scope = _org.Scope()) await scope.ServiceProvider.GetRequiredService<CloseChecks>().RunAsync(CancellationToken.None);
        await AssertCraftAsync("joint-call", "100.0% = 6 of 6");
        await AssertCraftAsync("one-on-one", "100.0% = 3 of 3");
        await AssertCraftAsync("team-meeting", "100.0% = 3 of 3");
        await AssertCraftAsync("career-plan", "100.0% = 2 of 2");
        await AssertCraftAsync("skills-audit", "75.0% = 3 of 4");
        foreach (var (page, address) in from page in new[] { _coach, _rep } from address in new[] { call, meeting, team, audit, review, Plan, page == _coach ? "/expected" : "/rubrics" } select (page, address))
        {
            await page.GotoAsync(address);
            await page.AssertFitsAsync(address);
            if (javaScript) await page.AssertAccessibleAsync(address);
        }
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_itself_and_waits_where_there_is_no_line()
    {
        _coach = await SignInAsync("Cora", 390, true);
        var meeting = await PlanAsync("one-on-one");
        var notes = _coach.GetByLabel("What you both want to remember");
        await _coach.GotoAsync(meeting);
        await notes.FillAsync("Signer at Hottechi");
        await Expect(_coach.Locator("[data-kept]")).ToContainTextAsync("Kept at");

        await _coach.Context.SetOfflineAsync(true);
        await notes.FillAsync("Signer at Hottechi: T. Marsh");
        await Expect(_coach.Locator("[data-kept]")).ToContainTextAsync("kept on this device");
        var context = _coach.Context;
        await _coach.CloseAsync();
        await context.SetOfflineAsync(false);

        var again = await context.NewPageAsync();
        await again.GotoAsync(meeting);
        await Expect(again.GetByLabel("What you both want to remember")).ToHaveValueAsync("Signer at Hottechi: T. Marsh");
        await Expect(again.Locator("[data-kept]")).ToContainTextAsync("Kept at");
        _rep = await SignInAsync("Rita", 390, true);
        await _rep.GotoAsync(meeting);
        await Expect(_rep.GetByLabel("What you both want to remember")).ToHaveValueAsync("Signer at Hottechi: T. Marsh");
    }

    private string Plan => $"/reps/{_org.Id("Rita")}/career-plan";

    private async Task<IPage> SignInAsync(string name, int width, bool javaScript)
    {
        var page = await browser.OpenAsync(_org.House.Address, width, javaScript: javaScript);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail").FillAsync(name + "@test.example");
        await page.GetByLabel("Password").FillAsync(Organisation.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/today");
        return page;
    }

    private async Task<string> PlanAsync(string kind)
    {
        await _coach.GotoAsync($"/sessions/new?kind={kind}&rep={_org.Id("Rita")}&plan=true");
        await _coach.Locator("input[name=day]").FillAsync(Tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await _coach.WaitForURLAsync("**/today");
        return $"/sessions/{(await _org.RecordsAsync()).Sessions.Single(session => session.Kind.Name == kind).Id.Value}";
    }

    private DateOnly Tomorrow => DateOnly.FromDateTime(_org.House.Clock.GetUtcNow().UtcDateTime).AddDays(1);

    private async Task PlanTheCallAsync(string call)
    {
        await _rep.GotoAsync(call);
        await _rep.GetByLabel("Objective").FillAsync("Agree a renewal date");
        await _rep.GetByLabel("Observe").CheckAsync();
        await _rep.GetByRole(AriaRole.Button, new() { Name = "The plan stands" }).ClickAsync();
        await Expect(_rep.Locator(".steps .done").First).ToContainTextAsync("Pre-call plan");
    }

    private async Task FeedBackAsync(string call)
    {
        await _rep.GotoAsync(call);
        await _rep.GetByLabel("What went well").FillAsync("I let them talk");
        await _rep.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await _coach.GotoAsync(call);
        await Expect(_coach.Locator("#feedback .notice").First).ToContainTextAsync("I let them talk");
        await _coach.GetByLabel("What worked, and should be repeated").FillAsync("Silence after the cost");
        await _coach.GetByLabel("One thing to change").FillAsync("Trade, do not give");
        await _coach.Locator("label:has(#feedback-skill-discovery-4)").ClickAsync();
        await _coach.GetByLabel("Rita’s commitment").FillAsync("Write the give-get list");
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Send feedback to Rita" }).ClickAsync();
        await Expect(_coach.Locator(".promises").Last).ToContainTextAsync("Write the give-get list");
        await ClickAsync(_rep, call, "It happened");
    }

    private async Task SetTheAgendaAsync(string meeting)
    {
        foreach (var (page, item) in new[] { (_rep, "Who signs at Hottechi?"), (_coach, "Forecast") })
        {
            await page.GotoAsync(meeting);
            await page.GetByLabel("New agenda item").FillAsync(item);
            await page.GetByRole(AriaRole.Button, new() { Name = "Add item" }).ClickAsync();
            await Expect(page.Locator(".agenda")).ToContainTextAsync(item);
        }
    }

    private async Task TickAsync(string meeting)
    {
        await _coach.GotoAsync(meeting);
        await _coach.GetByLabel("Nothing was promised this time").CheckAsync();
        await _coach.Locator("#notes").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(_coach.GetByLabel("Nothing was promised this time")).ToBeCheckedAsync();
    }

    private async Task SendTheAgendaAsync(string team)
    {
        await _coach.GotoAsync(team);
        await _coach.GetByLabel("New agenda item").FillAsync("Quarter end");
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Add item" }).ClickAsync();
        await _coach.GetByLabel("Skill in focus").FillAsync("Discovery");
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Send it to the team" }).ClickAsync();
        await _rep.GotoAsync(team);
        await Expect(_rep.Locator("main")).ToContainTextAsync("Quarter end");
    }

    private async Task WriteMinutesAsync(string team)
    {
        await _coach.GotoAsync(team);
        await _coach.GetByLabel("Decisions, one a line").FillAsync("One list for all\nCalls on Monday");
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Keep the minutes" }).ClickAsync();
        await Expect(_coach.Locator("#minutes li")).ToHaveCountAsync(2);
    }

    private async Task WriteTheCareerPlanAsync()
    {
        await _rep.GotoAsync(Plan);
        // The first form is short, on a phone too: where to, by when, the first goal; what comes after them opens on a tap.
        Assert.Equal(3, await _rep.Locator("#career-plan").GetByRole(AriaRole.Textbox).Or(_rep.Locator("#career-plan input[type=date]")).Locator("visible=true").CountAsync());
        await _rep.GetByLabel("Where you want to go").FillAsync("Lead key accounts");
        await _rep.GetByLabel("By when").FillAsync("2030-12-31");
        await _rep.Locator("#career-plan-goal-1").FillAsync("Two renewals");
        await _rep.GetByText("How it is measured, and by when").ClickAsync();
        await _rep.Locator("#career-plan-goal-1-measure").FillAsync("Signed renewals");
        await _rep.Locator("#career-plan-goal-1-by").FillAsync("2030-06-30");
        await _rep.GetByRole(AriaRole.Button, new() { Name = "Put it up and sign" }).ClickAsync();
        await ClickAsync(_coach, Plan, "Sign it");
        await Expect(_coach.Locator("main")).ToContainTextAsync("Signed by both");
    }

    private async Task RateAsync(string audit)
    {
        foreach (var (page, part) in new[] { (_coach, "coach-rating"), (_rep, "self-rating") })
        {
            await page.GotoAsync(audit);
            foreach (var skill in DefaultRubrics.Selling) await page.Locator($"label:has(#{part}-skill-{skill.Key}{(skill.Key == "discovery" ? "-2" : "-3")})").ClickAsync();
            if (part == "coach-rating")
            {
                var evidence = page.Locator("#coach-rating-evidence-discovery");
                await page.Locator("details", new() { Has = evidence }).Locator("summary", new() { HasText = "Evidence" }).ClickAsync();
                await evidence.FillAsync("Asked nothing on Tuesday");
            }
            await page.GetByRole(AriaRole.Button, new() { Name = "My rating is done" }).ClickAsync();
        }
        await _coach.GotoAsync(audit);
        await Expect(_coach.Locator(".audit > li")).ToHaveCountAsync(DefaultRubrics.Selling.Count);
        await _coach.GetByLabel("Discovery", new() { Exact = true }).CheckAsync();
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Choose it" }).ClickAsync();
        await PromiseAsync(audit, "One question before every answer");
    }

    private async Task PromiseAsync(string session, string text)
    {
        await _coach.GotoAsync(session);
        await _coach.GetByText("Add a commitment").ClickAsync();
        await _coach.Locator("#commitment").FillAsync(text);
        await _coach.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(_coach.Locator(".promises").Last).ToContainTextAsync(text);
    }

    private static async Task ClickAsync(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private async Task AssertCraftAsync(string kind, string heading)
    {
        var today = Tomorrow.AddDays(-1);
        await _coach.GotoAsync($"/receipts/{_org.Id("Cora")}?scope=own&from={today.AddDays(-30):yyyy-MM-dd}&to={today:yyyy-MM-dd}&kind={kind}&figure=craft");
        await Expect(_coach.Locator("h1")).ToContainTextAsync(heading);
    }
}
