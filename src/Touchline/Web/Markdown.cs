using Ganss.Xss;
using Markdig;

namespace Touchline.Web;

/// <summary>Simple Markdown as a page shows it: paragraphs, emphasis, lists and links; anything else stays text.</summary>
public static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();
    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    public static string ToHtml(string text) => Sanitizer.Sanitize(Markdig.Markdown.ToHtml(text, Pipeline));

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        foreach (var tag in (string[])["p", "br", "em", "strong", "ul", "ol", "li", "a", "code", "blockquote"]) sanitizer.AllowedTags.Add(tag);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedAttributes.Add("rel");
        sanitizer.AllowedSchemes.Clear();
        foreach (var scheme in (string[])["http", "https", "mailto"]) sanitizer.AllowedSchemes.Add(scheme);
        // A heading is kept as its words: the page has headings of its own.
        sanitizer.KeepChildNodes = true;
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link) link.SetAttribute("rel", "noopener noreferrer nofollow");
        };
        return sanitizer;
    }
}
