using Touchline.Look;
using Xunit;

namespace Touchline.Tests.Look;

public class ShellTest
{
    private static readonly MenuEntry[] Coach =
        [new("Today", "/today", "today", "g t"), new("Team", "/team", "team", "g m"), new("Scorecard", "/scorecard", "scorecard", "g s")];

    private static readonly MenuEntry[] Leader = [.. Coach, new("Effect", "/effect", "effect", "g e"), new("Tension", "/tension", "tension")];

    [Fact]
    public async Task A_coach_finds_log_as_the_middle_tab()
    {
        var tabs = await Drawing.Of<Tabs>(("Menu", Coach), ("LogAddress", "/log"));
        Assert.Equal(["/today", "/team", "/log", "/scorecard"], tabs.Values("href"));
        Assert.Contains("class=\"act\"", tabs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_finds_log_in_the_middle_too_and_the_rest_under_more()
    {
        var tabs = await Drawing.Of<Tabs>(("Menu", Leader), ("LogAddress", "/log"), ("SearchAddress", "/search"));
        Assert.Equal(["/today", "/team", "/log", "/scorecard", "/effect", "/tension", "/search"], tabs.Values("href"));
    }

    [Fact]
    public async Task Who_may_not_log_has_four_places()
    {
        var tabs = await Drawing.Of<Tabs>(("Menu", Leader), ("LogAddress", null));
        Assert.Equal(["/today", "/team", "/scorecard", "/effect", "/tension"], tabs.Values("href"));
        Assert.DoesNotContain("class=\"act\"", tabs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_a_whole_document_that_names_the_current_place()
    {
        var html = await Drawing.Of<Shell>(("Title", "Today"), ("Menu", Coach), ("Current", "/today"), ("Person", new ShellPerson("Dana Whitfield", "Coach, West")), ("SignOutAddress", "/sign-out"));
        Assert.StartsWith("<!doctype html>", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("<title>Today ", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Values("aria-current").Count);
        Assert.Contains("action=\"/sign-out\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", true)]
    [InlineData("\"><script>", false)]
    [InlineData(null, false)]
    public async Task Only_a_known_theme_is_taken(string? theme, bool taken) =>
        Assert.Equal(taken, (await Drawing.Of<Html>(("Title", "X"), ("Theme", theme))).Contains("data-theme=", StringComparison.Ordinal));
}
