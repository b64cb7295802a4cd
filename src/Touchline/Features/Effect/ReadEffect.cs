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
public sealed class ReadEffect(TouchlineDb db, EffectState state, EffectSource source, Viewer viewer, Access access, JobQueue jobs)
{
    public async Task<EffectPageRow> RunAsync(EffectAddress address, CancellationToken cancellation)
    {
        var (organisation, today) = await state.NowAsync(cancellation);
        var (metrics, months) = await state.ResultsAsync(today, cancellation);
        var parts = await PartsAsync(today, cancellation);
        var question = await QuestionOf(address, metrics, parts, cancellation);
        var run = await RunOfAsync(question.Key, await state.AskedAsync(MakeEffect.Version, cancellation), cancellation);
        return new EffectPageRow(
            question, run.State == EffectRunState.Done ? JsonSerializer.Deserialize<EffectFindings>(run.Findings) : null, run.Id,
            run.State == EffectRunState.Waiting ? await jobs.ProgressAsync(run.Id.Value.ToString(), cancellation) : null, run.State == EffectRunState.Failed,
            metrics, parts, months, organisation.Currency);
    }

    /// <summary>The panel behind what is shown, with codes that name nobody.</summary>
    public async Task<Statistics.Panel> PanelAsync(EffectQuestion question, CancellationToken cancellation) =>
        EffectPanel.Of(await source.ReadAsync(cancellation), question).ToPanel();

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

    private async Task<EffectQuestion> QuestionOf(EffectAddress address, IReadOnlyList<string> metrics, IReadOnlyList<(PersonId Id, string Name)> parts, CancellationToken cancellation)
    {
        var metric = address.Metric is { Length: > 0 } asked && metrics.Contains(asked) ? asked : (metrics.Count > 0 ? metrics[0] : Metrics.WonAmount);
        // A leader sees what lies below; only the top and operations see everyone.
        var whole = (access.Standing & (Relation.Operations | Relation.TopLeader)) != 0;
        PersonId? below = address.Below is { } id ? new PersonId(id) : whole ? null : viewer.PersonId;
        if (below is { } leader && parts.All(part => part.Id != leader)) throw new NotAllowedException();
        return new EffectQuestion(metric, below, address.FirstMonth, address.LastMonth, address.Lagged);
    }

    private async Task<IReadOnlyList<(PersonId Id, string Name)>> PartsAsync(DateOnly today, CancellationToken cancellation)
    {
        var leaders = await state.LeadersAsync(today, cancellation);
        var isOperations = access.Standing.HasFlag(Relation.Operations);
        var above = leaders.ToDictionary(leader => leader.Leader, leader => leader.Above);
        return [.. leaders.Where(leader => isOperations || viewer.PersonId is { } me && IsAtOrBelow(leader.Leader, me, above))
            .Select(leader => (leader.Leader, leader.Name)).OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    // Leaders of leaders have leaders of leaders above them, up to the top; lines of one day hold no cycle.
    private static bool IsAtOrBelow(PersonId leader, PersonId me, Dictionary<PersonId, PersonId?> above)
    {
        for (PersonId? step = leader; step is { } at; step = above.GetValueOrDefault(at)) if (at == me) return true;
        return false;
    }
}
