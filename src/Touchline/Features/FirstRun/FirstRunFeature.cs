using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.FirstRun;

/// <summary>What an empty installation shows.</summary>
public static class FirstRunFeature
{
    public static void AddFirstRun(this IServiceCollection services)
    {
        services.AddScoped<SetUpOrganisation>();
    }

    public static void MapFirstRun(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Setup setup, Viewer viewer, Data.Installation installation) => Results.Redirect(
            viewer.IsSignedIn ? Urls.Today : setup.IsEmpty && !installation.IsDemo ? Urls.FirstRun : installation.IsDemo ? "/demo" : Urls.SignIn(null))).Needs(Right.Anybody);
        routes.MapGet(Urls.FirstRun, IResult (Setup setup) =>
            setup.IsEmpty ? Pages.Of<FirstRunPage>() : Results.Redirect(Urls.SignIn(null))).Needs(Right.Anybody);
        routes.MapForm(Urls.FirstRun, SetUpAsync).Needs(Right.Anybody);
    }

    private static async Task<IResult> SetUpAsync(HttpContext http, SetUpOrganisation use)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            var asked = new NewOrganisation(
                form.Required("organisation", "Organisation", 120), form.TextOrNull("zone") ?? "UTC", form.TextOrNull("currency") ?? "USD",
                form.Number("fiscal", "Fiscal year", 1, 12) ?? 1, form.Required("name", "Your name", 120), form.Required("email", "Your e-mail"),
                form.Verbatim("password"), form.Text("token"));
            form.ThrowIfBroken();
            await use.RunAsync(asked, http.RequestAborted);
            return Results.Redirect(Urls.Standards + "/set-up");
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<FirstRunPage>(new { Form = form, Errors = broken.ToFieldErrors() });
        }
    }
}
