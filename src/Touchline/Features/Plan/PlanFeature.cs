using System.Globalization;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Plan;

/// <summary>The week ahead.</summary>
public static class PlanFeature
{
    public static void AddPlan(this IServiceCollection services)
    {
        services.AddScoped<ReadPlan>();
        services.AddSingleton(new MenuItem(35, "Plan", Urls.Plan, "calendar", standing => Policy.Allows(Right.LogOwnTeam, standing), "g p"));
    }

    public static void MapPlan(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Plan, async (string? week, ReadPlan read, CancellationToken cancellation) =>
            Pages.Of<PlanPage>(new { Week = await read.RunAsync(DayOf(week), cancellation) })).Needs(Right.SeeOwn);

    // An address that names no day, or one out of reach, shows this week.
    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2200 ? day : null;
}
