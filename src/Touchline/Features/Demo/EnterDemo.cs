using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.Demo;

/// <summary>A way into the demo: the role, who that is, and what there is to see.</summary>
public sealed record DemoDoor(string Role, string Label, string Name, string Sees, PersonId? Person);

/// <summary>One-click entry as one of five roles, and the demo's clock.</summary>
public sealed class EnterDemo(TouchlineDb db, Present present, PeopleDirectories directories, Structures structures, SignInManager<Account> signIn)
{
    public async Task<IReadOnlyList<DemoDoor>> DoorsAsync(CancellationToken cancellation)
    {
        await EnterScopeAsync(cancellation);
        var today = (await present.ReadAsync(cancellation)).Today;
        var directory = await directories.ReadAsync(cancellation);
        var structure = await structures.ReadAsync(cancellation);
        var top = directory.People.Single(person => person.Title == "VP of Sales");
        var director = TeamOf(top)[^1];
        var coach = directory.People.Single(person => person.Name == "Dana Whitfield");
        var rep = TeamOf(coach)[0];
        return
        [
            new("vp", "VP of Sales", top.Name, "scorecards of all", top.Id),
            new("director", "Director", director.Name, $"{TeamOf(director).Count} coaches", director.Id),
            new("coach", "Coach", coach.Name, "whom to coach next", coach.Id),
            new("rep", "Rep", rep.Name, "own coaching", rep.Id),
            new("operations", "Sales operations", "Sam Ortiz", "imports, people, standards", null),
        ];

        List<Person> TeamOf(Person one) => [.. structure.TeamOf(one.Id, today).Select(directory.Find).OfType<Person>().OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
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
        await EnterScopeAsync(cancellation);
        var organisation = await db.OrganisationAsync(cancellation);
        organisation.DemoDay = organisation.DemoDay!.Value.AddDays(1);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task EnterScopeAsync(CancellationToken cancellation)
    {
        if (!db.Scope.IsSet) db.Scope.Enter(await Setup.OnlyOrganisationAsync(db, cancellation) ?? throw new NotThereException());
    }
}
