using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Xunit;

namespace Touchline.Model.Tests.Measures.Rollups;

public class TreeOfChainsTests
{
    [Fact]
    public void A_tree_made_of_chains_says_of_every_day_what_the_tree_says_that_gave_them()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var tree = new RandomOrganisation(seed).Measures.Tree;
            var people = tree.Lines.SelectMany(line => new[] { line.Person, line.Coach }).Distinct().ToList();
            var again = new Tree(people.SelectMany(person => Chain.Of(tree, person).Select(above => (person, above))));

            Assert.Equal(tree.Lines.OrderBy(line => line.Person.Value).ThenBy(line => line.Days.From), again.Lines.OrderBy(line => line.Person.Value).ThenBy(line => line.Days.From));
            foreach (var person in people)
                for (var day = RandomOrganisation.First.AddDays(-5); day <= RandomOrganisation.Today.AddDays(30); day = day.AddDays(1))
                {
                    Assert.Equal(tree.ChainOf(person, day), again.ChainOf(person, day));
                    Assert.Equal(tree.LastDayInLine(person, day), again.LastDayInLine(person, day));
                }
        }
    }

    [Fact]
    public void Whoever_is_not_named_in_chains_stands_below_nobody() =>
        Assert.Empty(new Tree([]).ChainOf(PersonId.New(), new DateOnly(2026, 3, 1)));
}
