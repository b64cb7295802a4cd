using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Model.Sessions;

namespace Touchline.Model.Effect;

/// <summary>One rep in one whole month: the result, and how consistently the rep was coached.</summary>
/// <param name="Rep">Who.</param>
/// <param name="Month">The month, as its first day.</param>
/// <param name="Coach">To whom the rep reported on the last day of the month.</param>
/// <param name="TenureMonths">Whole months since the rep's first day, or since the first line where that is not known; never negative.</param>
/// <param name="Outcome">The result in its unit; ratios in points of a hundred.</param>
/// <param name="Consistency">Weighted mean over kinds of the share of due days in standard, in tens of points: 10 is always.</param>
/// <param name="ByKind">The same of each kind; a kind without due days is left out.</param>
public sealed record EffectRow(PersonId Rep, DateOnly Month, PersonId Coach, int TenureMonths, double Outcome, double Consistency, IReadOnlyDictionary<Kind, double> ByKind);

/// <summary>What the panel is made of.</summary>
/// <param name="Metric">The result, a name of <see cref="Results.Metrics"/> or an own metric.</param>
/// <param name="Below">Only reps below this leader; null is everyone.</param>
/// <param name="From">First month; null is the first there is.</param>
/// <param name="Until">Last month, whole; null is the last whole one.</param>
public sealed record EffectQuestion(string Metric, PersonId? Below = null, DateOnly? From = null, DateOnly? Until = null);

/// <summary>One row per rep and whole month with a result, a coach and a due day. Months without a coach are left out.</summary>
public sealed record EffectPanel(EffectQuestion Question, IReadOnlyList<EffectRow> Rows)
{
    /// <summary>No figure is shown for fewer reps than this.</summary>
    public const int FewestReps = 5;

    /// <summary>Number of reps.</summary>
    public int Reps => Rows.Select(row => row.Rep).Distinct().Count();

    /// <summary>Number of coaches.</summary>
    public int Coaches => Rows.Select(row => row.Coach).Distinct().Count();

    /// <summary>Number of months.</summary>
    public int Months => Rows.Select(row => row.Month).Distinct().Count();

    /// <summary>True where the metric is a ratio, whose outcome is in points of a hundred.</summary>
    public static bool IsRatio(string metric) => metric is Results.Metrics.WinRate or Results.Metrics.QuotaAttainment;

    /// <summary>Builds the panel from the measures and the months of results.</summary>
    public static EffectPanel Of(CoachingMeasures measures, IEnumerable<ResultMonth> results, IReadOnlyDictionary<Kind, decimal> weights, EffectQuestion question)
    {
        var starts = measures.Records.People.ToDictionary(person => person.Id, person => person.Starts);
        var rows = new List<EffectRow>();
        foreach (var result in results)
        {
            var month = new DayRange(result.Month, result.Month.AddMonths(1).AddDays(-1));
            if (month.Last >= measures.Today || month.From < question.From || month.From > question.Until) continue;
            if (result.Parts[question.Metric] is not { } value || measures.Tree.LineOf(result.PersonId, month.Last) is not { } line) continue;
            if (question.Below is { } leader && !measures.Tree.IsBelow(result.PersonId, leader, month.Last)) continue;
            var kinds = measures.Kinds.Select(kind => (Kind: kind, Counts: CountsOf(measures, result.PersonId, kind, month))).Where(pair => pair.Counts.Due > 0).ToList();
            if (Consistency.Over(kinds, weights) is not { } share) continue;
            rows.Add(new EffectRow(
                result.PersonId, month.From, line.Coach, MonthsBetween(starts[result.PersonId] ?? measures.Tree.LinesOf(result.PersonId)[0].Days.From, month.From),
                (double)value * (IsRatio(question.Metric) ? 100 : 1), 10 * (double)share,
                kinds.ToDictionary(pair => pair.Kind, pair => 10 * (double)pair.Counts.Consistency!.Value)));
        }
        return new EffectPanel(question, [.. rows.OrderBy(row => row.Rep.Value).ThenBy(row => row.Month)]);
    }

    private static Counts CountsOf(CoachingMeasures measures, PersonId rep, Kind kind, DayRange month) =>
        measures.Tree.LinesOf(rep).Aggregate(new Counts(), (sum, line) => sum + measures.LineCounts(line, kind, month.Intersect(line.Days)));

    private static int MonthsBetween(DateOnly start, DateOnly month) => Math.Max(0, ((month.Year - start.Year) * 12) + month.Month - start.Month);
}
