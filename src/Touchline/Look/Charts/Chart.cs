using System.Net;
using Microsoft.AspNetCore.Components;

namespace Touchline.Look.Charts;

/// <summary>Text in a chart. Razor takes the tag "text" for its own, so it is written here.</summary>
public static class Chart
{
    public static MarkupString Text(
        double x, double y, string words, double dx = 0, double dy = 0, string anchor = "middle", string? kind = null) =>
        new($"""<text class="{kind}" x="{Svg.Percent(x)}" y="{Svg.Px(y)}" dx="{Svg.Px(dx)}" dy="{Svg.Px(dy)}" text-anchor="{anchor}">{WebUtility.HtmlEncode(words)}</text>""");
}
