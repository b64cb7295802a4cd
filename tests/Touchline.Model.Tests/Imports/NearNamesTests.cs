using Touchline.Model.Imports;
using Xunit;

namespace Touchline.Model.Tests.Imports;

public sealed class NearNamesTests
{
    private static readonly string[] Names = ["Darcel Schlecht", "Cassey Cress", "Moses Frase", "José García", "Ann Smith", "Ann Smyth"];

    private static IReadOnlyList<string> Near(string text) => NearNames.Of(text, Names, name => name);

    [Theory]
    [InlineData("D. Schlecht", "Darcel Schlecht")]
    [InlineData("Darcell Schlecht", "Darcel Schlecht")]
    [InlineData("Schlecht, Darcel", "Darcel Schlecht")]
    [InlineData("darcel.schlecht@example.com", "Darcel Schlecht")]
    [InlineData("Cassey Cress (inactive)", "Cassey Cress")]
    [InlineData("Jose Garcia", "José García")]
    [InlineData("Moses", "Moses Frase")]
    public void A_name_written_otherwise_finds_the_person(string text, string name) => Assert.Equal([name], Near(text));

    [Theory]
    [InlineData("Integration User")]
    [InlineData("Total")]
    [InlineData("")]
    [InlineData("D S")]
    public void A_name_of_nobody_finds_nobody(string text) => Assert.Empty(Near(text));

    [Fact]
    public void The_nearest_stands_first() => Assert.Equal(["Ann Smith", "Ann Smyth"], Near("Ann Smith"));
}
