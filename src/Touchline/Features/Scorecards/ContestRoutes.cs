using Microsoft.AspNetCore.WebUtilities;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>Contesting a figure has the right of the receipt it stands on; answering is for operations.</summary>
internal static class ContestRoutes
{
    public static void MapContests(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/receipts/{person}/contest", (Guid person, ContestFigure use, ReadReceipt read, Toasts toasts, HttpContext http) =>
            ContestAsync(new PersonId(person), null, use, read, toasts, http)).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapForm("/reps/{person}/receipt/contest", (Guid person, ContestFigure use, ReadReceipt read, Toasts toasts, HttpContext http) =>
            ContestAsync(null, new PersonId(person), use, read, toasts, http)).Needs(Right.SeeSessions, Subject.Person);
        routes.MapGet(Urls.Contests, async (ContestFigure use, HttpContext http) =>
            Pages.Of<ContestsPage>(new { Rows = await use.AllAsync(http.RequestAborted) })).Needs(Right.SignedIn);
        routes.MapForm("/contests/{contest:guid}/answer", async (Guid contest, ContestFigure use, Toasts toasts, HttpContext http) =>
        {
            await use.AnswerAsync(new RecordId(contest), (await Form.ReadAsync(http)).Text("answer"), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Answered", "It stands on the figure where it was asked."));
            return Results.Redirect(Urls.Contests);
        }).Needs(Right.ManagePeople);
    }

    private static async Task<IResult> ContestAsync(PersonId? coach, PersonId? rep, ContestFigure use, ReadReceipt read, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var query = await read.QueryAsync(new QueryCollection(QueryHelpers.ParseQuery(form.Text("query"))), coach, rep, http.RequestAborted);
        await use.RunAsync(query.Opened, form.Text("figure"), form.Text("text"), http.RequestAborted);
        toasts.Tell(http, new ToastMessage("Sent to sales operations", "The answer will stand here."));
        return Results.Redirect(query.Opened);
    }
}
