using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Touchline.Tests.Look;

/// <summary>Renders a component as the server does, to text that a test can look at.</summary>
internal static class Drawing
{
    public static async Task<string> Of<T>(params (string Name, object? Value)[] parameters) where T : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        await using var services = new ServiceCollection()
            .AddSingleton<AntiforgeryStateProvider, FixedToken>()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(each => each.Name, each => each.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(view)).ToHtmlString());
    }

    /// <summary>All values of an attribute, in the order of the document.</summary>
    public static IReadOnlyList<string> Values(this string html, string attribute) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, $"[\\s]{attribute}=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
