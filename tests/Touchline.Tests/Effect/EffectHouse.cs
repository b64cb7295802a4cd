using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Features.Demo;
using Touchline.Jobs;
using Touchline.Model.Effect;
using Touchline.Model.Measures;

namespace Touchline.Tests.Effect;

/// <summary>A house with an organisation large enough for Effect, the demo's, and its VP.</summary>
public sealed class EffectHouse : IAsyncDisposable
{
    private const string Password = "correct horse battery";

    private EffectHouse(House house, OrganisationRecords records) => (House, Records) = (house, records);

    public House House { get; }

    public OrganisationRecords Records { get; }

    public static async Task<EffectHouse> OpenAsync(Database database)
    {
        var effect = new EffectHouse(await House.StartAsync(database), new DemoGenerator(new DemoTruth()).Make());
        await using var scope = effect.Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(effect.Records.Organisation);
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<RecordsWriter>().WriteAsync(effect.Records, CancellationToken.None);
        db.Add(Vp(effect.Records));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return effect;
    }

    public AsyncServiceScope Scope()
    {
        var scope = House.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganisationScope>().Enter(Records.Organisation.Id);
        return scope;
    }

    public async Task<Visitor> SignInAsync()
    {
        var visitor = House.Visit();
        var answer = await visitor.PostAsync("/sign-in", ("email", "vp@test.example"), ("password", Password));
        return answer.Code == 302 ? visitor : throw new InvalidOperationException("The VP could not sign in: " + answer.Text);
    }

    /// <summary>The page once the study is done, however long it takes.</summary>
    public async Task<Answer> StudyAsync(Visitor visitor, string query = "")
    {
        await visitor.GetAsync("/effect" + query);
        await using var scope = Scope();
        foreach (var job in await scope.ServiceProvider.GetRequiredService<TouchlineDb>().OpenJobsAsync(CancellationToken.None))
            await scope.ServiceProvider.GetRequiredService<JobsAtHand>().WaitAsync(job.Id, TimeSpan.FromMinutes(3), CancellationToken.None);
        return await visitor.GetAsync("/effect" + query);
    }

    public async Task<IReadOnlyList<EffectRun>> RunsAsync()
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<TouchlineDb>().Set<EffectRun>().AsNoTracking().ToListAsync();
    }

    public async Task<EffectFindings> FoundAsync() => JsonSerializer.Deserialize<EffectFindings>((await RunsAsync()).Single().Findings)!;

    public async Task ChangeAsync(Func<TouchlineDb, Task> change)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
        await change(db);
        await db.SaveChangesAsync();
    }

    private static Account Vp(OrganisationRecords records)
    {
        var person = records.People[0];
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = records.Organisation.Id,
            PersonId = person.Id,
            DisplayName = person.Name,
            UserName = "vp@test.example",
            NormalizedUserName = "VP@TEST.EXAMPLE",
            Email = "vp@test.example",
            NormalizedEmail = "VP@TEST.EXAMPLE",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        account.PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
