using System.Text.RegularExpressions;
using Xunit;

namespace Touchline.Tests.Documents;

public partial class DocumentsTests
{
    private static readonly string[] AtTheTop = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

    public static TheoryData<string> Documents => [.. AtTheTop
        .Concat(Directory.GetFiles(Path.Combine(House.Root, "docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(House.Root, file)))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_and_file_named_leads_somewhere(string document)
    {
        var text = File.ReadAllText(Path.Combine(House.Root, document));
        var folder = Path.GetDirectoryName(Path.Combine(House.Root, document))!;

        var broken = Link().Matches(text).Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))).ToList();

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_file_to_copy_exists()
    {
        var text = File.ReadAllText(Path.Combine(House.Root, "CONTRIBUTING.md"));
        string[] roots = ["", "src/Touchline", "src/Touchline.Model", "src/Touchline.Model/Imports", "src/Touchline.Statistics"];

        var missing = FileName().Matches(text).Select(match => match.Groups[1].Value)
            .Where(file => !roots.Any(root => File.Exists(Path.Combine(House.Root, root, file)))).ToList();

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/command-line.md")]
    public async Task Every_command_of_a_document_is_one_of_the_program(string document)
    {
        var commands = Command().Matches(await File.ReadAllTextAsync(Path.Combine(House.Root, document))).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(commands);
        foreach (var command in commands)
            Assert.Equal(0, await global::Touchline.CommandLine.CommandLine.RunAsync([command, "--help"]));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:[\w.]+/)*\w+\.(?:cs|razor))`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\./touchline ([a-z]+)")]
    private static partial Regex Command();
}
