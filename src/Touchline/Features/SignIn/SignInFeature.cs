using Microsoft.AspNetCore.Identity;
using Touchline.Data;
using Touchline.Look;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.SignIn;

/// <summary>In, out, and the first time in.</summary>
public static class SignInFeature
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<InvitePerson>();
        services.AddScoped<AcceptInvitation>();
    }

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", IResult (string? back, Setup setup, Installation installation) =>
            installation.IsDemo ? Results.Redirect("/demo") : setup.IsEmpty ? Results.Redirect(Urls.FirstRun) : Pages.Of<SignInPage>(new { Back = back })).Needs(Right.Anybody);
        routes.MapForm("/sign-in", SignInAsync).Needs(Right.Anybody);
        routes.MapForm(Urls.SignOut, async (SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.Redirect("/");
        }).Needs(Right.Anybody);
        routes.MapGet("/invitation", (string? code) => Pages.Of<InvitationPage>(new { Code = code ?? "" })).Needs(Right.Anybody);
        routes.MapForm("/invitation", AcceptAsync).Needs(Right.Anybody);
        routes.MapForm("/invitations/{person:guid}", async (Guid person, InvitePerson use, TouchlineDb db, HttpContext http) =>
        {
            var whom = await db.PersonAsync(new Model.PersonId(person), http.RequestAborted) ?? throw new NotThereException();
            var code = await use.RunAsync(whom.Id, whom.Name, http.RequestAborted);
            var link = $"{http.Request.Scheme}://{http.Request.Host}/invitation?code={code}";
            return Pages.Of<CodePage>(new { whom.Name, Code = code, Link = link, Person = whom.Id });
        }).Needs(Right.ManagePeople, Subject.Person);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, SignInManager<Account> signIn)
    {
        var form = await Form.ReadAsync(http);
        var result = await signIn.PasswordSignInAsync(form.Text("email"), form.Verbatim("password"), isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded) return Results.LocalRedirect(BackTo(form.TextOrNull("back")));
        var text = result.IsLockedOut
            ? "Too many wrong passwords. This account is locked for 15 minutes; sales operations can help sooner."
            : "E-mail and password do not match. Check both, or ask sales operations for a new link.";
        return Pages.Refused<SignInPage>(new { Back = form.TextOrNull("back"), Email = form.Text("email"), Errors = (IReadOnlyList<FieldError>)[new FieldError("email", text)] });
    }

    private static async Task<IResult> AcceptAsync(HttpContext http, AcceptInvitation use)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            await use.RunAsync(form.Text("code"), form.Text("email"), form.Verbatim("password"), http.RequestAborted);
            return Results.Redirect(Urls.Today);
        }
        catch (Model.BrokenRulesException broken)
        {
            return Pages.Refused<InvitationPage>(new { Code = form.Text("code"), Email = form.Text("email"), Errors = broken.ToFieldErrors() });
        }
    }

    private static string BackTo(string? back) => back is ['/', not ('/' or '\\'), ..] ? back : Urls.Today;
}
