using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions.Commitments;

internal static class CommitmentAddresses
{
    public static void MapCommitments(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/sessions/{session:guid}/commitments", async (Guid session, CloseCommitment use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var (owners, due) = (form.Ids("owner"), form.Day("due", "By"));
            if (owners.Count == 0) form.Refuse("missing", "owner", "Choose who promises.");
            if (due is null) form.Refuse("missing", "due", "Choose by when.");
            form.ThrowIfBroken();
            await use.MakeAsync(new SessionId(session), [.. owners.Select(owner => new NewCommitment(form.Text("commitment"), new PersonId(owner), due!.Value))], http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage(owners.Count == 1 ? "Commitment added" : $"{owners.Count} commitments added"), Urls.Session(new SessionId(session)));
        }).Needs(Right.WriteInSession, Subject.Session);
        routes.MapGet(Urls.Commitments, async (ReadCommitments read, CancellationToken cancellation) => Pages.Of<CommitmentsPage>(new { Row = await read.RunAsync(cancellation) })).Needs(Right.SeeOwn);
        MapReview(routes, "kept", CommitmentOutcome.Kept, "Kept");
        MapReview(routes, "dropped", CommitmentOutcome.Dropped, "Dropped");
        MapReview(routes, "carry-on", null, "Carried on");
        // Whose commitment it is, is known only once it is read; the use case asks then.
        routes.MapForm("/commitments/{commitment:guid}/keep", (Guid commitment, CloseCommitment use, Toasts toasts, HttpContext http) =>
            DoAsync(http, toasts, commitment, "Kept", form => use.KeepAsync(new CommitmentId(commitment), form.Text("word"), http.RequestAborted))).Needs(Right.SignedIn);
        routes.MapForm("/commitments/{commitment:guid}/drop", (Guid commitment, CloseCommitment use, Toasts toasts, HttpContext http) =>
            DoAsync(http, toasts, commitment, "Dropped", form => use.DropAsync(new CommitmentId(commitment), form.Text("reason"), http.RequestAborted))).Needs(Right.SignedIn);
        routes.MapForm("/commitments/{commitment:guid}/move", (Guid commitment, CloseCommitment use, Toasts toasts, HttpContext http) =>
            DoAsync(http, toasts, commitment, "Moved", form =>
            {
                var due = form.Day("due", "New date");
                if (due is null) form.Refuse("missing", "due", "Choose the new date.");
                form.ThrowIfBroken();
                return use.MoveAsync(new CommitmentId(commitment), due!.Value, http.RequestAborted);
            })).Needs(Right.SignedIn);
        routes.MapForm("/commitments/{commitment:guid}/reopen", (Guid commitment, CloseCommitment use, Toasts toasts, HttpContext http) =>
            DoAsync(http, toasts, commitment, "Open again", _ => use.ReopenAsync(new CommitmentId(commitment), http.RequestAborted))).Needs(Right.SignedIn);
    }

    private static void MapReview(IEndpointRouteBuilder routes, string act, CommitmentOutcome? outcome, string done) =>
        routes.MapForm("/sessions/{session:guid}/reviews/{commitment:guid}/" + act, async (Guid session, Guid commitment, CloseCommitment use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            await use.ReviewAsync(new SessionId(session), new CommitmentId(commitment), outcome, form.Text("word"), http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage(done, null, outcome is null ? null : $"/commitments/{commitment}/reopen"), Urls.Session(new SessionId(session)));
        }).Needs(Right.WriteInSession, Subject.Session);

    private static async Task<IResult> DoAsync(HttpContext http, Toasts toasts, Guid commitment, string done, Func<Form, Task<Commitment>> act)
    {
        var form = await Form.ReadAsync(http);
        var changed = await act(form);
        var undo = changed.Outcome is null ? null : $"/commitments/{commitment}/reopen";
        var back = form.Text("back") switch { "today" => Urls.Today, "commitments" => Urls.Commitments, _ => Urls.Session(changed.SessionId) };
        return SessionsFeature.Back(http, toasts, new ToastMessage(done, changed.Text, undo), back);
    }
}
