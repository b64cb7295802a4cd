using Touchline.Features.Effect;
using Touchline.Model.Effect;
using Touchline.Model.Results;
using Touchline.Statistics;
using Xunit;

namespace Touchline.Tests.Effect;

public sealed class EffectWordsTests
{
    [Fact]
    public void A_range_below_zero_is_told_from_its_nearer_end() => Assert.EndsWith(
        "is 2.1 points lower. The truth likely lies between 0.9 and 3.3.",
        EffectWords.Sentence(Found(-2.1, -3.3, -0.9, Verdict.GoesWithLowerResults), "USD"), StringComparison.Ordinal);

    [Theory]
    [InlineData(1.904, "+1.9")]
    [InlineData(-0.27, "−0.3")]
    [InlineData(0.04, "+0.04")]
    [InlineData(-0.096, "−0.1")]
    [InlineData(0, "0")]
    public void An_effect_has_one_decimal_and_two_where_one_would_say_nothing(double value, string text) =>
        Assert.Equal(text, EffectWords.Signed(value, Metrics.QuotaAttainment));

    [Fact]
    public void Many_coaches_are_asked_for_only_where_no_bootstrap_stands_in_for_them()
    {
        var found = Found(2, 1, 3, Verdict.GoesWithResults) with { Assumptions = [new(Assumption.ManyClusters.Code, ""), new(Assumption.Linear.Code, "")] };

        Assert.Equal(["There are many coaches (30 or more), with teams of like size.", "Ten points more bring the same, wherever a rep stands."], RemarkWords.Assumptions(found).Select(remark => remark.Says));
        Assert.Equal([Assumption.Linear.Code], RemarkWords.Assumptions(found with { BootstrapDraws = 9_999 }).Select(remark => remark.Slug));
    }

    [Fact]
    public void What_the_words_do_not_know_is_said_as_the_library_says_it() =>
        Assert.Equal(new Remark("outliers", "3 of 9."), RemarkWords.Caveats(Found(2, 1, 3, Verdict.GoesWithResults) with { Caveats = [new("outliers", "3 of 9.")] }).Single());

    private static EffectFindings Found(double value, double low, double high, Verdict verdict) =>
        new() { Metric = Metrics.QuotaAttainment, Lag = 0, Verdict = verdict, Size = new PanelSize(500, 60, 40, 12), Within = new Finding(value, new Interval(low, high)), Described = new Described(null, null, []) };
}
