using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Model;
using Touchline.Web;

namespace Touchline.Features.Demo;

/// <summary>A way into the demo: the role, who that is, and what there is to see.</summary>
public sealed record DemoDoor(string Role, string Label, string Name, string Sees, PersonId? Person);

/// <summary>One-click entry as one of five roles, and the demo's clock.</summary>
public sealed class EnterDemo(TouchlineDb db, Records records, SignInManager<Account> signIn)
{
    public async Task<IReadOnlyList<DemoDoor>> DoorsAsync(CancellationToken cancellation)
    {
        var snapshot = await SnapshotAsync(cancellation);
        var top = snapshot.Records.People.Single(person => person.Title == "VP of Sales");
        var director = snapshot.TeamOf(top.Id)[^1];
        var coach = snapshot.Records.People.Single(person => person.Name == "Dana Whitfield");
        var rep = snapshot.TeamOf(coach.Id)[0];
        return
        [
            new("vp", "VP of Sales", top.Name, "scorecards of all", top.Id),
            new("director", "Director", director.Name, $"{snapshot.TeamOf(director.Id).Count} coaches", director.Id),
            new("coach", "Coach", coach.Name, "whom to coach next", coach.Id),
            new("rep", "Rep", rep.Name, "own coaching", rep.Id),
            new("operations", "Sales operations", "Sam Ortiz", "imports, people, standards", null),
        ];
    }

    public async Task RunAsync(string role, CancellationToken cancellation)
    {
        var door = (await DoorsAsync(cancellation)).FirstOrDefault(door => door.Role == role) ?? throw new NotThereException();
        var account = door.Person is { } person
            ? await db.FindAccountAsync(person, cancellation)
            : await signIn.UserManager.FindByNameAsync("operations@northwind.example");
        await signIn.SignInAsync(account ?? throw new NotThereException(), isPersistent: true);
    }

    public async Task NextDayAsync(CancellationToken cancellation)
    {
        await SnapshotAsync(cancellation);
        var organisation = await db.OrganisationAsync(cancellation);
        organisation.DemoDay = organisation.DemoDay!.Value.AddDays(1);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Snapshot> SnapshotAsync(CancellationToken cancellation)
    {
        if (!db.Scope.IsSet) db.Scope.Enter(await Setup.OnlyOrganisationAsync(db, cancellation) ?? throw new NotThereException());
        return await records.ReadAsync(cancellation);
    }
}
