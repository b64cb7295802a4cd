using Touchline.Look;
using Xunit;

namespace Touchline.Tests.Look;

public class TablesTest
{
    [Fact]
    public async Task A_sort_header_is_a_link_and_so_works_without_a_script()
    {
        var html = await Drawing.Of<SortHeader>(("Key", "voice"), ("Label", "Voice"), ("Query", "period=year"), ("Num", true));
        Assert.Equal("?period=year&amp;sort=voice&amp;descending=true", Assert.Single(html.Values("href")));
        Assert.DoesNotContain("aria-sort", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_a_table_is_sorted_by_says_so_and_turns_it_round()
    {
        var html = await Drawing.Of<SortHeader>(("Key", "voice"), ("Label", "Voice"), ("Sort", "voice"), ("Descending", true),
            ("Address", (Func<string, bool, string>)((key, down) => $"/{key}/{down}")));
        Assert.Equal("descending", Assert.Single(html.Values("aria-sort")));
        Assert.Equal("/voice/False", Assert.Single(html.Values("href")));
    }

    [Fact]
    public async Task A_list_that_fits_has_no_pages() =>
        Assert.Empty((await Drawing.Of<Pager>(("Page", 1), ("Total", 50))).Trim());

    [Fact]
    public async Task The_last_page_ends_with_the_last_record_and_has_no_next()
    {
        var html = await Drawing.Of<Pager>(("Page", 3), ("Total", 101));
        Assert.Contains("101 to 101 of 101", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tables_frame_can_be_scrolled_by_keyboard_and_has_a_name()
    {
        var html = await Drawing.Of<TableFrame>(("Label", "Coaches"));
        Assert.Contains("role=\"region\" aria-label=\"Coaches\" tabindex=\"0\"", html, StringComparison.Ordinal);
    }
}
