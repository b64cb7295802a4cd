using System.Diagnostics;
using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Imports;

namespace Touchline.Features.Imports;

/// <summary>Reads an uploaded file for the preview: what it is, what it would do, and what has to be asked.</summary>
public sealed class ReadUpload(TouchlineDb db, Uploads uploads, PlanImport plan)
{
    public const string Job = "import-read";

    public async Task RunAsync(RecordId id, JobProgress progress, CancellationToken cancellation)
    {
        if (await db.FindImportAsync(id, cancellation) is not { State: ImportState.Reading } run) return;
        progress.Text = $"Reading {run.File}";
        var watch = Stopwatch.StartNew();
        var details = run.Format == "folder" ? ReadFolder(run) : await ReadFileAsync(run, cancellation);
        run.Details = (details with { Bytes = new FileInfo(uploads.FileOf(run)).Length, Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) }).ToJson();
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<ImportDetails> ReadFileAsync(ImportRun run, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(uploads.FileOf(run));
        var details = new ImportDetails();
        try
        {
            var source = CsvSource.Open(stream, run.File);
            var format = ImportFormats.All.FirstOrDefault(known => known.Name == run.Format) ?? ImportFormats.Detect(source.Headers) ?? OpportunityFile.Format;
            run.Format = format.Name;
            var answers = JsonSerializer.Deserialize<ImportAnswers>(run.Answers)!;
            if (answers.Columns is null) answers = answers with { Columns = await ColumnsOfLastTimeAsync(source, format, cancellation) };
            details = Describe(source, format, answers);
            var planned = await plan.RunAsync(source, format, answers, cancellation);
            (run.State, run.Created, run.Updated, run.Unchanged, run.Rejected) = (ImportState.Preview, planned.Created, planned.Updated, planned.Unchanged, planned.RejectedRows);
            run.Answers = JsonSerializer.Serialize(planned.Answers);
            WriteRejected(run, source, planned);
            return PreviewDetails.Of(details, planned);
        }
        catch (ImportRefusedException refused)
        {
            run.State = ImportState.Refused;
            return details with { Problems = refused.Problems, AsksDays = refused.Problems.Any(problem => problem.Code == "days-ambiguous") };
        }
    }

    private static ImportDetails Describe(CsvSource source, ImportFormat format, ImportAnswers answers)
    {
        var matches = answers.MatchesFor(source, format) ?? format.Propose(source);
        return new ImportDetails
        {
            Encoding = source.Encoding,
            Separator = source.Separator,
            Source = format.SourceOf(source.Headers),
            Columns = [.. matches.Select(match => new ColumnDetail(match.Header, match.Field, match.FirstValues))],
        };
    }

    // The columns agreed to for a file with the same headers are proposed again.
    private async Task<IReadOnlyList<ColumnAnswer>?> ColumnsOfLastTimeAsync(CsvSource source, ImportFormat format, CancellationToken cancellation) =>
        await db.LastAnswersAsync(format.Name, cancellation) is { } last && JsonSerializer.Deserialize<ImportAnswers>(last)!.Columns is { } columns
            && columns.Select(column => column.Header).SequenceEqual(source.Headers) ? columns : null;

    private void WriteRejected(ImportRun run, CsvSource source, PlannedImport planned)
    {
        File.Delete(uploads.RejectedOf(run));
        if (planned.Rejected.Count == 0) return;
        using var target = File.Create(uploads.RejectedOf(run));
        RejectedRows.Write(source, planned.Rejected, target);
    }

    private ImportDetails ReadFolder(ImportRun run)
    {
        try
        {
            uploads.Unpack(run);
        }
        catch (InvalidDataException)
        {
            run.State = ImportState.Refused;
            return new ImportDetails { Problems = [new ImportProblem("zip-unreadable", run.File, 0, "", "", "This zip file cannot be read. It may have been cut; export it again.")] };
        }
        var reading = TouchlineFolder.Read(name => uploads.OpenOwn(run, name), new FolderOptions());
        if (reading.Records is not { } records)
        {
            run.State = ImportState.Refused;
            run.Rejected = reading.Problems.Count;
            return new ImportDetails { Problems = [.. reading.Problems.Take(PreviewDetails.MostProblems)] };
        }
        run.State = ImportState.Preview;
        (string, int)[] files =
        [
            ("people", records.People.Count), ("lines", records.Lines.Count), ("standards", records.Standards.Count), ("sessions", records.Sessions.Count),
            ("commitments", records.Commitments.Count), ("opportunities", records.Opportunities.Count), ("results", records.Results.Count),
        ];
        run.Created = files.Sum(file => file.Item2);
        return new ImportDetails { Files = files };
    }
}
