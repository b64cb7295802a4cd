using Touchline.Look;
using Xunit;

namespace Touchline.Tests.Look;

public class MarksTest
{
    [Theory]
    [InlineData(LineState.InStandard, "in standard", "<circle")]
    [InlineData(LineState.DueSoon, "due soon", "<path")]
    [InlineData(LineState.Overdue, "overdue", "<rect")]
    [InlineData(LineState.NotYetDue, "not yet due", "<path")]
    public async Task A_state_mark_carries_a_word_and_a_shape_beside_its_colour(LineState state, string word, string shape)
    {
        var html = await Drawing.Of<StateMark>(("State", state));
        Assert.Contains($"<span>{word}</span>", html, StringComparison.Ordinal);
        Assert.Contains(shape, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_mark_has_a_long_and_a_short_wording_where_a_phone_needs_one()
    {
        var html = await Drawing.Of<StateMark>(("State", LineState.Overdue), ("Text", "overdue 9 days"), ("Short", "9 d over"));
        Assert.Contains("<span class=\"long\">overdue 9 days</span><span class=\"short\">9 d over</span>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dana Whitfield", "DW")]
    [InlineData("Ana María de la Cruz", "AC")]
    [InlineData("cher", "C")]
    [InlineData("", "?")]
    public async Task An_avatar_shows_the_first_letters_of_first_and_last_name(string name, string initials) =>
        Assert.Contains($">{initials}</span>", await Drawing.Of<Avatar>(("Name", name)), StringComparison.Ordinal);

    [Fact]
    public void A_kind_of_an_organisations_own_has_the_icon_of_a_session() =>
        Assert.Equal(Icons.Of("session"), Icons.Of("ride-along"));
}
