using Touchline.Data;
using Touchline.Web;

namespace Touchline.Features.Demo;

/// <summary>Makes the demo organisation in its own file, once, and turns to it.</summary>
public sealed class OpenDemo(Installation installation, IServiceScopeFactory scopes)
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task RunAsync(DemoTruth truth, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            installation.EnterDemo();
            await installation.PrepareAsync(cancellation);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
            if (await Setup.OnlyOrganisationAsync(db, cancellation) is not null) return;
            var demo = new DemoGenerator(truth);
            var records = demo.Make();
            db.Scope.Enter(records.Organisation.Id);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.Add(records.Organisation);
            await db.SaveChangesAsync(cancellation);
            // Before the sessions are written: they carry the sums of their checks.
            var written = new DemoWriting(records, DemoGenerator.OpeningDay);
            var writer = scope.ServiceProvider.GetRequiredService<RecordsWriter>();
            await writer.WriteAsync(records, cancellation);
            writer.WriteTexts(written.Parts, written.Agenda, written.Checks, written.Reviews, cancellation);
            writer.WritePlans(written.Plans, written.Versions, written.Milestones, cancellation);
            db.AddRange(demo.Draws);
            foreach (var account in DemoAccounts.Of(records.Organisation.Id, records.People)) db.Add(account);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
