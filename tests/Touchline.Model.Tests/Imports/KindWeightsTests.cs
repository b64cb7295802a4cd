using Touchline.Model.Imports;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Imports;

public sealed class KindWeightsTests
{
    [Fact]
    public void Weights_are_read_with_spaces_and_kinds_of_ones_own()
    {
        Assert.True(KindWeights.TryParse(" joint-call = 0.5 ;Deal clinic=1;a=b=2;", out var weights));
        Assert.Equal([0.5m, 1, 2], [weights[Kind.JointCall], weights[new Kind("Deal clinic")], weights[new Kind("a=b")]]);
        Assert.Equal("joint-call=0.5;Deal clinic=1;a=b=2", KindWeights.Format(weights));
    }

    [Fact]
    public void Empty_is_equal_weights()
    {
        Assert.True(KindWeights.TryParse("", out var weights));
        Assert.Empty(weights);
    }

    [Theory]
    [InlineData("joint-call")]
    [InlineData("=1")]
    [InlineData("joint-call=x")]
    [InlineData("joint-call=-1")]
    [InlineData("joint-call=1,5")]
    [InlineData("all=1")]
    [InlineData("joint-call=1;joint-call=1")]
    public void What_is_no_list_of_weights_is_told(string text) => Assert.False(KindWeights.TryParse(text, out _));
}
