using Microsoft.AspNetCore.Http.HttpResults;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Measures;
using Touchline.Web;

namespace Touchline.Features.Scorecards;

/// <summary>
/// Two addresses, each with its own right: the figures of a coach, for who may see that scorecard; and the days of a rep,
/// for who may see that rep's sessions, the rep among them.
/// </summary>
public static class ReceiptRoutes
{
    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/receipts/{person}", async (Guid person, HttpContext http, ReadReceipt read) =>
            PageOf(await read.QueryAsync(http.Request.Query, new PersonId(person), null, http.RequestAborted))).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapGet("/receipts/{person}/receipt.csv", async (Guid person, HttpContext http, ReadReceipt read, Exports exports) =>
            await FileOf(await read.QueryAsync(http.Request.Query, new PersonId(person), null, http.RequestAborted), exports, http.RequestAborted)).Needs(Right.SeeScorecard, Subject.Person);
        routes.MapGet("/reps/{person}/receipt", async (Guid person, HttpContext http, ReadReceipt read) =>
            PageOf(await read.QueryAsync(http.Request.Query, null, new PersonId(person), http.RequestAborted))).Needs(Right.SeeSessions, Subject.Person);
        routes.MapGet("/reps/{person}/receipt.csv", async (Guid person, HttpContext http, ReadReceipt read, Exports exports) =>
            await FileOf(await read.QueryAsync(http.Request.Query, null, new PersonId(person), http.RequestAborted), exports, http.RequestAborted)).Needs(Right.SeeSessions, Subject.Person);
    }

    private static RazorComponentResult PageOf(ReceiptQuery query) => Of(query) switch
    {
        RepReceipt receipt => Pages.Of<RepReceiptPage>(new { Receipt = receipt }),
        SumReceipt receipt => Pages.Of<SumReceiptPage>(new { Receipt = receipt }),
        SessionsReceipt receipt => Pages.Of<SessionsReceiptPage>(new { Receipt = receipt }),
        var receipt => Pages.Of<CommitmentsReceiptPage>(new { Receipt = (CommitmentsReceipt)receipt }),
    };

    private static Task<IResult> FileOf(ReceiptQuery query, Exports exports, CancellationToken cancellation) => Of(query) switch
    {
        RepReceipt receipt => ReceiptFiles.OfAsync(receipt, exports, cancellation),
        SumReceipt receipt => ReceiptFiles.OfAsync(receipt, exports, cancellation),
        SessionsReceipt receipt => ReceiptFiles.OfAsync(receipt, exports, cancellation),
        var receipt => ReceiptFiles.OfAsync((CommitmentsReceipt)receipt, exports, cancellation),
    };

    // A rep's own address opens days only: sessions and commitments stand on the rep's page.
    private static object Of(ReceiptQuery query) => query switch
    {
        { Coach: null } => ReadReceipt.OfRep(query),
        { Figure: Figure.Consistency or Figure.Excused, Rep: not null } => ReadReceipt.OfRep(query),
        { Figure: Figure.Consistency or Figure.Excused } => ReadReceipt.OfSum(query),
        { Figure: Figure.Kept or Figure.KeptByCoach or Figure.KeptByReps } => ReadReceipt.OfCommitments(query),
        _ => ReadReceipt.OfSessions(query),
    };
}
