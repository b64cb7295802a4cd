using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Measures;
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
            var records = new DemoGenerator(truth).Make();
            db.Scope.Enter(records.Organisation.Id);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.Add(records.Organisation);
            await db.SaveChangesAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<RecordsWriter>().WriteAsync(records, cancellation);
            foreach (var account in AccountsOf(records)) db.Add(account);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static IEnumerable<Account> AccountsOf(OrganisationRecords records)
    {
        foreach (var person in records.People) yield return AccountFor(records.Organisation.Id, person.Email!, person.Name, person.Id, false);
        yield return AccountFor(records.Organisation.Id, "operations@northwind.example", "Sam Ortiz", null, true);
    }

    // Without a password nobody can sign in by the ordinary door; the demo's own door asks for none.
    private static Account AccountFor(OrganisationId organisation, string email, string name, PersonId? person, bool isOperations) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganisationId = organisation,
        PersonId = person,
        IsOperations = isOperations,
        DisplayName = name,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        SecurityStamp = Guid.NewGuid().ToString("N"),
        LockoutEnabled = true,
    };
}
