using Touchline.Model.Effect;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Effect;

public class FairCoinTests
{
    private const string Metric = "own";

    private readonly Person _coach = new() { Name = "Coach" };
    private readonly Person[] _reps = [.. Enumerable.Range(0, 10).Select(at => new Person { Name = $"Rep {at}" })];
    private readonly List<DrawnLot> _lots = [];
    private readonly List<Result> _results = [];

    /// <summary>Five pairs a month; whoever is drawn has ten more in the next.</summary>
    public FairCoinTests()
    {
        for (var month = new DateOnly(2026, 1, 1); month.Year == 2026; month = month.AddMonths(1))
            for (var pair = 0; pair < 5; pair++)
            {
                var (drawn, other) = ((month.Month + pair) % 2 == 0) ? (2 * pair, (2 * pair) + 1) : ((2 * pair) + 1, 2 * pair);
                _lots.Add(Lot(month.AddDays(6), drawn, other));
                Known(drawn, month.AddMonths(1), 60 + pair);
                Known(other, month.AddMonths(1), 50 + pair);
            }
    }

    private DrawnLot Lot(DateOnly day, int drawn, int other) => new(day, _reps[drawn].Id, [_reps[drawn].Id, _reps[other].Id]);

    private void Known(int rep, DateOnly month, decimal value) => _results.Add(new Result { PersonId = _reps[rep].Id, Month = month, Metric = Metric, Value = value });

    private FairCoin Coin(EffectQuestion? question = null, params (int Rep, DateOnly Day)[] sessions)
    {
        var records = new EffectRecords
        {
            Tree = new Tree([_coach, .. _reps], _reps.Select(rep => new ReportingLine { PersonId = rep.Id, CoachId = _coach.Id, From = new DateOnly(2025, 1, 1) })),
            Today = new DateOnly(2027, 3, 1),
            Starts = new Dictionary<PersonId, DateOnly>(),
            Results = ResultMonths.Of([], _results),
            Weights = new Dictionary<Kind, decimal>(),
            Counts = (_, _) => [],
        };
        return FairCoin.Of(_lots, sessions.ToLookup(row => _reps[row.Rep].Id, row => row.Day), records, question ?? new EffectQuestion(Metric));
    }

    [Fact]
    public void Those_drawn_are_beside_the_others_of_their_draw_by_the_result_of_the_next_month()
    {
        var coin = Coin();

        Assert.Equal(60, coin.Draws);
        Assert.Equal(10, coin.Estimate!.Difference!.Value, 9);
        Assert.True(coin.Estimate.P < 0.001);
    }

    [Fact]
    public void Of_one_month_each_person_counts_in_the_first_draw_only()
    {
        _lots.Add(Lot(new DateOnly(2026, 5, 20), 0, 3));

        Assert.Equal(60, Coin().Draws);
    }

    [Fact]
    public void A_draw_without_the_next_months_result_waits()
    {
        _lots.Add(Lot(new DateOnly(2027, 1, 4), 0, 1));
        Known(0, new DateOnly(2027, 2, 1), 50);
        Assert.Equal(60, Coin().Draws);

        Known(1, new DateOnly(2027, 2, 1), 50);
        Assert.Equal(61, Coin().Draws);
    }

    [Fact]
    public void With_fewer_than_fifty_draws_only_their_number_is_told()
    {
        _lots.RemoveRange(0, 11);

        Assert.Equal(new FairCoin(49, null, null, null), Coin());
    }

    [Fact]
    public void Below_a_leader_only_the_own_teams_draws_count() => Assert.Equal(0, Coin(new EffectQuestion(Metric, _reps[0].Id)).Draws);

    [Fact]
    public void It_says_how_many_had_a_session_within_a_week_of_the_draw()
    {
        // January: rep 1 is drawn, rep 0 is not; a session seven days on is too late.
        var coin = Coin(null, (1, new DateOnly(2026, 1, 13)), (0, new DateOnly(2026, 1, 14)));

        Assert.Equal(1.0 / 60, coin.CoachedDrawn!.Value, 9);
        Assert.Equal(0, coin.CoachedOthers!.Value, 9);
    }
}
