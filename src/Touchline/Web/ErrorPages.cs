using Microsoft.AspNetCore.Http.HttpResults;
using Touchline.Model;

namespace Touchline.Web;

/// <summary>Answers that are no page of an area: to the door, refused, not there, went wrong.</summary>
public static class ErrorPages
{
    public static IResult ToTheDoor(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? Results.Redirect(Urls.SignIn(http.Request.Path + http.Request.QueryString))
        : Results.Redirect(Urls.SignIn(null));

    public static RazorComponentResult ExpiredForm() =>
        Of(400, "This form has expired", "Nothing was saved. Go back, reload the page and send it again.");

    public static RazorComponentResult Of(int status, string heading, string text, IReadOnlyList<BrokenRule>? rules = null)
    {
        var page = Pages.Of<ErrorPage>(new { Heading = heading, Text = text, Rules = rules ?? [] });
        page.StatusCode = status;
        return page;
    }

    public static IResult For(Exception? error) => error switch
    {
        NotAllowedException => Of(403, "You may not see this", "Your role does not reach this page. If you think it should, ask sales operations."),
        NotThereException => Of(404, "There is nothing here", "The address may be old or mistyped. Search finds people; the menu finds pages."),
        BrokenRulesException broken => Of(422, "This could not be saved", "Nothing was changed. Go back, put this right and send it again.", broken.Rules),
        BadHttpRequestException bad => Of(bad.StatusCode, "This could not be read", "What was sent is not what this page takes. Go back, reload the page and send it again."),
        Microsoft.EntityFrameworkCore.DbUpdateException => Of(409, "Someone else changed this", "Nothing was saved. Go back, reload the page and try again."),
        _ => Of(500, "Something went wrong", "Nothing was saved. It has been written to the log; try again, and tell sales operations if it happens twice."),
    };
}
