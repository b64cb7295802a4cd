using Touchline.Model.People;
using Xunit;

namespace Touchline.Model.Tests.People;

public class WhoFitsTests
{
    private static readonly Person[] Everybody =
    [
        Make("7", "Björn Lindqvist", "bjorn@test.example"), Make("8", "Bjarne Lind", "bjarne@test.example"), Make("9", "Kim Lee", "kim@test.example"), Make("10", "KIM LEE", null),
        Make("11", "Kim Leeds", null), Make("Lind", "Ann Berg", null), Make("12", "Gone Lindgren", "gone@test.example"), Make("13", "7", null),
    ];

    [Theory]
    [InlineData("bjorn", "7")]
    [InlineData("LINDQ", "7")]
    [InlineData("rn lin", "7")]
    [InlineData("BJARNE@test.example", "8")]
    [InlineData("kim lee", "9 10")]
    [InlineData("Kim", "9 10 11")]
    [InlineData("leeds", "11")]
    [InlineData("Lind", "Lind")]
    [InlineData("lind", "7 8")]
    [InlineData("lindgren", "")]
    [InlineData("gone@test.example", "12")]
    [InlineData("12", "12")]
    [InlineData("7", "7")]
    [InlineData("bjarne@", "")]
    [InlineData("nobody", "")]
    public void An_id_goes_before_an_address_that_before_a_name_and_a_name_before_its_parts(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', WhoFits.Of(Everybody, person => person.ExternalId != "12", text).Select(person => person.ExternalId)));

    [Theory]
    [InlineData("Björn", "bjorn", true)]
    [InlineData("Bjorn", "BJÖRN", true)]
    [InlineData("Zoë", "zoe", true)]
    [InlineData("Zoe", "zo ", false)]
    [InlineData(null, "a", false)]
    public void Letters_are_found_whatever_their_case_and_accents(string? text, string letters, bool isFound)
    {
        Assert.Equal(isFound, WhoFits.Holds(text, letters));
        Assert.Equal(isFound, WhoFits.Holds(text, WhoFits.Plain(letters)));
    }

    private static Person Make(string id, string name, string? email) => new() { ExternalId = id, Name = name, Email = email };
}
