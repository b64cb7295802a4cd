using System.Diagnostics;
using System.Globalization;
using Touchline.Data;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Demo;

/// <summary>Makes a demo organisation of any size, streaming into the database, and counts its ledger.</summary>
public sealed class MakeLargeDemo(Installation installation, IServiceScopeFactory scopes)
{
    /// <exception cref="BrokenRulesException">There is an organisation already.</exception>
    public async Task RunAsync(LargeDemo demo, Action<string> tell, CancellationToken cancellation)
    {
        if (installation.UsesSqlite) installation.EnterDemo();
        await installation.PrepareAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        var writer = scope.ServiceProvider.GetRequiredService<RecordsWriter>();
        if (await Setup.OnlyOrganisationAsync(db, cancellation) is not null) throw new BrokenRulesException("not-empty", "", $"{installation.Place}: there is an organisation already. Name an empty database or a new folder.");
        var watch = Stopwatch.StartNew();
        var records = demo.Structure();
        var organisation = records.Organisation.Id;
        db.Scope.Enter(organisation);
        await WriteAsync(db, async () =>
        {
            db.Add(records.Organisation);
            await db.SaveChangesAsync(cancellation);
            await writer.WriteAsync(records, cancellation);
            foreach (var account in DemoAccounts.Of(organisation, demo.Doors())) db.Add(account);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        db.ChangeTracker.Clear();
        int sessions = 0, pieces = 0;
        foreach (var piece in demo.Coaching(organisation))
        {
            await WriteAsync(db, () => writer.WriteAsync(piece.Sessions, piece.Commitments, cancellation), cancellation);
            sessions += piece.Sessions.Count;
            if (++pieces % 10 == 0) Tell($"{sessions:N0} sessions");
        }
        await WriteAsync(db, () => writer.WriteAsync(demo.Results(organisation), cancellation), cancellation);
        Tell($"{records.People.Count:N0} people, {sessions:N0} sessions; counting the figures");
        await scope.ServiceProvider.GetRequiredService<Rollups>().RebuildAsync(cancellation);
        await db.LearnSizesAsync(cancellation);
        Tell($"done");

        void Tell(FormattableString what) => tell(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:0} s  {what.ToString(CultureInfo.InvariantCulture)}"));
    }

    // A transaction for each piece: one for all of a hundred thousand reps would fill the disk twice.
    private static async Task WriteAsync(TouchlineDb db, Func<Task> write, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await write();
        await transaction.CommitAsync(cancellation);
    }
}
