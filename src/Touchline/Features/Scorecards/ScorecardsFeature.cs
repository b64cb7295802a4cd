using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>How consistently coaches coach, and every figure opened to its records.</summary>
public static class ScorecardsFeature
{
    public static void AddScorecards(this IServiceCollection services)
    {
        services.AddScoped<ReadScorecards>();
        services.AddScoped<ReadCoachRows>();
        services.AddScoped<ReadTotal>();
        services.AddScoped<ReadScorecard>();
        services.AddScoped<ReadReceipt>();
        services.AddScoped<SaveView>();
        services.AddScoped<ContestFigure>();
        services.AddScoped<ReadAllocation>();
        services.AddSingleton(new MenuItem(85, "Contested", Urls.Contests, "warning", standing => Policy.Allows(Right.ManagePeople, standing)));
        services.AddSingleton(new MenuItem(30, "Scorecard", Urls.MyScorecard, "scorecard", standing => standing.HasFlag(Relation.AnyCoach) && !Policy.Allows(Right.SeeScorecards, standing), "g s"));
        services.AddSingleton(new MenuItem(30, "Scorecards", Urls.Scorecards, "scorecard", standing => Policy.Allows(Right.SeeScorecards, standing), "g s"));
    }

    public static void MapScorecards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Scorecards, async (HttpContext http, ReadScorecards read) =>
        {
            var isPrint = http.Request.Query.ContainsKey("print");
            var table = await read.RunAsync(http.Request.Query, isWhole: isPrint, http.RequestAborted);
            return isPrint ? Pages.Of<ScorecardsPrint>(new { Table = table }) : Pages.Of<ScorecardsPage>(new { Table = table });
        }).Needs(Right.SeeScorecards);
        foreach (var (ending, format) in Formats)
        {
            routes.MapGet("/scorecards." + ending, async (HttpContext http, ReadScorecards read, Exports exports) =>
                await ScorecardFiles.OfAsync(await read.RunAsync(http.Request.Query, isWhole: true, http.RequestAborted), exports, format, http.RequestAborted)).Needs(Right.SeeScorecards);
            routes.MapGet("/scorecards/{person}/scorecard." + ending, async (Guid person, HttpContext http, ReadScorecard read, Exports exports) =>
                await ScorecardFiles.OfAsync(await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted), exports, format, http.RequestAborted)).Needs(Right.SeeScorecard, Subject.Person);
        }
        // Who is no person of the sales organisation has nothing of their own: on to what they have.
        routes.MapGet(Urls.MyScorecard, async Task<IResult> (HttpContext http, Viewer viewer, ReadScorecard read) => viewer.PersonId is { } me
            ? Pages.Of<ScorecardPage>(new { Card = await read.RunAsync(me, http.Request.Query, http.RequestAborted) })
            : throw new NotAllowedException()).Needs(Right.SeeOwn);
        routes.MapGet("/scorecards/{person}", async (Guid person, HttpContext http, ReadScorecard read) =>
        {
            var card = await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted);
            return http.Request.Query.ContainsKey("print") ? Pages.Of<ScorecardPrint>(new { Card = card }) : Pages.Of<ScorecardPage>(new { Card = card });
        }).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapForm("/scorecards/views", async (SaveView use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var query = await use.RunAsync(form.Text("name"), form.Text("query"), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("View saved", form.Text("name")));
            return Results.Redirect($"{Urls.Scorecards}?{query}");
        }).Needs(Right.SeeScorecards);
        routes.MapForm("/scorecards/views/{view:guid}/remove", async (Guid view, SaveView use, Toasts toasts, HttpContext http) =>
        {
            await use.RemoveAsync(new RecordId(view), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("View removed"));
            return Results.Redirect(Urls.Scorecards);
        }).Needs(Right.SeeScorecards);
        routes.MapGet(Urls.Allocation, async (HttpContext http, ReadAllocation read) =>
            Pages.Of<AllocationPage>(new { Row = await read.RunAsync(http.Request.Query, http.RequestAborted) })).Needs(Right.SeeScorecards);
        routes.MapReceipts();
        routes.MapContests();
    }

    private static readonly (string Ending, ExportFormat Format)[] Formats = [("csv", ExportFormat.Csv), ("xlsx", ExportFormat.Xlsx)];
}
