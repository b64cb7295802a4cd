using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Touchline.Look;
using Xunit;

namespace Touchline.Tests.Look;

public class StaticAddressesTest
{
    [Fact]
    public async Task A_page_names_its_files_by_content_and_takes_the_theme_of_the_cookie()
    {
        var html = await Page(withAddresses: true);
        Assert.Matches("href=\"/touchline\\.[a-z0-9]+\\.css\"", html);
        Assert.Matches("src=\"/touchline\\.[a-z0-9]+\\.js\"", html);
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_them_the_plain_addresses_work_as_well() =>
        Assert.Contains("href=\"/touchline.css\"", await Page(withAddresses: false), StringComparison.Ordinal);

    private static async Task<string> Page(bool withAddresses)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, "touchline.staticwebassets.endpoints.json"));
        var pages = app.MapGroup("");
        if (withAddresses)
            pages.WithStaticAddresses(app);
        pages.MapGet("/", () => new RazorComponentResult<Door>(new { Title = "Sign in" }));
        await app.StartAsync();
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("Cookie", "theme=dark");
        return await client.GetStringAsync(new Uri("/", UriKind.Relative));
    }
}
