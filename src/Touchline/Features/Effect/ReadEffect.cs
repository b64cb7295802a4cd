using System.Globalization;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Effect;
using Touchline.Model.Results;
using Touchline.Web;

namespace Touchline.Features.Effect;

/// <summary>What was asked, as it stands in the address.</summary>
public sealed record EffectAddress(string? Metric, Guid? Below, string? From, string? Until)
{
    public string Query(string? metric = null) =>
        $"metric={Uri.EscapeDataString(metric ?? Metric ?? "")}{(Below is { } below ? $"&below={below}" : "")}{(From is { } from ? $"&from={from}" : "")}{(Until is { } until ? $"&until={until}" : "")}";
}

/// <summary>The page of Effect: the choices, and the study or how far it is.</summary>
public sealed record EffectPageRow(
    EffectQuestion Question, EffectStudy? Study, string Fingerprint, IReadOnlyList<string> Choices, IReadOnlyList<(PersonId Id, string Name)> Parts,
    IReadOnlyList<DateOnly> Months, string Currency, double? MeanQuota, bool WasCancelled);

/// <summary>Asks whether coaching goes with results here, for the part of the organisation the viewer leads.</summary>
public sealed class ReadEffect(Records records, Viewer viewer, Access access, EffectRuns runs, TimeProvider time)
{
    // Most organisations are answered at once; a larger one is told that it is being worked on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<EffectPageRow> RunAsync(EffectAddress address, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var question = await QuestionOf(snapshot, address);
        var fingerprint = $"{snapshot.Revision}/{snapshot.Organisation.Id.Value:N}/{Urls.Day(snapshot.Today)}/{question}";
        var run = runs.Of(fingerprint, () => EffectPanel.Of(snapshot.Measures, snapshot.ResultMonths, snapshot.Records.Weights, question), snapshot.Measures.Kinds);
        var study = await WaitAsync(run, cancellation);
        return new EffectPageRow(
            question, study, fingerprint, MetricsOf(snapshot), await PartsAsync(snapshot), MonthsOf(snapshot), snapshot.Organisation.Currency,
            MeanQuota(snapshot, study), run.Task.IsCanceled);
    }

    private async Task<EffectStudy?> WaitAsync(EffectRun run, CancellationToken cancellation)
    {
        try
        {
            return await run.Task.WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (OperationCanceledException) when (run.Task.IsCanceled)
        {
            return null;
        }
    }

    private async Task<EffectQuestion> QuestionOf(Snapshot snapshot, EffectAddress address)
    {
        var metrics = MetricsOf(snapshot);
        var metric = address.Metric is { Length: > 0 } asked && metrics.Contains(asked) ? asked : (metrics.Count > 0 ? metrics[0] : Metrics.WonAmount);
        var parts = await PartsAsync(snapshot);
        // A leader sees what lies below; only the top and operations see everyone.
        var whole = (access.Standing & (Relation.Operations | Relation.TopLeader)) != 0;
        PersonId? below = address.Below is { } id ? new PersonId(id) : whole ? null : viewer.PersonId;
        if (below is { } leader && parts.All(part => part.Id != leader)) throw new NotAllowedException();
        return new EffectQuestion(metric, below, Month(address.From), Month(address.Until));
    }

    private static DateOnly? Month(string? text) => DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task<IReadOnlyList<(PersonId Id, string Name)>> PartsAsync(Snapshot snapshot)
    {
        var standing = await access.StandingAsync();
        var leaders = snapshot.Tree.Lines.Where(line => line.Days.Contains(snapshot.Today)).Select(line => line.Coach).Distinct()
            .Where(leader => snapshot.Tree.TeamOf(leader, snapshot.Today).Any(person => snapshot.Tree.TeamOf(person, snapshot.Today).Any()));
        return [.. leaders.Where(leader => standing.HasFlag(Relation.Operations) || viewer.PersonId is { } me && (leader == me || snapshot.Tree.IsBelow(leader, me, snapshot.Today)))
            .Select(leader => (leader, snapshot.NameOf(leader))).OrderBy(part => part.Item2, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static IReadOnlyList<string> MetricsOf(Snapshot snapshot)
    {
        string[] order = [Metrics.QuotaAttainment, Metrics.WonAmount, Metrics.WinRate, Metrics.WonCount, Metrics.AverageWonDeal];
        var known = snapshot.ResultMonths.SelectMany(month => month.Parts.Metrics).Distinct().ToHashSet();
        return [.. order.Where(known.Contains), .. known.Except(order).Where(metric => metric is not (Metrics.Quota or Metrics.LostCount)).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<DateOnly> MonthsOf(Snapshot snapshot) =>
        [.. snapshot.ResultMonths.Select(month => month.Month).Where(month => month.AddMonths(1) <= snapshot.Today).Distinct().Order()];

    private static double? MeanQuota(Snapshot snapshot, EffectStudy? study)
    {
        if (study is null) return null;
        var rows = study.Panel.Rows.Select(row => (row.Rep, row.Month)).ToHashSet();
        var quotas = snapshot.ResultMonths.Where(month => rows.Contains((month.PersonId, month.Month))).Select(month => month.Parts[Metrics.Quota]).OfType<decimal>().ToList();
        return quotas.Count == 0 ? null : (double)quotas.Average();
    }
}
