using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Touchline.Web;

/// <summary>Makes a page's component an answer.</summary>
public static class Pages
{
    /// <summary>The page with these parameters, such as <c>new { Row = row }</c>.</summary>
    public static RazorComponentResult Of<TPage>(object? parameters = null) where TPage : IComponent =>
        new(typeof(TPage), parameters ?? new { });

    /// <summary>The page again with what was typed, and a status that says it was refused.</summary>
    public static RazorComponentResult Refused<TPage>(object parameters) where TPage : IComponent
    {
        var page = Of<TPage>(parameters);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
