using Microsoft.EntityFrameworkCore;
using Touchline.Model;
using Touchline.Model.People;

namespace Touchline.Data;

/// <summary>Finds what an invitation's code leads to, before anybody is signed in.</summary>
public static class Invitations
{
    /// <summary>The invitation of this code, in whichever organisation; the code is the only key to it.</summary>
    public static Task<Invitation?> FindInvitationAsync(this TouchlineDb db, string codeHash, CancellationToken cancellation) =>
        db.Rows<Invitation>().IgnoreQueryFilters().SingleOrDefaultAsync(row => row.CodeHash == codeHash, cancellation);

    public static Task<Account?> FindAccountAsync(this TouchlineDb db, PersonId person, CancellationToken cancellation) =>
        db.Rows<Account>().SingleOrDefaultAsync(row => row.OrganisationId == db.OrganisationId && row.PersonId == person, cancellation);

    /// <summary>True where somebody runs operations, in any organisation of this installation.</summary>
    public static Task<bool> HasOperationsAsync(this TouchlineDb db, CancellationToken cancellation) =>
        db.Rows<Account>().AnyAsync(row => row.IsOperations, cancellation);

    public static Task<string> NameOfAsync(this TouchlineDb db, PersonId person, CancellationToken cancellation) =>
        db.Rows<Person>().Where(row => row.Id == person).Select(row => row.Name).SingleAsync(cancellation);
}
