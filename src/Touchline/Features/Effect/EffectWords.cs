using System.Globalization;
using Touchline.Model.Effect;
using Touchline.Model.Results;
using Touchline.Statistics;
using Touchline.Web;

namespace Touchline.Features.Effect;

/// <summary>Figures and verdicts of Effect in words.</summary>
public static class EffectWords
{
    public static IReadOnlyList<(Verdict Verdict, string Name)> Ladder { get; } =
    [
        (Verdict.NotEnoughData, "not enough data"), (Verdict.NoClearRelation, "no clear relation"), (Verdict.GoesWithLowerResults, "goes with lower results"),
        (Verdict.GoesWithResults, "goes with results"), (Verdict.ComesBefore, "goes with results and comes before them"), (Verdict.Caused, "caused results (experiment)"),
    ];

    public static string Name(Verdict verdict) => Ladder.First(step => step.Verdict == verdict).Name;

    public static string Metric(string metric) => metric switch
    {
        Metrics.QuotaAttainment => "quota attainment",
        Metrics.WonAmount => "won amount",
        Metrics.WinRate => "win rate",
        Metrics.WonCount => "deals won",
        Metrics.AverageWonDeal => "average won deal",
        Metrics.DaysToClose => "days to close",
        _ => metric,
    };

    /// <summary>The unit of an effect: "points", the currency, or nothing.</summary>
    public static string Unit(string metric, string currency) => EffectPanel.IsRatio(metric) ? "points" : IsMoney(metric) ? currency : "";

    public static bool IsMoney(string metric) => metric is Metrics.WonAmount or Metrics.AverageWonDeal;

    /// <summary>"+2.1", "−1,054": signed, with a true minus.</summary>
    public static string Signed(double value, string metric) => value.ToString(IsMoney(metric) ? "+#,0;−#,0;0" : IsSmall(value) ? "+0.00;−0.00;0" : "+0.0;−0.0;0", CultureInfo.CurrentCulture);

    public static string Plain(double value, string metric) => Math.Abs(value).ToString(IsMoney(metric) ? "N0" : IsSmall(value) ? "0.00" : "0.0", CultureInfo.CurrentCulture);

    // One decimal says what an interval leaves to be said; below a tenth it would say nothing, or zero where it is not.
    private static bool IsSmall(double value) => Math.Abs(value) is > 0 and < 0.095;

    /// <summary>"+0.9 to +3.3", or that it cannot be known.</summary>
    public static string Range(Interval? interval, string metric) => interval is { } ends ? $"{Signed(ends.Low, metric)} to {Signed(ends.High, metric)}" : "interval not known";

    /// <summary>"= 0.031", "&lt; 0.001".</summary>
    public static string P(double p) => p < 0.001 ? "< 0.001" : "= " + p.ToString("0.000", CultureInfo.CurrentCulture);

    public static string Correlation(double? value) => value is { } r ? r.ToString("0.00;−0.00;0.00", CultureInfo.CurrentCulture) : "not known";

    /// <summary>The sentence that answers the heading, made from the rungs.</summary>
    public static string Sentence(EffectFindings found, string currency)
    {
        var metric = found.Metric;
        var unit = Unit(metric, currency) is { Length: > 0 } name ? " " + name : "";
        if (found.Verdict == Verdict.NotEnoughData) return NotEnough(found.Size);
        var (value, interval) = (found.Within!.Value, found.Within.Interval!.Value);
        var when = Later(found.Lag);
        if (found.LeadIsFlagged)
            return $"Coaching in the month after a result goes with that result, so results may drive coaching here. What coaching does to {Metric(metric)} cannot be told apart from that.";
        if (found.Verdict == Verdict.NoClearRelation)
            return $"When a rep is coached ten points more consistently than usual, {Metric(metric)}{when} is not clearly different. The truth likely lies between {Signed(interval.Low, metric)} and {Signed(interval.High, metric)}{unit}.";
        return $"When a rep is coached ten points more consistently than usual, {Metric(metric)}{when} is {Plain(value, metric)}{unit} {(value > 0 ? "higher" : "lower")}. The truth likely lies between {Plain(value > 0 ? interval.Low : interval.High, metric)} and {Plain(value > 0 ? interval.High : interval.Low, metric)}.";
    }

    public static string Objection(EffectFindings found) => found.Verdict switch
    {
        Verdict.ComesBefore => "Strongest objection left: coaches may step up when a territory is about to improve. Only a pilot, with chance deciding who is coached first, can answer it.",
        Verdict.GoesWithResults => "Strongest objection left: which comes first is not clear, so good months may bring coaching as well as coaching good months.",
        Verdict.GoesWithLowerResults => "Strongest objection left: coaches may turn to reps whose results are falling for reasons of their own.",
        _ when found.LeadIsFlagged => "A placebo lead is coaching that comes after the result. It should show nothing; here it does.",
        _ => "An effect may still be there, smaller than these data can show.",
    };

    /// <summary>"", " one month later": when the result is, seen from the coaching.</summary>
    public static string Later(int lag) => lag switch { 0 => "", 1 => " one month later", _ => $" {Words.Number(lag)} months later" };

    private static string NotEnough(PanelSize size) =>
        $"There is not enough data: {size.Coaches} of at least {VerdictRule.FewestCoaches} coaches, {size.Months} of at least {VerdictRule.FewestMonths} whole months with coaching due and results"
        + (size.Reps < EffectPanel.FewestReps ? $", and fewer than {EffectPanel.FewestReps} reps" : "") + ". "
        + (size.Rows == 0 ? "Standards have to hold and results to be known for the same months." : "Keep logging, and come back when both are there.");
}
