using Microsoft.AspNetCore.Mvc;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Imports;

/// <summary>Files in and out: people, results, sessions, standards, and Touchline's own files.</summary>
public static class ImportsFeature
{
    /// <summary>The use cases alone, as the command line needs them.</summary>
    public static void AddImporting(this IServiceCollection services)
    {
        services.AddScoped<ChangeWriter>();
        services.AddScoped<PlanImport>();
        services.AddScoped<WriteImport>();
        services.AddScoped<ImportFile>();
        services.AddScoped<ImportFolder>();
        services.AddScoped<ExportFolder>();
    }

    public static void AddImports(this IServiceCollection services)
    {
        services.AddImporting();
        services.AddScoped<Uploads>();
        services.AddScoped<StartImport>();
        services.AddScoped<ReadUpload>();
        services.AddScoped<RunImport>();
        services.AddScoped<UndoImport>();
        services.AddScoped<ReadImport>();
        services.AddSingleton(new JobKind(ReadUpload.Job, (provider, about, progress, cancellation) => provider.GetRequiredService<ReadUpload>().RunAsync(IdOf(about), progress, cancellation), GaveUpAsync));
        services.AddSingleton(new JobKind(RunImport.Job, (provider, about, progress, cancellation) => provider.GetRequiredService<RunImport>().RunAsync(IdOf(about), progress, cancellation), GaveUpAsync));
        services.AddSingleton(new MenuItem(75, "Imports", Urls.Imports, "imports", standing => Policy.Allows(Right.ManagePeople, standing)));
    }

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Imports, async (ReadImport read, CancellationToken cancellation) =>
            Pages.Of<ImportsPage>(new { Row = await read.AllAsync(cancellation) })).Needs(Right.ManagePeople);
        routes.MapForm(Urls.Imports, UploadAsync).Needs(Right.ManagePeople)
            .WithMetadata(new RequestSizeLimitAttribute(Uploads.Most)).WithFormOptions(multipartBodyLengthLimit: Uploads.Most);
        routes.MapForm(Urls.Imports + "/export", ExportAsync).Needs(Right.ManagePeople);
        routes.MapGet(Urls.Imports + "/{import:guid}", async (Guid import, ReadImport read, HttpContext http) =>
        {
            var row = await read.OneAsync(new RecordId(import), http.RequestAborted);
            // Asks for the page again while something is being done; a browser needs no script for it.
            if (row.Run.State is ImportState.Reading or ImportState.Writing) http.Response.Headers["Refresh"] = "1";
            return Pages.Of<ImportPage>(new { Row = row });
        }).Needs(Right.ManagePeople);
        routes.MapGet(Urls.Imports + "/{import:guid}/rejected.csv", async (Guid import, TouchlineDb db, Uploads uploads, CancellationToken cancellation) =>
            await db.FindImportAsync(new RecordId(import), cancellation) is { } run && File.Exists(uploads.RejectedOf(run))
                ? Results.File(uploads.RejectedOf(run), "text/csv", $"rejected-{run.File}") : throw new NotThereException()).Needs(Right.ManagePeople);
        MapActs(routes.MapGroup(Urls.Imports + "/{import:guid}"));
    }

    private static void MapActs(RouteGroupBuilder routes)
    {
        routes.MapForm("/answers", (Guid import, StartImport use, ReadImport read, HttpContext http) =>
            DoAsync(import, http, read, async form => await use.AnswerAsync(new RecordId(import), form.Text("format"), form, http.RequestAborted))).Needs(Right.ManagePeople);
        routes.MapForm("/write", (Guid import, StartImport use, ReadImport read, HttpContext http) =>
            DoAsync(import, http, read, async form => await use.WriteAsync(new RecordId(import), form.Text("format"), form, http.RequestAborted))).Needs(Right.ManagePeople);
        routes.MapForm("/cancel", async (Guid import, StartImport use, Toasts toasts, HttpContext http) =>
        {
            await use.CancelAsync(new RecordId(import), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Import cancelled", "Nothing was written."));
            return Results.Redirect(Urls.Imports);
        }).Needs(Right.ManagePeople);
        routes.MapForm("/undo", async (Guid import, UndoImport use, Toasts toasts, HttpContext http) =>
        {
            await use.RunAsync(new RecordId(import), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Import taken back", "Everything it touched is as it was before."));
            return Results.Redirect(Urls.Import(new RecordId(import)));
        }).Needs(Right.ManagePeople);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, StartImport use, ReadImport read)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            return Results.Redirect(Urls.Import(await use.UploadAsync(form.Files.GetFile("file"), form.Text("format"), http.RequestAborted)));
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<ImportsPage>(new { Row = await read.AllAsync(http.RequestAborted), Errors = broken.ToFieldErrors() });
        }
    }

    private static async Task<IResult> DoAsync(Guid import, HttpContext http, ReadImport read, Func<Form, Task> act)
    {
        try
        {
            await act(await Form.ReadAsync(http));
            return Results.Redirect(Urls.Import(new RecordId(import)));
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<ImportPage>(new { Row = await read.OneAsync(new RecordId(import), http.RequestAborted), Errors = broken.ToFieldErrors() });
        }
    }

    // Through a file on disk, so that a large organisation is not held in memory; it is gone once it is sent.
    private static async Task<IResult> ExportAsync(ExportFolder use, Viewer viewer, Present present, CancellationToken cancellation)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        await use.ToZipAsync(file, new Actor(viewer.AccountId, viewer.Name), cancellation);
        file.Position = 0;
        var today = (await present.ReadAsync(cancellation)).Today;
        return Results.File(file, "application/zip", $"touchline-{Urls.Day(today)}.zip");
    }

    private static RecordId IdOf(string about) => new(Guid.Parse(about));

    private static Task GaveUpAsync(IServiceProvider provider, string about, Exception? error, CancellationToken cancellation) =>
        provider.GetRequiredService<RunImport>().GaveUpAsync(IdOf(about), error, cancellation);
}
