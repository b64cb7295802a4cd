using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions.Expected;

internal static class ExpectedRoutes
{
    public static void MapExpected(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Expected, async (ReadExpected read, CancellationToken cancellation) => Pages.Of<ExpectedPage>(new { Row = await read.RunAsync(cancellation) })).Needs(Right.LogOwnTeam);
        routes.MapForm(Urls.Expected, async (DescribeKinds use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            await use.RunAsync(new Kind(form.Text("kind")), form.Text("text"), http.RequestAborted);
            return SessionsFeature.Back(http, toasts, new ToastMessage("Kept", "Every coach reads it so."), http.Request.Headers.Referer.ToString().EndsWith(Urls.Expected, StringComparison.Ordinal) ? Urls.Expected : Urls.Standards);
        }).Needs(Right.ChangeStandards);
    }
}
