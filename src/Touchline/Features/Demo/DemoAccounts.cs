using Touchline.Data;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Features.Demo;

/// <summary>Sign-ins of the demo. Without a password nobody can sign in by the ordinary door; the demo's own door asks for none.</summary>
internal static class DemoAccounts
{
    /// <summary>One for each of these people, and one for operations.</summary>
    public static IEnumerable<Account> Of(OrganisationId organisation, IEnumerable<Person> people)
    {
        foreach (var person in people) yield return For(organisation, person.Email!, person.Name, person.Id, false);
        yield return For(organisation, "operations@northwind.example", "Sam Ortiz", null, true);
    }

    private static Account For(OrganisationId organisation, string email, string name, PersonId? person, bool isOperations) => new()
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
