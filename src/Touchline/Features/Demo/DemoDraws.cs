using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Demo;

/// <summary>
/// The draws that Today would have kept in the demo: every other Monday a coach looks, and where two are equally due chance decides who
/// stands first. Who is drawn is often coached in the days after; chance alone decides, so in truth a draw brings no more than
/// that coaching does.
/// </summary>
internal sealed class DemoDraws(Random random, OrganisationRecords coached, DemoSessions sessions, IReadOnlyDictionary<PersonId, double> diligence)
{
    // Today opens on its own from then on; nothing of it is decided beforehand.
    private const int DaysLeftAlone = 35;

    public List<Draw> Make(DateOnly from, DateOnly until)
    {
        var draws = new List<Draw>();
        var tree = new Tree(coached.People, coached.Lines);
        for (var day = Monday(from); day < until.AddDays(-DaysLeftAlone); day = day.AddDays(14))
        {
            var measures = new CoachingMeasures(coached, day, tree);
            foreach (var (coach, habit) in diligence.Where(_ => random.NextDouble() < 0.9))
            {
                foreach (var tie in CoachNext.Ties(CoachNext.Of(measures, coach)))
                {
                    PersonId[] order = [.. tie];
                    random.Shuffle(order);
                    draws.Add(Draw.Of(coached.Organisation.Id, coach, day, order));
                    var soon = day.AddDays(random.Next(4));
                    if (random.NextDouble() < habit && measures.Tree.LinesOf(order[0]).Any(line => line.Coach == coach && line.Days.Contains(soon)))
                        sessions.OneToOneOn(soon, coach, order[0], habit);
                }
            }
        }
        return draws;
    }

    private static DateOnly Monday(DateOnly from) => from.AddDays((8 - (int)from.DayOfWeek) % 7);
}
