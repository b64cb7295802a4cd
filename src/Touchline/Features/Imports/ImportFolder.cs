using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Imports;
using Touchline.Model.Measures;
using Touchline.Model.People;

namespace Touchline.Features.Imports;

/// <summary>Brings in Touchline's own files, whole, where nobody is yet: one bad row refuses all of them.</summary>
public sealed class ImportFolder(TouchlineDb db, RecordsWriter writer, AuditTrail trail, TimeProvider time)
{
    /// <exception cref="ImportRefusedException">A row is wrong.</exception>
    /// <exception cref="BrokenRulesException">There are people already.</exception>
    public async Task<OrganisationRecords> RunAsync(Func<string, Stream?> open, string name, DateOnly? linesFrom, Actor actor, CancellationToken cancellation, ImportRun? run = null)
    {
        var isNew = !db.Scope.IsSet;
        if (!isNew && await db.HasPeopleAsync(cancellation))
            throw new BrokenRulesException("not-empty", "file", "There are people here already. Touchline's own files come into an empty installation only; import people, sessions and results one by one instead, or use another data folder.");
        var organisation = isNew ? new Organisation { Name = "Organisation" } : await db.UntrackedOrganisationAsync(cancellation);
        var reading = TouchlineFolder.Read(open, new FolderOptions { Organisation = organisation, LinesFrom = linesFrom });
        var records = reading.Records ?? throw new ImportRefusedException(reading.Problems);
        db.Scope.Enter(organisation.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (isNew) db.Add(records.Organisation);
        else await ReplaceAsync(records, cancellation);
        await db.SaveChangesAsync(cancellation);
        await writer.WriteAsync(records, cancellation);
        if (run is null)
        {
            run = new ImportRun { OrganisationId = organisation.Id, File = name, Format = "folder", AccountId = actor.Account, Actor = actor.Name };
            db.Add(run);
        }
        (run.State, run.At) = (ImportState.Done, time.GetUtcNow());
        run.Created = records.People.Count + records.Lines.Count + records.Standards.Count + records.Sessions.Count + records.Commitments.Count + records.Opportunities.Count + records.Results.Count;
        trail.Add(actor.Account, actor.Name, "import-folder", null, $"{records.People.Count:N0} people, {records.Sessions.Count:N0} sessions, {records.Opportunities.Count:N0} opportunities");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return records;
    }

    // Set-up has named the organisation and may have taken the default standards; what the files bring goes before that.
    private async Task ReplaceAsync(OrganisationRecords records, CancellationToken cancellation)
    {
        var own = await db.OrganisationAsync(cancellation);
        (own.Name, own.TimeZone, own.FiscalYearStarts, own.Currency, own.Weights) = (records.Organisation.Name, records.Organisation.TimeZone, records.Organisation.FiscalYearStarts, records.Organisation.Currency, records.Organisation.Weights);
        if (records.Standards.Count > 0)
        {
            await db.RemoveStandardsAsync(cancellation);
            own.StandardsConfirmed = true;
        }
        if (records.Holidays.Count > 0) await db.RemoveHolidaysAsync(cancellation);
    }
}
