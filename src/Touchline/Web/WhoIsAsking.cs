using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Touchline.Data;

namespace Touchline.Web;

/// <summary>Reads the account behind the cookie on every request: who is gone, locked or changed is so at once.</summary>
public sealed class WhoIsAsking(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Viewer viewer, OrganisationScope scope, UserManager<Account> accounts)
    {
        var endpoint = http.GetEndpoint();
        var isOurs = endpoint?.Metadata.GetMetadata<NeededRight>() is not null || endpoint is null;
        if (isOurs && http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && await accounts.FindByIdAsync(id) is { } account)
        {
            scope.Enter(account.OrganisationId);
            viewer.SignedInAs(account.Id, account.PersonId, account.IsOperations, account.DisplayName);
        }
        await next(http);
    }
}
