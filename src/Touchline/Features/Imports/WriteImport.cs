using System.Text.Json;
using Touchline.Data;

namespace Touchline.Features.Imports;

/// <summary>Thrown where somebody saved between planning and writing.</summary>
public sealed class RecordsMovedOnException() : Exception("Somebody saved while the file was read.");

/// <summary>Writes a planned import in one transaction, with its line in the audit trail and what an undo needs.</summary>
public sealed class WriteImport(TouchlineDb db, ChangeWriter writer, AuditTrail trail, TimeProvider time)
{
    /// <summary>Writes it, and returns the import as it is kept.</summary>
    /// <param name="plan">What to write.</param>
    /// <param name="run">The import as it stands on the screen; null for one of the command line.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="progress">Told the rows written.</param>
    /// <param name="cancellation">Until the last row, cancelling writes nothing.</param>
    /// <exception cref="RecordsMovedOnException">Somebody saved in between: plan again.</exception>
    public async Task<ImportRun> RunAsync(PlannedImport plan, ImportRun? run, string file, Actor actor, Action<int>? progress, CancellationToken cancellation)
    {
        if (plan.IsNewOrganisation) db.Scope.Enter(plan.Organisation.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (plan.IsNewOrganisation)
        {
            db.Add(plan.Organisation);
            await db.SaveChangesAsync(cancellation);
        }
        else if (!await db.TryRaiseRevisionAsync(plan.Revision, plan.ChangesRecordsOfPeople, cancellation)) throw new RecordsMovedOnException();
        run ??= New(plan, file, actor);
        Fill(run, plan);
        await RememberAsync(plan, cancellation);
        await db.SaveChangesAsync(cancellation);
        var written = 0;
        await writer.WriteAsync(plan.Changes, run.Id, () => progress?.Invoke(++written), cancellation);
        trail.Add(actor.Account, actor.Name, "import", null, $"{plan.Format.Label}, {plan.Created:N0} created, {plan.Updated:N0} updated, {plan.RejectedRows:N0} left");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return run;
    }

    private ImportRun New(PlannedImport plan, string file, Actor actor)
    {
        var run = new ImportRun { OrganisationId = plan.Organisation.Id, File = file, Format = plan.Format.Name, AccountId = actor.Account, Actor = actor.Name };
        db.Add(run);
        return run;
    }

    private void Fill(ImportRun run, PlannedImport plan)
    {
        (run.State, run.At, run.CanBeUndone) = (ImportState.Done, time.GetUtcNow(), true);
        (run.Created, run.Updated, run.Unchanged, run.Rejected) = (plan.Created, plan.Updated, plan.Unchanged, plan.RejectedRows);
        run.Answers = JsonSerializer.Serialize(plan.Answers);
    }

    private async Task RememberAsync(PlannedImport plan, CancellationToken cancellation)
    {
        if (plan.Answers.Aliases.Count == 0) return;
        var known = (await db.AliasesAsync(cancellation)).ToDictionary(alias => alias.Alias, StringComparer.Ordinal);
        var people = (await db.UntrackedPeopleAsync(cancellation)).ToDictionary(person => person.ExternalId, person => person.Id, StringComparer.Ordinal);
        foreach (var (alias, person) in plan.Answers.Aliases.Where(answer => answer.Value.Length > 0))
        {
            if (known.TryGetValue(alias, out var row)) row.PersonId = people[person];
            else db.Add(new OwnerAlias { OrganisationId = db.OrganisationId, Alias = alias, PersonId = people[person] });
        }
    }
}
