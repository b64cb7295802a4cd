using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Touchline.Tests.Look;

public class FilesTest
{
    private static string Source([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Touchline");

    private static string Web(string name) => Path.Combine(Source(), "wwwroot", name);

    [Fact]
    public void All_scripts_together_stay_under_thirteen_kilobytes() =>
        Assert.InRange(Directory.GetFiles(Web(""), "*.js").Sum(file => new FileInfo(file).Length), 1, 13_000);

    [Fact]
    public void The_style_sheet_brings_no_fonts_and_fetches_nothing()
    {
        var css = File.ReadAllText(Web("touchline.css"));
        Assert.DoesNotContain("@font-face", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Dark_is_the_same_whether_the_device_or_the_person_chose_it()
    {
        var css = File.ReadAllText(Web("touchline.css"));
        var byDevice = Regex.Match(css, @":root:not\(\[data-theme=light\]\) \{(.*?)\}", RegexOptions.Singleline).Groups[1].Value;
        var byPerson = Regex.Match(css, @"\n:root\[data-theme=dark\] \{(.*?)\}", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEmpty(byPerson.Trim());
        Assert.Equal(Squeezed(byDevice), Squeezed(byPerson));
    }

    [Fact]
    public void No_component_has_an_inline_style_or_handler()
    {
        var guilty = Directory.GetFiles(Path.Combine(Source(), "Look"), "*.razor", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\s(style|on[a-z]+)="));
        Assert.Empty(guilty);
    }

    private static string Squeezed(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
