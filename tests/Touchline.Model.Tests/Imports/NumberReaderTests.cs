using System.Globalization;
using Touchline.Model.Imports;
using Xunit;

namespace Touchline.Model.Tests.Imports;

public sealed class NumberReaderTests
{
    private static NumberReader Of(char separator, params string[] values)
    {
        var reader = new NumberReader();
        foreach (var value in values) reader.Survey(value);
        reader.Decide(separator);
        return reader;
    }

    private static string Read(NumberReader reader, string value) =>
        reader.TryRead(value, out var number, out var why) ? number.ToString(CultureInfo.InvariantCulture) : why.Code;

    [Theory]
    [InlineData("$1,054.00", "1054.00")]
    [InlineData("1054", "1054")]
    [InlineData("1'054.5", "1054.5")]
    [InlineData("USD 1,054.5", "1054.5")]
    [InlineData("4,514", "4514")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("1,000,000", "1000000")]
    public void Amounts_with_a_point_are_read(string value, string number) => Assert.Equal(number, Read(Of(',', "1.5"), value));

    [Theory]
    [InlineData("1.054,00 €", "1054.00")]
    [InlineData("1 054,5", "1054.5")]
    [InlineData("4.514", "4514")]
    public void Amounts_with_a_comma_are_read(string value, string number) => Assert.Equal(number, Read(Of(';', "1,5"), value));

    [Fact]
    public void A_row_that_marks_decimals_otherwise_than_the_rest_is_told() => Assert.Equal("number-unreadable", Read(Of(',', "1.50", "2.50", "4.514,00"), "4.514,00"));

    [Theory]
    [InlineData(';', ',')]
    [InlineData(',', '.')]
    public void Where_no_row_tells_the_separator_of_the_file_does(char separator, char mark) => Assert.Equal(mark, Of(separator, "4,514", "1000").Mark);

    [Theory]
    [InlineData("n/a", "number-unreadable")]
    [InlineData("", "number-unreadable")]
    [InlineData("1-2", "number-unreadable")]
    [InlineData("9999999999999", "number-too-large")]
    public void What_is_no_number_is_told(string value, string code) => Assert.Equal(code, Read(Of(','), value));
}
