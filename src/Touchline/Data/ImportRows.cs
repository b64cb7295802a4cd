using Microsoft.EntityFrameworkCore;
using Touchline.Data.Bulk;
using Touchline.Model;
using Touchline.Model.Measures;
using Touchline.Model.People;
using Touchline.Model.Results;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Data;

/// <summary>What imports read: records as they are, with the texts that a file may carry, and the imports themselves.</summary>
public static class ImportRows
{
    /// <summary>People, lines and segments.</summary>
    public static async Task<OrganisationRecords> PeopleRecordsAsync(this TouchlineDb db, Organisation organisation, CancellationToken cancellation) => new()
    {
        Organisation = organisation,
        People = await db.Rows<Person>().AsNoTracking().ToListAsync(cancellation),
        Lines = await db.Rows<ReportingLine>().AsNoTracking().ToListAsync(cancellation),
        Segments = await db.Rows<SegmentMembership>().AsNoTracking().ToListAsync(cancellation),
    };

    public static Task<List<Person>> UntrackedPeopleAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Person>().AsNoTracking().ToListAsync(cancellation);

    public static Task<List<ReportingLine>> UntrackedLinesAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<ReportingLine>().AsNoTracking().ToListAsync(cancellation);

    public static Task<Organisation> UntrackedOrganisationAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Organisation>().AsNoTracking().SingleAsync(row => row.Id == db.OrganisationId, cancellation);

    /// <summary>Opportunities, one by one as they are asked for.</summary>
    public static IEnumerable<Opportunity> StreamOpportunities(this TouchlineDb db) => OpportunityStream.Of(db);

    public static Task<List<Result>> StoredResultsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Result>().AsNoTracking().ToListAsync(cancellation);

    public static Task<List<Standard>> AllStandardsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Standard>().AsNoTracking().ToListAsync(cancellation);

    public static Task<List<Session>> WholeSessionsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Session>().AsNoTracking().Include(row => row.Coaches).Include(row => row.Reps).ToListAsync(cancellation);

    /// <summary>The first day of the first month with a result; null where there are none.</summary>
    public static async Task<DateOnly?> FirstResultAsync(this TouchlineDb db, CancellationToken cancellation)
    {
        var closed = await db.Rows<Opportunity>().MinAsync(row => row.Closed, cancellation);
        var stored = await db.Rows<Result>().MinAsync(row => (DateOnly?)row.Month, cancellation);
        var first = closed is null || stored < closed ? stored ?? closed : closed;
        return first is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
    }

    public static Task<bool> HasPeopleAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Person>().AnyAsync(cancellation);

    public static Task<ImportRun?> FindImportAsync(this TouchlineDb db, RecordId id, CancellationToken cancellation) =>
        db.Rows<ImportRun>().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The imports, newest first.</summary>
    public static Task<List<ImportRun>> ImportsAsync(this TouchlineDb db, int take, CancellationToken cancellation) =>
        db.Rows<ImportRun>().AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(take).ToListAsync(cancellation);

    /// <summary>The newest import that was written and not taken back: the only one that can be.</summary>
    public static async Task<RecordId?> NewestWrittenAsync(this TouchlineDb db, CancellationToken cancellation) =>
        await db.Rows<ImportRun>().Where(row => row.State == ImportState.Done).OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Select(row => (RecordId?)row.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Answers of the last import of this format that was written, to be proposed again.</summary>
    public static Task<string?> LastAnswersAsync(this TouchlineDb db, string format, CancellationToken cancellation) =>
        db.Rows<ImportRun>().Where(row => row.State == ImportState.Done && row.Format == format).OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Select(row => row.Answers).FirstOrDefaultAsync(cancellation);

    public static Task<List<OwnerAlias>> AliasesAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<OwnerAlias>().ToListAsync(cancellation);

    /// <summary>What set-up proposed and a folder brings itself.</summary>
    public static Task RemoveStandardsAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Standard>().ExecuteDeleteAsync(cancellation);

    public static Task RemoveHolidaysAsync(this TouchlineDb db, CancellationToken cancellation) => db.Rows<Holiday>().ExecuteDeleteAsync(cancellation);
}
