using Touchline.Look;
using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Touchline.Web;
using Xunit;

namespace Touchline.Tests.Team;

public class StandingWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Standing.InStandard, "2026-11-30", 7, LineState.InStandard, "in standard", "7 d left", "7 days left", "last 17 Nov")]
    [InlineData(Standing.InStandard, "2026-11-24", 1, LineState.InStandard, "in standard", "1 d left", "1 day left", "last 17 Nov")]
    [InlineData(Standing.DueSoon, "2026-11-26", 3, LineState.DueSoon, "due by Thu 26", "by Thu 26", "last 17 Nov", "last 17 Nov")]
    [InlineData(Standing.DueSoon, "2026-12-02", 9, LineState.DueSoon, "due by 2 Dec", "by 2 Dec", "last 17 Nov", "last 17 Nov")]
    [InlineData(Standing.DueSoon, "2026-11-23", 0, LineState.DueSoon, "due today", "today", "last 17 Nov", "last 17 Nov")]
    [InlineData(Standing.Overdue, null, 9, LineState.Overdue, "overdue 9 days", "9 d over", "last 17 Nov", "last 17 Nov")]
    [InlineData(Standing.NotYetDue, "2027-03-05", 0, LineState.NotYetDue, "not yet due", "not yet", "first due 5 Mar 2027", "first due 5 Mar 2027")]
    public void A_cell_says_what_to_do_and_why_long_and_short(Standing standing, string? day, int days, LineState state, string text, string brief, string why, string shortWhy)
    {
        var words = StandingWords.Of(new LineStanding(Kind.OneOnOne, standing, new Pace(1, 14), day is null ? null : DateOnly.Parse(day, null), days, new DateOnly(2026, 11, 17), 1), Today);

        Assert.Equal((state, text, brief, why, shortWhy), (words.State, words.Text, words.Short, words.Why, words.ShortWhy));
    }

    [Fact]
    public void Several_sessions_in_a_window_are_counted_in_the_cell()
    {
        var words = StandingWords.Of(new LineStanding(Kind.JointCall, Standing.Overdue, new Pace(2, 21), null, 4, new DateOnly(2026, 11, 18), 1), Today);

        Assert.Equal(("overdue 4 days", "1 of 2 in 21 days"), (words.Text, words.Why));
        Assert.Equal("Overdue 4 days; standard 2 in 21 days. Last on 18 Nov.", words.Sentence);
    }

    [Fact]
    public void A_kind_that_nobody_asks_for_says_so() =>
        Assert.Equal("No standard asks for one. None yet.", StandingWords.Of(new LineStanding(Kind.SkillsAudit, Standing.NotAsked, default, null, 0, null, 0), Today).Sentence);
}
