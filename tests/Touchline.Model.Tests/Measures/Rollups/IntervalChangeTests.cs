using Touchline.Model.Measures.Rollups;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;
using Xunit;

namespace Touchline.Model.Tests.Measures.Rollups;

public class IntervalChangeTests
{
    private static readonly PersonId Rep = PersonId.New();
    private static readonly PersonId Coach = PersonId.New();

    [Fact]
    public void What_counts_as_before_is_neither_taken_nor_added() =>
        Assert.Empty(IntervalChange.Between([Standing(1, 20)], [Standing(1, 10), Standing(11, 20)]));

    [Fact]
    public void A_session_that_carries_on_adds_only_the_days_that_are_new() =>
        Assert.Equal([(Standing(21, 30), false)], IntervalChange.Between([Standing(1, 20)], [Standing(1, 30)]));

    [Fact]
    public void Days_that_no_longer_count_are_taken_and_others_added() =>
        Assert.Equal([(Standing(1, 4), true), (Standing(21, 22), false)], IntervalChange.Between([Standing(1, 20)], [Standing(5, 22)]));

    [Fact]
    public void Another_coach_takes_all_days_and_adds_all() =>
        Assert.Equal(2, IntervalChange.Between([Standing(1, 20)], [Standing(1, 20) with { Coach = PersonId.New() }]).Count());

    private static LineInterval Standing(int from, int until) =>
        new(Rep, Coach, Kind.OneOnOne, IntervalState.Standing, new DayRange(new(2026, 3, from), new(2026, 3, until)), new Pace(1, 14));
}
