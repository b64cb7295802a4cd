using CsCheck;
using Touchline.Model.Measures;
using Touchline.Model.Measures.Rollups;
using Xunit;

namespace Touchline.Model.Tests.Measures.Rollups;

public class TalliesTests
{
    [Fact]
    public void The_tallies_of_parts_sum_to_the_direct_computation_for_weeks_and_months() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var organisation = new RandomOrganisation(seed);
            var tallies = TalliesOf(organisation);
            foreach (var unit in (PeriodUnit[])[PeriodUnit.Week, PeriodUnit.Month, PeriodUnit.Quarter, PeriodUnit.Year])
            {
                var period = Period.Containing(unit, RandomOrganisation.First.AddDays(seed % 140), 1).Days;
                Assert.Equal(organisation.Measures.Scorecards(period).OrderBy(Text), Summed(tallies, period).OrderBy(Text));
            }
        },
        iter: 200, threads: 1);

    [Fact]
    public void What_is_added_and_taken_away_again_leaves_nothing()
    {
        var organisation = new RandomOrganisation(7);

        Assert.Empty(TalliesOf(organisation, TalliesOf(organisation), isTaken: true).All);
    }

    private static Tallies TalliesOf(RandomOrganisation organisation, Tallies? into = null, bool isTaken = false)
    {
        var rules = new RollupRules(organisation.Records, RandomOrganisation.Today);
        var tallies = into ?? new Tallies();
        foreach (var line in rules.Tree.Lines)
            foreach (var kind in rules.Kinds)
                foreach (var interval in rules.Intervals(line, kind, organisation.Measures.SessionDays(line.Person, kind))) tallies.Add(interval, rules, isTaken);
        var sessions = organisation.Records.Sessions.ToDictionary(session => session.Id);
        foreach (var session in organisation.Records.Sessions) tallies.Add(session, rules, isTaken);
        foreach (var commitment in organisation.Records.Commitments) tallies.Add(commitment, sessions[commitment.SessionId], rules, isTaken);
        return tallies;
    }

    private static Dictionary<CountsKey, Counts> Summed(Tallies tallies, DayRange period)
    {
        var table = new Dictionary<CountsKey, Counts>();
        foreach (var (coach, kind, part, tally) in tallies.All.Where(row => period.Contains(row.Part)))
        {
            if (!tally.Own.IsNothing) table[new(coach, Scope.Own, kind)] = table.GetValueOrDefault(new(coach, Scope.Own, kind)) + tally.Own;
            if (!tally.Tree.IsNothing) table[new(coach, Scope.Tree, kind)] = table.GetValueOrDefault(new(coach, Scope.Tree, kind)) + tally.Tree;
        }
        return table;
    }

    private static string Text(KeyValuePair<CountsKey, Counts> row) => $"{row.Key.Coach.Value} {row.Key.Scope} {row.Key.Kind}";
}
