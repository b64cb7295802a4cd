using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Effect;
using Touchline.Model.Results;

namespace Touchline.Features.Effect;

/// <summary>Climbs the ladder for one question in the background, and keeps what is found.</summary>
public sealed class MakeEffect(TouchlineDb db, EffectSource source, EffectState state, TimeProvider time)
{
    public const string Job = "effect";

    // What a study says is read again by the program that wrote it; another version makes it anew.
    public static readonly string Version = typeof(MakeEffect).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private const int Steps = 5;

    public async Task RunAsync(RecordId id, JobProgress progress, CancellationToken cancellation)
    {
        // Stopped before its turn came: nobody waits for it.
        if (await db.FindEffectAsync(id, cancellation) is not { State: EffectRunState.Waiting } run) return;
        var done = 0;
        void Tell(string what) { progress.Of = Steps; progress.Text = what; progress.Reached(done++); }

        Tell("Reading coaching and results");
        // Asked before it is read: what is saved meanwhile makes it outdated rather than wrong.
        var asked = await state.AskedAsync(Version, cancellation);
        var records = await source.ReadAsync(cancellation);
        var (lots, sessions) = await source.DrawsAsync(cancellation);
        var panel = EffectPanel.Of(records, EffectQuestion.OfKey(run.Question));
        var fingerprint = $"{Version}/{panel.Fingerprint()}/{lots.Count}";
        var earlier = await db.EarlierEffectsAsync(run, cancellation);
        run.Findings = earlier.Find(other => other.State == EffectRunState.Done && other.Fingerprint == fingerprint)?.Findings
            ?? JsonSerializer.Serialize(Find(records, panel, () => FairCoin.Of(lots, sessions, records, panel.Question), Tell, cancellation));
        (run.State, run.Asked, run.Fingerprint, run.Made) = (EffectRunState.Done, asked, fingerprint, time.GetUtcNow());
        foreach (var other in earlier) db.Remove(other);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Where it was stopped it is forgotten, so that asking again begins anew; where it failed, that is kept and said.</summary>
    public async Task GaveUpAsync(RecordId id, Exception? why, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.FindEffectAsync(id, cancellation) is not { State: EffectRunState.Waiting } run) return;
        if (why is OperationCanceledException) db.Remove(run);
        else run.State = EffectRunState.Failed;
        await db.SaveChangesAsync(cancellation);
    }

    private static EffectFindings Find(EffectRecords records, EffectPanel panel, Func<FairCoin> coin, Action<string> tell, CancellationToken cancellation)
    {
        var study = EffectStudy.Of(panel, panel.Kinds, tell, cancellation);
        if (study.Within is null) return EffectSummary.Of(study, null, null, null);
        tell("Comparing before and after, drawn and not drawn");
        return EffectSummary.Of(study, coin(), Adoption.Of(panel), MeanQuota(records, panel));
    }

    private static double? MeanQuota(EffectRecords records, EffectPanel panel)
    {
        var rows = panel.Rows.Select(row => (row.Rep, row.Month)).ToHashSet();
        var quotas = records.Results.Where(month => rows.Contains((month.PersonId, month.Month))).Select(month => month.Parts[Metrics.Quota]).OfType<decimal>().ToList();
        return quotas.Count == 0 ? null : (double)quotas.Average();
    }
}
