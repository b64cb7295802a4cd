using Microsoft.EntityFrameworkCore;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>An address that somebody keeps under a name. It shows what its reader may see, to whoever opens it.</summary>
public sealed class SavedView : IBesideTheRecords
{
    public OrganisationId OrganisationId { get; init; }

    public RecordId Id { get; init; } = RecordId.New();

    public Guid AccountId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What follows the question mark in the address of the scorecards.</summary>
    public string Query { get; init; } = "";
}

public static class SavedViews
{
    public static Task<List<SavedView>> ViewsOfAsync(this TouchlineDb db, Guid account, CancellationToken cancellation) =>
        db.Rows<SavedView>().AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellation);

    public static Task<SavedView?> FindViewAsync(this TouchlineDb db, Guid account, RecordId id, CancellationToken cancellation) =>
        db.Rows<SavedView>().SingleOrDefaultAsync(row => row.Id == id && row.AccountId == account, cancellation);
}
