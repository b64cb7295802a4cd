using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>The first page of everybody.</summary>
public static class TodayFeature
{
    public static void AddToday(this IServiceCollection services)
    {
        services.AddScoped<ReadToday>();
        services.AddSingleton(new MenuItem(10, "Today", Urls.Today, "today", _ => true, "g t"));
    }

    public static void MapToday(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Today, async (ReadToday read, CancellationToken cancellation) =>
            Pages.Of<TodayPage>(new { Row = await read.RunAsync(cancellation) })).Needs(Right.SignedIn);
}
