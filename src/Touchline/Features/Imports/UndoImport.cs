using System.Data.Common;
using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Imports;

/// <summary>Takes the newest import back: what it created goes, what it changed becomes what it was.</summary>
public sealed class UndoImport(TouchlineDb db, ChangeWriter writer, AuditTrail trail, TimeProvider time, Viewer viewer)
{
    public async Task RunAsync(RecordId id, CancellationToken cancellation)
    {
        var run = await db.FindImportAsync(id, cancellation) ?? throw new NotThereException();
        new RuleCheck()
            .Refuse(run.State == ImportState.Undone, "undone", "", "This import has been taken back already.")
            .Refuse(run.State == ImportState.Done && !run.CanBeUndone, "no-undo", "", "This import cannot be taken back. It came into an empty installation; begin again with another data folder.")
            .Refuse(run.State == ImportState.Done && await db.NewestWrittenAsync(cancellation) != id, "newer-import", "", "A newer import stands on this one. Take that one back first.")
            .ThrowIfBroken();
        if (run.State != ImportState.Done) throw new NotThereException();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await writer.UndoAsync(id, cancellation);
        }
        catch (Exception error) when (error is DbException or ChangedSinceException)
        {
            throw new BrokenRulesException("newer-depends", "", "Records that came later depend on this import, so it cannot be taken back. Nothing was changed.");
        }
        (run.State, run.Undone, run.CanBeUndone) = (ImportState.Undone, time.GetUtcNow(), false);
        trail.Add(viewer.AccountId, viewer.Name, "import-undone", null, run.File);
        await db.RaiseRevisionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
