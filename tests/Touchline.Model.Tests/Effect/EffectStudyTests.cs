using Touchline.Model.Effect;
using Touchline.Statistics;
using Xunit;

namespace Touchline.Model.Tests.Effect;

public class EffectStudyTests
{
    private static EffectStudy Study(SimulationTruth truth) => EffectStudy.Of(new SimulatedOrganisation(truth).Panel(), []);

    [Fact]
    public void A_true_effect_is_found_within_its_interval_and_comes_before()
    {
        var study = Study(new SimulationTruth());

        Assert.Equal(Verdict.ComesBefore, study.Verdict);
        Assert.InRange(2.0, study.Within!.Interval!.Value.Low, study.Within.Interval.Value.High);
    }

    [Fact]
    public void Without_an_effect_there_is_no_clear_relation_although_correlation_claims_one()
    {
        var study = Study(new SimulationTruth { Effect = 0, CommonCause = 1, Seed = 4 });

        Assert.Equal(Verdict.NoClearRelation, study.Verdict);
        Assert.True(study.Pearson.Interval!.Value.Low > 0, "good coaches coach more and have better reps");
    }

    [Fact]
    public void Results_that_drive_coaching_flag_the_lead_and_cap_the_verdict()
    {
        var study = Study(new SimulationTruth { ReverseCausality = 1 });

        Assert.True(study.LeadIsFlagged);
        Assert.Equal(Verdict.NoClearRelation, study.Verdict);
    }

    [Theory]
    [InlineData(9, 18)]
    [InlineData(40, 5)]
    public void With_few_coaches_or_months_no_rung_above_description_is_climbed(int coaches, int months)
    {
        var study = Study(new SimulationTruth { Coaches = coaches, Months = months });

        Assert.Equal(Verdict.NotEnoughData, study.Verdict);
        Assert.Null(study.Within);
        Assert.NotNull(study.Pearson.Value);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_group_of_fewer_than_five_reps_has_no_figure(int newcomers, bool isShown)
    {
        var panel = new SimulatedOrganisation(new SimulationTruth { Coaches = 12 }).Panel();
        var joined = panel.Rows.Select(row => row.Rep).Distinct().Take(newcomers).ToHashSet();
        var study = EffectStudy.Of(panel with { Rows = [.. panel.Rows.Select(row => row with { TenureMonths = joined.Contains(row.Rep) ? 2 : 30 })] }, []);

        Assert.Equal(isShown, study.ByTenure!.Groups.Any(group => group.Group == "first half year"));
        Assert.Equal(joined.Count, newcomers);
    }

    [Fact]
    public void Below_thirty_coaches_the_bootstrap_decides()
    {
        var study = Study(new SimulationTruth { Coaches = 12 });

        Assert.NotNull(study.Within!.Wild);
        Assert.Equal(study.Within.Wild!.Interval, study.Within.Interval);
    }

    [Fact]
    public void Of_a_hundred_organisations_nineteen_in_twenty_intervals_hold_the_truth_and_few_claims_are_false()
    {
        int covered = 0, claimed = 0;
        for (var run = 0UL; run < 100; run++)
        {
            var truth = new SimulationTruth { RepsPerCoach = 6, Months = 14, CommonCause = 1, Turnover = 0.3, Seed = run, Effect = run % 2 == 0 ? 2 : 0 };
            var study = EffectStudy.Decide(new SimulatedOrganisation(truth).Panel());
            if (study.Within!.Interval!.Value is var ends && ends.Low <= truth.Effect && truth.Effect <= ends.High) covered++;
            if (truth.Effect == 0 && study.Verdict >= Verdict.GoesWithResults) claimed++;
        }

        // The bench does thousands; here what chance allows with a hundred.
        Assert.InRange(covered, 88, 100);
        Assert.InRange(claimed, 0, 7);
    }

    [Fact]
    public void What_is_kept_of_a_study_reads_back_as_it_was()
    {
        var panel = new SimulatedOrganisation(new SimulationTruth { Coaches = 12, Adopting = 0.5, Turnover = 0 }).Panel();
        var found = EffectSummary.Of(EffectStudy.Of(panel, []), new FairCoin(3, null, null, null), Adoption.Of(panel), 30_000);

        var text = System.Text.Json.JsonSerializer.Serialize(found);
        var read = System.Text.Json.JsonSerializer.Deserialize<EffectFindings>(text)!;

        Assert.Equal(text, System.Text.Json.JsonSerializer.Serialize(read));
        Assert.Equal((found.Within, found.Verdict, found.Coin), (read.Within, read.Verdict, read.Coin));
    }

    [Fact]
    public void The_same_panel_gives_the_same_numbers()
    {
        var truth = new SimulationTruth { Coaches = 12 };

        Assert.Equal(Study(truth).Within!.Interval, Study(truth).Within!.Interval);
    }

    [Fact]
    public void An_empty_panel_is_not_enough_data_and_no_number_is_not_a_number()
    {
        var study = EffectStudy.Of(new EffectPanel(new EffectQuestion("quota-attainment"), []), []);

        Assert.Equal(Verdict.NotEnoughData, study.Verdict);
        Assert.Null(study.Pearson.Value);
    }

    [Theory]
    [InlineData(9, 12, 1, 2, 0.01, 0.5, Verdict.NotEnoughData)]
    [InlineData(10, 5, 1, 2, 0.01, 0.5, Verdict.NotEnoughData)]
    [InlineData(10, 6, -1, 2, 0.01, 0.5, Verdict.NoClearRelation)]
    [InlineData(10, 6, -2, -1, 0.01, 0.5, Verdict.GoesWithLowerResults)]
    [InlineData(10, 6, 1, 2, 0.20, 0.5, Verdict.GoesWithResults)]
    [InlineData(10, 6, 1, 2, 0.01, 0.07, Verdict.GoesWithResults)]
    [InlineData(10, 6, 1, 2, 0.01, 0.11, Verdict.ComesBefore)]
    [InlineData(10, 6, 1, 2, 0.01, 0.04, Verdict.NoClearRelation)]
    [InlineData(10, 6, -2, -1, 0.01, 0.04, Verdict.NoClearRelation)]
    public void The_verdict_follows_from_the_rungs(int coaches, int months, double low, double high, double lags, double lead, Verdict verdict) =>
        Assert.Equal(verdict, VerdictRule.Of(coaches, months, new Interval(low, high), lags, lead));

    [Fact]
    public void Without_an_interval_there_is_not_enough_data() => Assert.Equal(Verdict.NotEnoughData, VerdictRule.Of(40, 18, null, 0.01, 0.5));
}
