using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Effect;
using Touchline.Model.Results;

namespace Touchline.Features.Effect;

/// <summary>Climbs the ladder for one question in the background, and keeps what is found.</summary>
public sealed class MakeEffect(TouchlineDb db, Records records, TimeProvider time)
{
    public const string Job = "effect";

    // What a study says is read again by the program that wrote it; another version makes it anew.
    private static readonly string Version = typeof(MakeEffect).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private const int Steps = 6;

    /// <summary>Of which state of the records a study is.</summary>
    public static string AskedOf(Snapshot snapshot) => $"{snapshot.Revision}/{Web.Urls.Day(snapshot.Today)}/{Version}";

    public async Task RunAsync(RecordId id, JobProgress progress, CancellationToken cancellation)
    {
        // Stopped before its turn came: nobody waits for it.
        if (await db.FindEffectAsync(id, cancellation) is not { State: EffectRunState.Waiting } run) return;
        var done = 0;
        void Tell(string what) { progress.Of = Steps; progress.Text = what; progress.Reached(done++); }

        Tell("Reading coaching and results");
        var snapshot = await records.ReadAsync(cancellation);
        var lots = (await db.AllDrawsAsync(cancellation)).ConvertAll(draw => new DrawnLot(draw.Day, draw.DrawnId, draw.Order));
        var question = EffectQuestion.OfKey(run.Question);
        var panel = EffectPanel.Of(snapshot.Measures, snapshot.ResultMonths, snapshot.Records.Weights, question);
        var fingerprint = $"{Version}/{panel.Fingerprint()}/{lots.Count}";
        var earlier = await db.EarlierEffectsAsync(run, cancellation);
        run.Findings = earlier.Find(other => other.State == EffectRunState.Done && other.Fingerprint == fingerprint)?.Findings
            ?? JsonSerializer.Serialize(Find(snapshot, panel, lots, Tell, cancellation));
        (run.State, run.Asked, run.Fingerprint, run.Made) = (EffectRunState.Done, AskedOf(snapshot), fingerprint, time.GetUtcNow());
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

    private static EffectFindings Find(Snapshot snapshot, EffectPanel panel, List<DrawnLot> lots, Action<string> tell, CancellationToken cancellation)
    {
        var study = EffectStudy.Of(panel, snapshot.Measures.Kinds, tell, cancellation);
        if (study.Within is null) return EffectSummary.Of(study, null, null, null);
        tell("Comparing before and after, drawn and not drawn");
        return EffectSummary.Of(study, FairCoin.Of(lots, snapshot.Measures, snapshot.ResultMonths, panel.Question), Adoption.Of(panel), MeanQuota(snapshot, panel));
    }

    private static double? MeanQuota(Snapshot snapshot, EffectPanel panel)
    {
        var rows = panel.Rows.Select(row => (row.Rep, row.Month)).ToHashSet();
        var quotas = snapshot.ResultMonths.Where(month => rows.Contains((month.PersonId, month.Month))).Select(month => month.Parts[Metrics.Quota]).OfType<decimal>().ToList();
        return quotas.Count == 0 ? null : (double)quotas.Average();
    }
}
