using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Effect;
using Touchline.Model.Results;
using Touchline.Web;

namespace Touchline.Features.Effect;

/// <summary>The page of Effect: the choices, and what was found or how far the study is.</summary>
public sealed record EffectPageRow(
    EffectQuestion Question, EffectFindings? Found, RecordId Run, JobProgress? Progress, bool HasFailed, IReadOnlyList<string> Choices,
    IReadOnlyList<(PersonId Id, string Name)> Parts, IReadOnlyList<DateOnly> Months, string Currency);

/// <summary>Asks whether coaching goes with results here, for the part of the organisation the viewer leads.</summary>
public sealed class ReadEffect(TouchlineDb db, Records records, Viewer viewer, Access access, JobQueue jobs)
{
    public async Task<EffectPageRow> RunAsync(EffectAddress address, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        var question = await QuestionOf(snapshot, address);
        var run = await RunOfAsync(question.Key, MakeEffect.AskedOf(snapshot), cancellation);
        return new EffectPageRow(
            question, run.State == EffectRunState.Done ? JsonSerializer.Deserialize<EffectFindings>(run.Findings) : null, run.Id,
            run.State == EffectRunState.Waiting ? await jobs.ProgressAsync(run.Id.Value.ToString(), cancellation) : null, run.State == EffectRunState.Failed,
            MetricsOf(snapshot), await PartsAsync(snapshot), MonthsOf(snapshot), snapshot.Organisation.Currency);
    }

    /// <summary>The panel behind what is shown, with codes that name nobody.</summary>
    public async Task<Statistics.Panel> PanelAsync(EffectAddress address, CancellationToken cancellation)
    {
        var snapshot = await records.ReadAsync(cancellation);
        return EffectPanel.Of(snapshot.Measures, snapshot.ResultMonths, snapshot.Records.Weights, await QuestionOf(snapshot, address)).ToPanel();
    }

    // A study is begun by who asks first; most organisations are answered within the moment that is waited.
    private async Task<EffectRun> RunOfAsync(string question, string asked, CancellationToken cancellation)
    {
        if (await db.EffectOfAsync(question, asked, cancellation) is { } known) return known;
        var run = new EffectRun { OrganisationId = db.OrganisationId, Question = question, Asked = asked };
        db.Add(run);
        await jobs.WaitAMomentAsync(await jobs.AddAsync(MakeEffect.Job, run.Id.Value.ToString(), cancellation), cancellation);
        db.ChangeTracker.Clear();
        return await db.EffectOfAsync(question, asked, cancellation) ?? run;
    }

    private async Task<EffectQuestion> QuestionOf(Snapshot snapshot, EffectAddress address)
    {
        var metrics = MetricsOf(snapshot);
        var metric = address.Metric is { Length: > 0 } asked && metrics.Contains(asked) ? asked : (metrics.Count > 0 ? metrics[0] : Metrics.WonAmount);
        var parts = await PartsAsync(snapshot);
        // A leader sees what lies below; only the top and operations see everyone.
        var whole = (access.StandingIn(snapshot) & (Relation.Operations | Relation.TopLeader)) != 0;
        PersonId? below = address.Below is { } id ? new PersonId(id) : whole ? null : viewer.PersonId;
        if (below is { } leader && parts.All(part => part.Id != leader)) throw new NotAllowedException();
        return new EffectQuestion(metric, below, address.FirstMonth, address.LastMonth, address.Lagged);
    }

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
}
