using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Look;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.SignIn;

/// <summary>One's own sign-in.</summary>
public static class AccountFeature
{
    public static void AddAccount(this IServiceCollection services) =>
        services.AddSingleton(new MenuItem(97, "Your account", Urls.MyAccount, "lock", _ => true));

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.MyAccount, () => Pages.Of<AccountPage>()).Needs(Right.SignedIn);
        routes.MapForm(Urls.MyAccount + "/password", ChangePasswordAsync).Needs(Right.SignedIn);
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, Viewer viewer, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail trail, TouchlineDb db, Toasts toasts)
    {
        var form = await Form.ReadAsync(http);
        var account = await accounts.FindByIdAsync(viewer.AccountId!.Value.ToString()) ?? throw new NotThereException();
        var changed = await accounts.ChangePasswordAsync(account, form.Verbatim("current"), form.Verbatim("password"));
        if (!changed.Succeeded)
            return Pages.Refused<AccountPage>(new { Errors = (IReadOnlyList<FieldError>)[.. changed.Errors.Select(error => new FieldError(error.Code == "PasswordMismatch" ? "current" : "password", error.Description))] });
        trail.Add(account.Id, viewer.Name, "password-changed", viewer.PersonId, viewer.Name);
        await db.SaveChangesAsync(http.RequestAborted);
        await signIn.RefreshSignInAsync(account);
        toasts.Tell(http, new ToastMessage("Password changed", "Other devices are signed out within half an hour."));
        return Results.Redirect(Urls.MyAccount);
    }
}
