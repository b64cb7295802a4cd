using Xunit;

namespace Touchline.Statistics.Tests.Panels;

public sealed class FactorTests
{
    [Fact]
    public void What_is_not_known_is_no_level_of_its_own()
    {
        Assert.Equal([0, -1, 1, -1], Codes(Factor.Of("team", new double[] { 1, double.NaN, 2, double.NaN })));
        Assert.Equal([0, -1, 1, 0], Codes(Factor.Of("team", new[] { "a", null, "b", "a" })));
        Assert.Equal([0, -1, 1, 1], Codes(Factor.Of("team", new int?[] { 7, null, 5, 5 })));
    }

    private static int[] Codes(Factor factor) => [.. Enumerable.Range(0, factor.Rows).Select(factor.CodeOf)];
}
