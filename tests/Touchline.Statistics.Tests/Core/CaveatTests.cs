using Xunit;

namespace Touchline.Statistics.Tests.Core;

public sealed class CaveatTests
{
    [Fact]
    public void A_code_is_the_address_of_its_help_page()
    {
        Assert.Equal("few-clusters", new Caveat(CaveatCode.FewClusters, "").Slug);
        Assert.Equal("not-evidence-of-cause", new Caveat(CaveatCode.NotEvidenceOfCause, "").Slug);
    }

    [Fact]
    public void Every_address_is_its_own()
    {
        var slugs = Enum.GetValues<CaveatCode>().Select(code => new Caveat(code, "").Slug).ToArray();
        Assert.Equal(slugs.Length, slugs.Distinct().Count());
        Assert.All(slugs, slug => Assert.Matches("^[a-z][a-z-]*$", slug));
    }
}
