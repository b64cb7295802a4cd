using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class CoachNextTests
{
    // Ann and Bob wait equally long, Cem shorter.
    private static (Sketch Sketch, CoachingMeasures Measures) Team()
    {
        var sketch = new Sketch().Standard(Kind.OneOnOne, 1, 14, "01-01")
            .Line("Ann", "Dana", "01-01").Line("Bob", "Dana", "01-01").Line("Cem", "Dana", "01-01");
        sketch.Held(Kind.OneOnOne, "02-20", "Dana", "Cem");
        return (sketch, sketch.Measures("03-31"));
    }

    [Fact]
    public void Between_those_equally_due_the_draw_decides_and_nobody_else_moves()
    {
        var (sketch, measures) = Team();
        var next = CoachNext.Of(measures, sketch.Id("Dana"));

        var tie = Assert.Single(CoachNext.Ties(next));
        Assert.Equal(new HashSet<PersonId> { sketch.Id("Ann"), sketch.Id("Bob") }, tie.ToHashSet());
        foreach (var draw in new[] { new[] { sketch.Id("Bob"), sketch.Id("Ann") }, [sketch.Id("Ann"), sketch.Id("Bob")] })
            Assert.Equal([.. draw, sketch.Id("Cem")], CoachNext.InOrderDrawn(next, [draw]).Select(row => row.Person));
    }

    [Fact]
    public void A_draw_among_more_people_still_decides_once_one_of_them_was_coached()
    {
        var (sketch, _) = Team();
        PersonId[] draw = [sketch.Id("Bob"), sketch.Id("Cem"), sketch.Id("Ann")];

        Assert.Same(draw, CoachNext.DrawOf([sketch.Id("Ann"), sketch.Id("Bob")], [draw]));
        Assert.Null(CoachNext.DrawOf([sketch.Id("Ann"), sketch.Id("Dana")], [draw]));
    }
}
