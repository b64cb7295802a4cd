using Touchline.Model.Measures;
using Touchline.Model.Sessions;

namespace Touchline.Data;

/// <summary>Writes a whole organisation's records at once: the demo, or an imported folder.</summary>
public sealed class RecordsWriter(TouchlineDb db)
{
    /// <summary>Writes every record in the transaction that is open, in the order in which they refer to each other.</summary>
    public async Task WriteAsync(OrganisationRecords records, CancellationToken cancellation)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await WriteAsync(records.People, cancellation);
            await WriteAsync(records.Holidays, cancellation);
            await WriteAsync(records.Lines, cancellation);
            await WriteAsync(records.Segments, cancellation);
            await WriteAsync(records.Leave, cancellation);
            await WriteAsync(records.Excuses, cancellation);
            await WriteAsync(records.Delegations, cancellation);
            await WriteAsync(records.Standards, cancellation);
            await WriteAsync<Session>(records.Sessions, cancellation);
            await WriteAsync(records.Commitments, cancellation);
            await WriteAsync(records.Opportunities, cancellation);
            await WriteAsync(records.Results, cancellation);
            await db.RaiseRevisionAsync(cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    // In chunks, so that a large organisation does not have to be tracked at once.
    private async Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellation) where T : class
    {
        foreach (var chunk in rows.Chunk(2000))
        {
            await db.AddRangeAsync(chunk, cancellation);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
