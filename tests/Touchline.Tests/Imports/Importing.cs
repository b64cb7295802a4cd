using System.Text.RegularExpressions;

namespace Touchline.Tests.Imports;

/// <summary>Operations at the Imports screen: sends files and follows them to the end.</summary>
internal static partial class Importing
{
    private const int MostLooks = 600;

    /// <summary>Sends a file, and gives the page of the import once it has been read.</summary>
    public static async Task<(string Address, Answer Page)> SendAsync(this Visitor operations, string name, byte[] content, string format = "")
    {
        await operations.GetAsync("/imports");
        var answer = await operations.UploadAsync("/imports", name, content, ("format", format));
        if (answer.Location is not { } address) throw new InvalidOperationException($"{name} was not taken: {answer.Code} {answer.Text}");
        return (address, await operations.EndOfAsync(address));
    }

    public static Task<(string Address, Answer Page)> SendAsync(this Visitor operations, string name, string content, string format = "") =>
        operations.SendAsync(name, System.Text.Encoding.UTF8.GetBytes(content), format);

    public static async Task<Answer> ConfirmAsync(this Visitor operations, string address, params (string, string)[] answers)
    {
        var answer = await operations.PostAsync(address + "/write", answers);
        return answer.Location is null ? answer : await operations.EndOfAsync(address);
    }

    public static async Task<Answer> AnswerAsync(this Visitor operations, string address, params (string, string)[] answers)
    {
        var answer = await operations.PostAsync(address + "/answers", answers);
        return answer.Location is null ? answer : await operations.EndOfAsync(address);
    }

    /// <summary>Looks at the page until nothing is being done any more, as its reader does.</summary>
    public static async Task<Answer> EndOfAsync(this Visitor operations, string address)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var page = await operations.GetAsync(address);
            if (!page.Text.Contains("You may leave this page", StringComparison.Ordinal)) return page;
        }
        throw new InvalidOperationException("The import did not come to an end.");
    }

    /// <summary>The figures of the preview: created, updated, unchanged, rejected.</summary>
    public static int[] Figures(this Answer page) =>
        [.. FigureOfPage().Matches(page.Text).Select(match => int.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).Take(4)];

    [GeneratedRegex("<dd class=\"value\">([0-9,]+)</dd>")]
    private static partial Regex FigureOfPage();
}
