using System.Text.Json;
using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Imports;
using Touchline.Web;

namespace Touchline.Features.Imports;

/// <summary>An import as the list shows it.</summary>
public sealed record ImportRow(RecordId Id, string File, string What, DateOnly Day, string Actor, ImportState State, int Rows, bool MayUndo, DateOnly? Undone);

/// <summary>What the page of imports shows.</summary>
public sealed record ImportsRow(IReadOnlyList<ImportRow> Imports, DateOnly Today, bool HasPeople);

/// <summary>What the page of one import shows.</summary>
public sealed record ImportPageRow(ImportRun Run, ImportFormat? Format, ImportDetails Details, ImportAnswers Answers, JobProgress? Progress, DateOnly Today, bool MayUndo, bool HasRejectedFile, string Currency, IReadOnlyList<PersonChoice> People)
{
    public string What => ReadImport.WhatOf(Run.Format);

    public int Ready => Run.Created + Run.Updated + Run.Unchanged;
}

/// <summary>Reads imports for the screen.</summary>
public sealed class ReadImport(TouchlineDb db, Present present, JobQueue jobs, Uploads uploads)
{
    private const int MostListed = 50;

    public async Task<ImportsRow> AllAsync(CancellationToken cancellation)
    {
        var now = await present.ReadAsync(cancellation);
        var newest = await db.NewestWrittenAsync(cancellation);
        var calendar = new OrganisationCalendar(now.Organisation.TimeZone, []);
        var rows = await db.ImportsAsync(MostListed, cancellation);
        return new ImportsRow(
            [.. rows.Select(run => new ImportRow(run.Id, run.File, WhatOf(run.Format), calendar.DayOf(run.At), run.Actor, run.State, run.Created + run.Updated + run.Unchanged, run.CanBeUndone && run.Id == newest, run.Undone is { } undone ? calendar.DayOf(undone) : null))],
            now.Today, await db.HasPeopleAsync(cancellation));
    }

    public async Task<ImportPageRow> OneAsync(RecordId id, CancellationToken cancellation)
    {
        var run = await db.FindImportAsync(id, cancellation) ?? throw new NotThereException();
        var now = await present.ReadAsync(cancellation);
        var details = ImportDetails.Of(run);
        var people = details.Owners.Count > 0 ? await db.SomePeopleAsync(null, ChoosePerson.MostListed + 1, cancellation) : [];
        return new ImportPageRow(
            run, ImportFormats.All.FirstOrDefault(format => format.Name == run.Format), details, JsonSerializer.Deserialize<ImportAnswers>(run.Answers)!,
            run.State is ImportState.Reading or ImportState.Writing ? await jobs.ProgressAsync(id.Value.ToString(), cancellation) : null, now.Today,
            run.CanBeUndone && await db.NewestWrittenAsync(cancellation) == id, File.Exists(uploads.RejectedOf(run)), now.Organisation.Currency,
            // Where they are too many to list, the nearest names are still offered.
            people.Count > ChoosePerson.MostListed ? [] : [.. people.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).Select(person => new PersonChoice(person.ExternalId, person.Name))]);
    }

    public static string WhatOf(string format) => format switch
    {
        "folder" => "Touchline’s own files",
        "" => "Not known yet",
        _ => ImportFormats.All.FirstOrDefault(known => known.Name == format)?.Label ?? format,
    };
}
