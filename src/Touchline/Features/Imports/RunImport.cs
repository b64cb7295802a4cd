using System.Diagnostics;
using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>Writes what was confirmed in the preview, exactly that or nothing.</summary>
public sealed class RunImport(TouchlineDb db, Uploads uploads, ImportFile importFile, ImportFolder importFolder)
{
    public const string Job = "import-write";

    public async Task RunAsync(RecordId id, JobProgress progress, CancellationToken cancellation)
    {
        // Written already: the program ended before the job could be marked as done.
        if (await db.FindImportAsync(id, cancellation) is not { State: ImportState.Writing } run) return;
        var actor = new Actor(run.AccountId, run.Actor);
        var watch = Stopwatch.StartNew();
        progress.Text = $"Writing {run.File}";
        if (run.Format == "folder") await importFolder.RunAsync(name => uploads.OpenOwn(run, name), run.File, null, actor, cancellation, run);
        else if (!await WriteFileAsync(run, actor, progress, cancellation)) return;
        run.Details = (ImportDetails.Of(run) with { Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1), Note = null }).ToJson();
        await db.SaveChangesAsync(cancellation);
        uploads.RemoveFile(run);
        await db.LearnSizesAsync(cancellation);
    }

    private async Task<bool> WriteFileAsync(ImportRun run, Actor actor, JobProgress progress, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(uploads.FileOf(run));
        var source = CsvSource.Open(stream, run.File);
        var format = ImportFormats.All.First(known => known.Name == run.Format);
        var confirmed = (run.Created, run.Updated, run.Unchanged, run.Rejected);
        progress.Of = run.Created + run.Updated;
        progress.Text = $"Writing {format.Label.ToLowerInvariant()}";
        var planned = await importFile.RunAsync(
            source, format, JsonSerializer.Deserialize<ImportAnswers>(run.Answers)!, run, actor,
            plan => (plan.Created, plan.Updated, plan.Unchanged, plan.RejectedRows) == confirmed, progress.Reached, cancellation);
        if (run.State == ImportState.Done) return true;
        // Somebody saved since: what was confirmed is no longer what would be written, so it is shown again.
        (run.State, run.Created, run.Updated, run.Unchanged, run.Rejected) = (ImportState.Preview, planned.Created, planned.Updated, planned.Unchanged, planned.RejectedRows);
        run.Details = (PreviewDetails.Of(ImportDetails.Of(run), planned) with { Note = "The records changed since you looked, and with them what this file does. Nothing was written; look again." }).ToJson();
        await db.SaveChangesAsync(cancellation);
        return false;
    }

    /// <summary>Says on the import's page that nothing was written.</summary>
    public async Task GaveUpAsync(RecordId id, Exception? error, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.FindImportAsync(id, cancellation) is not { State: ImportState.Writing or ImportState.Reading } run) return;
        var wasStopped = error is OperationCanceledException;
        run.State = wasStopped && run.State == ImportState.Writing ? ImportState.Preview : ImportState.Failed;
        var note = error switch
        {
            OperationCanceledException => "Stopped. Nothing was written.",
            BrokenRulesException broken => broken.Message,
            ImportRefusedException refused => refused.Problems[0].ToString(),
            _ => "The database did not take it, and nothing was written. The log says why; try again, and look into the file for values that are far too long.",
        };
        run.Details = (ImportDetails.Of(run) with { Note = note }).ToJson();
        await db.SaveChangesAsync(cancellation);
    }
}
