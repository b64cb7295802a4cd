using Microsoft.AspNetCore.Antiforgery;
using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;

namespace Touchline.Web;

/// <summary>What an address is about, so that the policy can be asked before anything is read.</summary>
public enum Subject
{
    /// <summary>Nobody in particular; the viewer's standing decides.</summary>
    Nobody,

    /// <summary>The person of the route value <c>person</c>.</summary>
    Person,

    /// <summary>The session of the route value <c>session</c>.</summary>
    Session,
}

/// <summary>The right that an address states. An address without one answers nobody.</summary>
public sealed record NeededRight(Right Right, Subject Subject);

public static class Routes
{
    /// <summary>States the right an address needs.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, Right right, Subject subject = Subject.Nobody) =>
        route.WithMetadata(new NeededRight(right, subject));

    /// <summary>A form's address; the form's token is checked before the handler runs.</summary>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapPost(pattern, handler).WithMetadata(new RequireAntiforgeryTokenAttribute());
}

/// <summary>Stands before every address: who is not signed in goes to the door, who has no right is refused.</summary>
internal static class AccessFilter
{
    public static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var needed = http.GetEndpoint()?.Metadata.GetMetadata<NeededRight>()
            ?? throw new InvalidOperationException($"{http.Request.Path} states no right.");
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) return ErrorPages.ExpiredForm();
        if (needed.Right == Right.Anybody) return await next(context);
        var services = http.RequestServices;
        if (!services.GetRequiredService<Viewer>().IsSignedIn) return ErrorPages.ToTheDoor(http);
        services.GetRequiredService<Toasts>().Take(http);
        if (!await IsAllowedAsync(needed, http)) throw new NotAllowedException();
        return await next(context);
    }

    private static async Task<bool> IsAllowedAsync(NeededRight needed, HttpContext http)
    {
        var access = http.RequestServices.GetRequiredService<Access>();
        switch (needed.Subject)
        {
            case Subject.Person:
                var person = new PersonId(IdOf(http, "person"));
                if (await http.RequestServices.GetRequiredService<TouchlineDb>().PersonAsync(person, http.RequestAborted) is null) throw new NotThereException();
                return await access.AllowsAsync(needed.Right, person, http.RequestAborted);
            case Subject.Session:
                return Policy.Allows(needed.Right, await access.RelationToAsync(new SessionId(IdOf(http, "session")), http.RequestAborted));
            default:
                return await access.AllowsAsync(needed.Right, http.RequestAborted);
        }
    }

    private static Guid IdOf(HttpContext http, string name) =>
        Guid.TryParse(http.GetRouteValue(name)?.ToString(), out var id) ? id : throw new NotThereException();
}
