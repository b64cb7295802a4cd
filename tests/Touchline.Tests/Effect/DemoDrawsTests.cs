using Touchline.Features.Demo;
using Touchline.Model;
using Touchline.Model.Effect;
using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Tests.Effect;

/// <summary>The demo's draws: chance alone decided them, and a visitor sees what they show.</summary>
public sealed class DemoDrawsTests
{
    [Fact]
    public void The_demo_holds_enough_draws_to_compare_and_who_was_drawn_was_coached_sooner()
    {
        var demo = new DemoGenerator(new DemoTruth());
        var coin = CoinOf(demo.Make(), demo);

        Assert.InRange(coin.Draws, 2 * FairCoin.FewestDraws, 1_000);
        Assert.True(coin.CoachedDrawn > coin.CoachedOthers + 0.1);
        Assert.NotNull(coin.Estimate!.Interval);
        // A session some days sooner is worth a point or two of quota at most: no draw may show wonders.
        Assert.InRange(coin.Estimate.Difference!.Value, -5, 5);
        Assert.True(coin.Estimate.P > 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws()
    {
        static IEnumerable<(PersonId, DateOnly, string)> Of(int seed)
        {
            var demo = new DemoGenerator(new DemoTruth(seed));
            demo.Make();
            return demo.Draws.Select(draw => (draw.CoachId, draw.Day, draw.Among));
        }
        Assert.Equal(Of(7), Of(7));
        Assert.NotEqual(Of(7), Of(8));
    }

    [Fact]
    public void Each_draw_is_among_people_of_one_coach_on_that_day()
    {
        var demo = new DemoGenerator(new DemoTruth());
        var records = demo.Make();
        var tree = new Tree(records.People, records.Lines);
        Assert.All(demo.Draws, draw => Assert.All(draw.Order, person =>
            Assert.Contains(tree.LinesOf(person), line => line.Coach == draw.CoachId && line.Days.Contains(draw.Day))));
    }

    private static FairCoin CoinOf(OrganisationRecords records, DemoGenerator demo)
    {
        var measures = new CoachingMeasures(records, DemoGenerator.OpeningDay);
        var effect = EffectRecords.Of(measures, ResultMonths.Of(records.Opportunities, records.Results));
        var sessions = records.Sessions.Where(session => session.State == SessionState.Held)
            .SelectMany(session => session.Reps.Select(rep => (rep.PersonId, session.Day))).ToLookup(row => row.PersonId, row => row.Day);
        return FairCoin.Of(demo.Draws.Select(draw => new DrawnLot(draw.Day, draw.DrawnId, draw.Order)), sessions, effect, new EffectQuestion(Metrics.QuotaAttainment));
    }
}
