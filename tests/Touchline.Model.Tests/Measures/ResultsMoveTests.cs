using Touchline.Model.Measures;
using Touchline.Model.Results;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class ResultsMoveTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PersonId Rep = PersonId.New();

    [Fact]
    public void Two_months_and_ten_deals_that_moved_are_a_reason() =>
        Assert.Equal(new ResultsMove(new(2026, 9, 1), 2, 0.1m, 0.8m, 10), Of((7, 4, 1), (8, 4, 1), (9, 1, 4), (10, 0, 5)));

    [Fact]
    public void Fewer_than_ten_deals_are_none() => Assert.Null(Of((7, 4, 0), (8, 4, 0), (9, 0, 4), (10, 0, 5)));

    [Fact]
    public void Where_two_months_have_too_few_it_looks_at_more() =>
        Assert.Equal(3, Of((5, 4, 0), (6, 4, 0), (7, 4, 0), (8, 0, 4), (9, 0, 4), (10, 0, 4))!.Months);

    [Fact]
    public void What_chance_alone_moves_is_none() => Assert.Null(Of((7, 3, 3), (8, 3, 3), (9, 2, 4), (10, 3, 3)));

    [Fact]
    public void The_running_month_is_not_judged() => Assert.Null(Of((8, 5, 5), (9, 5, 5), (10, 5, 5), (11, 0, 40)));

    private static ResultsMove? Of(params (int Month, int Won, int Lost)[] months) => ResultsMove.Of(ResultMonths.Of([], months.SelectMany(month => new[]
    {
        new Result { PersonId = Rep, Month = new(2026, month.Month, 1), Metric = Metrics.WonCount, Value = month.Won },
        new Result { PersonId = Rep, Month = new(2026, month.Month, 1), Metric = Metrics.LostCount, Value = month.Lost },
    })), Today);
}
