using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Sessions.OneOnOnes;

internal static class OneOnOneRoutes
{
    public static void MapOneOnOnes(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/sessions/{session:guid}/series", async (Guid session, KeepSeries use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var id = new SessionId(session);
            if (form.Checked("end"))
            {
                await use.EndAsync(id, http.RequestAborted);
                return SessionsFeature.Back(http, toasts, new ToastMessage("The rhythm is ended", "What is planned stays."), Urls.Session(id));
            }
            var (every, starts, minutes) = (form.Number("every", "Every", 7, 28), form.Time("starts", "At"), form.Number("minutes", "Length", 1, 1440));
            form.ThrowIfBroken();
            await use.SetAsync(id, every ?? 14, starts, minutes ?? 30, http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage("Rhythm set", "The next meeting plans itself."), Urls.Session(id));
        }).Needs(Right.WriteInSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/share", async (Guid session, ShareTexts use, Toasts toasts, HttpContext http) =>
        {
            var isShared = (await Form.ReadAsync(http)).Checked("shared");
            await use.RunAsync(new SessionId(session), isShared, http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage(isShared ? "Shared" : "No longer shared"), Urls.Session(new SessionId(session)));
        }).Needs(Right.RespondToSession, Subject.Session);
    }
}
