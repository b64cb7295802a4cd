using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Imports;
using Touchline.Web;

namespace Touchline.Features.Imports;

/// <summary>Takes a file, reads it again with other answers, writes what was confirmed, or drops it.</summary>
public sealed class StartImport(TouchlineDb db, Uploads uploads, JobQueue jobs, Viewer viewer, TimeProvider time)
{
    /// <summary>Keeps an uploaded file and begins to read it; what it is may be said, or is found out.</summary>
    public async Task<RecordId> UploadAsync(IFormFile? file, string format, CancellationToken cancellation)
    {
        new RuleCheck()
            .Refuse(file is null || file.FileName.Length == 0, "missing", "file", "Choose a file.")
            .Refuse(format.Length > 0 && ImportFormats.All.All(known => known.Name != format), "unknown-format", "format", "Choose one of the kinds of files.")
            .ThrowIfBroken();
        var run = new ImportRun
        {
            OrganisationId = db.OrganisationId,
            File = Path.GetFileName(file!.FileName),
            Format = format,
            State = ImportState.Reading,
            At = time.GetUtcNow(),
            AccountId = viewer.AccountId,
            Actor = viewer.Name,
        };
        await uploads.KeepAsync(run, file, cancellation);
        // A spreadsheet is a zip too; it is one of ours where a file of ours lies in it.
        if (Uploads.IsZip(uploads.FileOf(run)) && run.File.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) run.Format = "folder";
        db.Add(run);
        await BeginAsync(ReadUpload.Job, run, cancellation);
        return run.Id;
    }

    /// <summary>Reads the file again with these answers.</summary>
    public async Task AnswerAsync(RecordId id, string format, Form form, CancellationToken cancellation) =>
        await AnswerAsync(await WaitingAsync(id, cancellation), format, form, cancellation);

    /// <summary>
    /// Writes what the preview showed. Where the form carries other answers than those shown, they are read first and shown.
    /// </summary>
    public async Task WriteAsync(RecordId id, string format, Form form, CancellationToken cancellation)
    {
        var run = await WaitingAsync(id, cancellation);
        var before = run.Answers;
        if (run.State != ImportState.Preview || (run.Format != "folder" && IsOther(run, format, form)))
        {
            await AnswerAsync(run, format, form, cancellation);
            return;
        }
        run.Answers = before;
        run.State = ImportState.Writing;
        await BeginAsync(RunImport.Job, run, cancellation);
    }

    /// <summary>Stops what is being written, or drops what waits. Nothing was written then.</summary>
    public async Task CancelAsync(RecordId id, CancellationToken cancellation)
    {
        var run = await db.FindImportAsync(id, cancellation) ?? throw new NotThereException();
        await jobs.StopAsync(id.Value.ToString(), cancellation);
        db.ChangeTracker.Clear();
        run = await db.FindImportAsync(id, cancellation) ?? throw new NotThereException();
        if (run.State is ImportState.Done or ImportState.Undone) return;
        db.Remove(run);
        await db.SaveChangesAsync(cancellation);
        uploads.RemoveAll(run);
    }

    private async Task AnswerAsync(ImportRun run, string format, Form form, CancellationToken cancellation)
    {
        var answers = ImportForm.Read(form, AnswersOf(run));
        form.ThrowIfBroken();
        if (format.Length > 0 && format != run.Format)
        {
            // Another kind of file has other fields.
            run.Format = format;
            answers = answers with { Columns = null };
        }
        run.Answers = JsonSerializer.Serialize(answers);
        run.State = ImportState.Reading;
        await BeginAsync(ReadUpload.Job, run, cancellation);
    }

    private static bool IsOther(ImportRun run, string format, Form form)
    {
        var (before, now) = (AnswersOf(run), ImportForm.Read(form, AnswersOf(run)));
        form.ThrowIfBroken();
        // What is not matched yet and stays so is no change.
        static string Key(ImportAnswers answers) => JsonSerializer.Serialize(answers with { Columns = null, Aliases = answers.Aliases.Where(alias => alias.Value.Length > 0).OrderBy(alias => alias.Key, StringComparer.Ordinal).ToDictionary() });
        var shown = before.Columns ?? [.. ImportDetails.Of(run).Columns.Select(column => new ColumnAnswer(column.Header, column.Field))];
        return (format.Length > 0 && format != run.Format) || Key(before) != Key(now) || (now.Columns is { } columns && !columns.SequenceEqual(shown));
    }

    private async Task<ImportRun> WaitingAsync(RecordId id, CancellationToken cancellation)
    {
        var run = await db.FindImportAsync(id, cancellation) ?? throw new NotThereException();
        if (run.State is ImportState.Preview or ImportState.Refused or ImportState.Failed && File.Exists(uploads.FileOf(run))) return run;
        throw new BrokenRulesException("not-waiting", "", "This import is being written, or was. Begin a new one with the file.");
    }

    private async Task BeginAsync(string job, ImportRun run, CancellationToken cancellation) =>
        await jobs.WaitAMomentAsync(await jobs.AddAsync(job, run.Id.Value.ToString(), cancellation), cancellation);

    private static ImportAnswers AnswersOf(ImportRun run) => JsonSerializer.Deserialize<ImportAnswers>(run.Answers)!;
}
