using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Reps;

/// <summary>The page of a person as the one who is coached, and "My coaching" of everyone who is.</summary>
public static class RepsFeature
{
    public static void AddReps(this IServiceCollection services)
    {
        services.AddScoped<ReadRep>();
        services.AddSingleton(new MenuItem(40, "My coaching", Urls.MyCoaching, "my-coaching", standing => standing.HasFlag(Relation.AnyPerson) && !standing.HasFlag(Relation.TopLeader), "g c"));
    }

    public static void MapReps(this IEndpointRouteBuilder routes)
    {
        // Who is no person of the sales organisation is not coached: on to what they have.
        routes.MapGet(Urls.MyCoaching, async Task<IResult> (HttpContext http, Viewer viewer, ReadRep read) => viewer.PersonId is { } me
            ? Pages.Of<RepPage>(new { Row = await read.RunAsync(me, http.RequestAborted), All = http.Request.Query.ContainsKey("all") })
            : throw new NotAllowedException()).Needs(Right.SeeOwn);
        routes.MapGet("/reps/{person}", async (Guid person, HttpContext http, ReadRep read) =>
            Pages.Of<RepPage>(new { Row = await read.RunAsync(new PersonId(person), http.RequestAborted), All = http.Request.Query.ContainsKey("all") })).Needs(Right.SeeSessions, Subject.Person);
    }
}
