using Touchline.Data;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Demo;

/// <summary>The demo organisation and its doors. None of this answers outside the demo.</summary>
public static class DemoFeature
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<OpenDemo>();
        services.AddScoped<EnterDemo>();
    }

    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/demo/open", async (Setup setup, OpenDemo open, TouchlineOptions options, HttpContext http) =>
        {
            if (!setup.IsEmpty) throw new NotThereException();
            await open.RunAsync(options.DemoTruth, http.RequestAborted);
            return Results.Redirect("/demo");
        }).Needs(Right.Anybody);
        routes.MapForm("/demo/leave", (Setup setup, Installation installation) =>
        {
            if (!setup.IsEmpty || !installation.IsDemo) throw new NotThereException();
            installation.LeaveDemo();
            return Results.Redirect("/");
        }).Needs(Right.Anybody);
        routes.MapGet("/demo", async (Installation installation, EnterDemo demo, OpenDemo open, TouchlineOptions options, Setup setup, HttpContext http) =>
        {
            if (!installation.IsDemo) throw new NotThereException();
            await open.RunAsync(options.DemoTruth, http.RequestAborted);
            return Pages.Of<DemoDoorPage>(new { Doors = await demo.DoorsAsync(http.RequestAborted), MayLeave = setup.IsEmpty });
        }).Needs(Right.Anybody);
        routes.MapForm("/demo/enter", async (Installation installation, EnterDemo demo, HttpContext http) =>
        {
            if (!installation.IsDemo) throw new NotThereException();
            var form = await Form.ReadAsync(http);
            await demo.RunAsync(form.Text("role"), http.RequestAborted);
            return Results.Redirect(Urls.Today);
        }).Needs(Right.Anybody);
        routes.MapForm("/demo/next-day", async (Installation installation, EnterDemo demo, HttpContext http) =>
        {
            if (!installation.IsDemo) throw new NotThereException();
            await demo.NextDayAsync(http.RequestAborted);
            return Results.Redirect(Urls.Today);
        }).Needs(Right.SignedIn);
    }
}
