using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Team;

/// <summary>The board of a coach's direct reports.</summary>
public static class TeamFeature
{
    public static void AddTeam(this IServiceCollection services)
    {
        services.AddScoped<ReadTeam>();
        services.AddSingleton(new MenuItem(20, "Team", Urls.Team, "team", standing => standing.HasFlag(Relation.AnyCoach), "g m"));
    }

    public static void MapTeam(this IEndpointRouteBuilder routes)
    {
        // Who is no person of the sales organisation has no team: on to what they have.
        routes.MapGet(Urls.Team, async Task<IResult> (HttpContext http, Viewer viewer, ReadTeam read) => viewer.PersonId is { } me
            ? Pages.Of<TeamPage>(new { Board = await read.RunAsync(me, http.Request.Query, http.RequestAborted) })
            : throw new NotAllowedException()).Needs(Right.SeeOwn);
        routes.MapGet("/team/{person}", async (Guid person, HttpContext http, ReadTeam read) =>
            Pages.Of<TeamPage>(new { Board = await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted) })).Needs(Right.SeeTeam, Subject.Person);
        routes.MapGet("/team/{person}/team.csv", async (Guid person, HttpContext http, ReadTeam read, Exports exports) =>
            await FileAsync(await read.RunAsync(new PersonId(person), http.Request.Query, http.RequestAborted), exports, http.RequestAborted)).Needs(Right.SeeTeam, Subject.Person);
    }

    private static Task<IResult> FileAsync(TeamBoard board, Exports exports, CancellationToken cancellation) => exports.CsvAsync(
        $"team-{board.Coach.ExternalId}-{Urls.Day(board.Snapshot.Today)}", board.Coach.Id,
        ["person", "rep", "kind", "standard", "state", "days", "last_session", "consistency_all_kinds"],
        board.Rows.SelectMany(row => row.Lines.Select(line => (IReadOnlyList<object?>)
            [row.Rep.ExternalId, row.Rep.Name, line.Kind, line.Pace.Times == 0 ? null : line.Pace.InWords, StandingWords.Of(line, board.Snapshot.Today).Text, line.Days, line.LastSession, row.Consistency])),
        cancellation);
}
