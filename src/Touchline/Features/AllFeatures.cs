using Touchline.Features.Audit;
using Touchline.Features.Demo;
using Touchline.Features.Effect;
using Touchline.Features.FirstRun;
using Touchline.Features.Imports;
using Touchline.Features.People;
using Touchline.Features.Plan;
using Touchline.Features.Reps;
using Touchline.Features.Scorecards;
using Touchline.Features.Sessions;
using Touchline.Features.SignIn;
using Touchline.Features.Standards;
using Touchline.Features.Team;
using Touchline.Features.Today;
using Touchline.Jobs;
using Touchline.Look;
using Touchline.Web;

namespace Touchline.Features;

/// <summary>The areas of the program, each through its front door.</summary>
public static class AllFeatures
{
    public static void AddServices(IServiceCollection services, TouchlineOptions options)
    {
        services.AddFirstRun();
        services.AddSignIn();
        services.AddDemo();
        services.AddSessions(options.KindsFrom);
        services.AddJobs();
        services.AddImports();
        services.AddPeople();
        services.AddStandards();
        services.AddAudit();
        services.AddAccount();
        services.AddEffect();
        services.AddToday();
        services.AddPlan();
        services.AddScoped<Exports>();
        services.AddScorecards();
        services.AddTeam();
        services.AddReps();
    }

    public static void Map(WebApplication app)
    {
        // A published folder brings its own list of compressed files; without one the build's list is taken.
        var published = Path.Combine(app.Environment.ContentRootPath, "touchline.staticwebassets.endpoints.json");
        app.MapStaticAssets(File.Exists(published) ? published : null);
        // Whatever is mapped below passes the filter, which refuses an address that states no right.
        var routes = app.MapGroup("").WithStaticAddresses(app).AddEndpointFilter(AccessFilter.RunAsync);
        routes.MapFirstRun();
        routes.MapSignIn();
        routes.MapDemo();
        routes.MapSessions();
        routes.MapImports();
        routes.MapPeople();
        routes.MapStandards();
        routes.MapAudit();
        routes.MapAccount();
        routes.MapEffect();
        routes.MapToday();
        routes.MapPlan();
        routes.MapScorecards();
        routes.MapTeam();
        routes.MapReps();
    }
}
