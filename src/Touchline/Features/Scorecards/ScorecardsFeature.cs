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
        services.AddScoped<ReadScorecard>();
        services.AddScoped<ReadReceipt>();
        services.AddSingleton(new MenuItem(30, "Scorecard", Urls.MyScorecard, "scorecard", standing => standing.HasFlag(Relation.AnyCoach) && !Policy.Allows(Right.SeeScorecards, standing), "g s"));
        services.AddSingleton(new MenuItem(30, "Scorecards", Urls.Scorecards, "scorecard", standing => Policy.Allows(Right.SeeScorecards, standing), "g s"));
    }

    public static void MapScorecards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Scorecards, async (HttpContext http, ReadScorecards read) =>
            Pages.Of<ScorecardsPage>(new { Table = await read.RunAsync(http.Request.Query, http.RequestAborted) })).Needs(Right.SeeScorecards);
        routes.MapGet("/scorecards.csv", async (HttpContext http, ReadScorecards read, Exports exports) =>
            await ScorecardFiles.OfAsync(await read.RunAsync(http.Request.Query, http.RequestAborted), exports, http.RequestAborted)).Needs(Right.SeeScorecards);
        // Who is no person of the sales organisation has nothing of their own: on to what they have.
        routes.MapGet(Urls.MyScorecard, async Task<IResult> (HttpContext http, Viewer viewer, ReadScorecard read) => viewer.PersonId is { } me
            ? Pages.Of<ScorecardPage>(new { Card = await read.RunAsync(me, http.Request.Query, http.RequestAborted) })
            : throw new NotAllowedException()).Needs(Right.SeeOwn);
        routes.MapGet("/scorecards/{person}", async (Guid person, HttpContext http, ReadScorecard read) =>
            Pages.Of<ScorecardPage>(new { Card = await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted) })).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapGet("/scorecards/{person}/scorecard.csv", async (Guid person, HttpContext http, ReadScorecard read, Exports exports) =>
            await ScorecardFiles.OfAsync(await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted), exports, http.RequestAborted)).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapReceipts();
    }
}
