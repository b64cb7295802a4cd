using System.Collections.Concurrent;
using Touchline.Model.Effect;
using Touchline.Model.Sessions;

namespace Touchline.Features.Effect;

/// <summary>A study being made, or made.</summary>
public sealed class EffectRun(Task<EffectStudy> task, CancellationTokenSource stop, DateTimeOffset began)
{
    public Task<EffectStudy> Task { get; } = task;

    public DateTimeOffset Began { get; } = began;

    public void Cancel() => stop.Cancel();
}

/// <summary>
/// Studies by the fingerprint of what they are made of: made once, in the background, and shown again at once. A changed
/// record, day or question is another fingerprint.
/// </summary>
public sealed class EffectRuns(TimeProvider time)
{
    private const int Kept = 50;
    private readonly ConcurrentDictionary<string, Lazy<EffectRun>> _runs = new();

    /// <summary>The run of this fingerprint, begun where there is none yet.</summary>
    public EffectRun Of(string fingerprint, Func<EffectPanel> panel, IReadOnlyList<Kind> kinds)
    {
        if (_runs.Count > Kept) foreach (var (key, run) in _runs) if (run.Value.Task.IsCompleted) _runs.TryRemove(key, out _);
        return _runs.GetOrAdd(fingerprint, _ => new Lazy<EffectRun>(() =>
        {
            var stop = new CancellationTokenSource();
            return new EffectRun(Task.Run(() => EffectStudy.Of(panel(), kinds, stop.Token), stop.Token), stop, time.GetUtcNow());
        })).Value;
    }

    /// <summary>Stops a run and forgets it, so that asking again begins anew.</summary>
    public void Cancel(string fingerprint)
    {
        if (_runs.TryRemove(fingerprint, out var run)) run.Value.Cancel();
    }
}
