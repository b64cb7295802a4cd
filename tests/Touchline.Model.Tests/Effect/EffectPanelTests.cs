using Touchline.Model.Effect;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Effect;

public class EffectPanelTests
{
    private static readonly PersonId Rep = PersonId.New(), First = PersonId.New(), Second = PersonId.New();

    private static EffectRow Row(int month, double outcome, double consistency, PersonId? coach = null) =>
        new(Rep, new DateOnly(2026, month, 1), coach ?? First, month, outcome, consistency, new Dictionary<Kind, double> { [Kind.OneOnOne] = consistency });

    private static EffectPanel Panel(int lag, params EffectRow[] rows) => new(new EffectQuestion("won-amount", Lag: lag), rows);

    [Fact]
    public void A_lag_puts_each_result_beside_the_coaching_of_before_and_the_coach_of_then()
    {
        var lagged = Panel(2, Row(1, 10, 4), Row(2, 20, 5), Row(3, 30, 6, Second), Row(5, 50, 8, Second)).Lagged();

        Assert.Equal([(30.0, 4.0, First), (50.0, 6.0, Second)], lagged.Rows.Select(row => (row.Outcome, row.Consistency, row.Coach)));
        Assert.Equal(4, lagged.Rows[0].ByKind[Kind.OneOnOne]);
    }

    [Fact]
    public void Equal_panels_have_one_fingerprint_and_any_difference_another()
    {
        var panel = Panel(0, Row(1, 10, 4), Row(2, 20, 5));

        Assert.Equal(panel.Fingerprint(), Panel(0, Row(1, 10, 4), Row(2, 20, 5)).Fingerprint());
        Assert.NotEqual(panel.Fingerprint(), Panel(0, Row(1, 10, 4), Row(2, 20, 5.000001)).Fingerprint());
        Assert.NotEqual(panel.Fingerprint(), Panel(0, Row(1, 10, 4), Row(2, 20, 5, Second)).Fingerprint());
        Assert.NotEqual(panel.Fingerprint(), Panel(1, Row(1, 10, 4), Row(2, 20, 5)).Fingerprint());
    }

    [Fact]
    public void A_question_is_read_back_from_its_key()
    {
        var question = new EffectQuestion("own | metric", Rep, new DateOnly(2026, 1, 1), null, 3);

        Assert.Equal(question, EffectQuestion.OfKey(question.Key));
        Assert.Equal(new EffectQuestion("won-amount"), EffectQuestion.OfKey(new EffectQuestion("won-amount").Key));
    }
}
