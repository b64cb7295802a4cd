namespace Touchline.Jobs;

/// <summary>What is done by a name. An area registers one for each of its long use cases.</summary>
/// <param name="Name">Stable, such as <c>import-write</c>.</param>
/// <param name="RunAsync">Does it; running it again after the program was ended in between must do no harm.</param>
/// <param name="GaveUpAsync">Told where it failed or brought the program down, so that its area can say so.</param>
/// <param name="OnlyReads">It changes no record, so it goes beside those that do, rather than wait behind them.</param>
public sealed record JobKind(
    string Name,
    Func<IServiceProvider, string, JobProgress, CancellationToken, Task> RunAsync,
    Func<IServiceProvider, string, Exception?, CancellationToken, Task> GaveUpAsync,
    bool OnlyReads = false);
