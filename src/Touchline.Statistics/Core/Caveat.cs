using System.Text;

namespace Touchline.Statistics;

/// <summary>A coded remark on an estimate, or the reason why there is none.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Says">One English sentence with the values of this case.</param>
public sealed record Caveat(CaveatCode Code, string Says)
{
    /// <summary>The code in kebab-case, for instance <c>few-clusters</c>: the address of its help page.</summary>
    public string Slug => Slugs.Of(Code.ToString());
}

/// <summary>Turns the names of codes into addresses.</summary>
internal static class Slugs
{
    /// <summary><c>FewClusters</c> gives <c>few-clusters</c>.</summary>
    internal static string Of(string name)
    {
        var slug = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && slug.Length > 0)
                slug.Append('-');
            slug.Append(char.ToLowerInvariant(letter));
        }

        return slug.ToString();
    }
}
