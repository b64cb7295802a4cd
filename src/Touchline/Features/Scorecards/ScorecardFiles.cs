using Touchline.Model.Measures;
using Touchline.Model.Results;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Scorecards as files: the rows of the screen, with the counts behind every share.</summary>
public static class ScorecardFiles
{
    private static readonly string[] Figures =
    [
        "consistency", "due", "in_standard", "excused", "sessions", "verified", "late_logged", "minutes", "checks_passed", "checks_failed",
        "coach_commitments_due", "coach_commitments_kept", "rep_commitments_due", "rep_commitments_kept",
    ];

    public static Task<IResult> OfAsync(ScorecardsTable table, Exports exports, ExportFormat format, CancellationToken cancellation)
    {
        var days = table.Query.Days(table.Present.Today);
        return exports.FileAsync(
            $"scorecards-{table.Query.Period.Key}", null,
            ["person", "coach", "region", "scope", "from", "to", "reps", .. Figures, "consistency_before", "won_amount", "win_rate", "quota_attainment", "with_quota", "at_quota", "longest_wait_days", "never_coached", "never_coached_of", .. table.Kinds.Select(kind => "consistency_" + kind.Name.Replace('-', '_'))],
            table.Rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Coach.ExternalId, row.Coach.Name, row.Coach.Region, table.Query.ScopeName, days.From, days.Last, row.Reps,
                .. Values(row.Now.Consistency, row.Now.All), row.Before,
                row.Results?.Parts[Metrics.WonAmount], row.Results?.Parts[Metrics.WinRate], row.Results?.Parts[Metrics.QuotaAttainment], row.Results?.WithQuota, row.Results?.AtQuota,
                row.Evenness?.Longest?.LongestGap, row.Evenness?.NeverCoached, row.Evenness?.Judged.Count(),
                .. table.Kinds.Select(kind => (object?)row.Now.Of(kind).Consistency),
            ]),
            format, cancellation);
    }

    public static Task<IResult> OfAsync(CoachScorecard card, Exports exports, ExportFormat format, CancellationToken cancellation) => exports.FileAsync(
        $"scorecard-{card.Coach.ExternalId}-{card.Query.Period.Key}", card.Coach.Id,
        ["person", "coach", "scope", "from", "to", "kind", .. Figures, "consistency_before"],
        card.Now.Kinds.Select(row => Row(card, row.Kind.Name, row.Counts.Consistency, row.Counts, card.Before.Of(row.Kind).Consistency))
            .Append(Row(card, Model.Sessions.Kind.All, card.Now.Consistency, card.Now.All, card.Before.Consistency)),
        format, cancellation);

    private static IReadOnlyList<object?> Row(CoachScorecard card, string kind, decimal? consistency, Counts counts, decimal? before) =>
        [card.Coach.ExternalId, card.Coach.Name, card.Query.ScopeName, card.Days.From, card.Days.Last, kind, .. Values(consistency, counts), before];

    private static IEnumerable<object?> Values(decimal? consistency, Counts counts) =>
    [
        consistency, counts.Due, counts.InStandard, counts.Excused, counts.Sessions, counts.Verified, counts.LateLogged, counts.Minutes, counts.ChecksPassed, counts.ChecksFailed,
        counts.CoachCommitmentsDue, counts.CoachCommitmentsKept, counts.RepCommitmentsDue, counts.RepCommitmentsKept,
    ];
}
