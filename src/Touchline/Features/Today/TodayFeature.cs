using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Today;

/// <summary>The first page of everybody.</summary>
public static class TodayFeature
{
    public static void AddToday(this IServiceCollection services)
    {
        services.AddScoped<ReadToday>();
        services.AddScoped<DrawLots>();
        services.AddScoped<SnoozePerson>();
        services.AddScoped<AskForCoaching>();
        services.AddSingleton(new MenuItem(10, "Today", Urls.Today, "today", _ => true, "g t"));
    }

    public static void MapToday(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Today, async (ReadToday read, CancellationToken cancellation) =>
            Pages.Of<TodayPage>(new { Row = await read.RunAsync(cancellation) })).Needs(Right.SignedIn);
        routes.MapForm("/today/snooze/{person}", SnoozeAsync).Needs(Right.LogSessions, Subject.Person);
        routes.MapForm("/today/snooze/{person}/end", async (Guid person, SnoozePerson use, Toasts toasts, HttpContext http) =>
        {
            await use.EndAsync(new PersonId(person), http.RequestAborted);
            return Told(http, toasts, new ToastMessage("Back in coach next"));
        }).Needs(Right.LogSessions, Subject.Person);
        routes.MapForm("/requests", async (AskForCoaching use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var coach = await use.RunAsync(form.Text("about"), form.Text("text"), http.RequestAborted);
            return Told(http, toasts, new ToastMessage("Asked", $"{coach} sees it on their first page."));
        }).Needs(Right.SeeOwn);
        // Whose request it is, is known only once it is read; the use case asks then.
        routes.MapForm("/requests/{request:guid}/close", async (Guid request, AskForCoaching use, Toasts toasts, HttpContext http) =>
        {
            await use.CloseAsync(new RecordId(request), http.RequestAborted);
            return Told(http, toasts, new ToastMessage("Closed", null, $"/requests/{request}/reopen"));
        }).Needs(Right.SeeOwn);
        routes.MapForm("/requests/{request:guid}/reopen", async (Guid request, AskForCoaching use, Toasts toasts, HttpContext http) =>
        {
            await use.ReopenAsync(new RecordId(request), http.RequestAborted);
            return Told(http, toasts, new ToastMessage("Open again"));
        }).Needs(Right.SeeOwn);
    }

    private static async Task<IResult> SnoozeAsync(Guid person, SnoozePerson use, TouchlineDb db, Present present, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var until = form.Day("until", "Until");
        if (until is null) form.Refuse("missing", "until", "Choose until when.");
        form.ThrowIfBroken();
        await use.RunAsync(new PersonId(person), until!.Value, form.Text("reason"), http.RequestAborted);
        var rep = await db.PersonAsync(new PersonId(person), http.RequestAborted);
        var today = (await present.ReadAsync(http.RequestAborted)).Today;
        return Told(http, toasts, new ToastMessage($"{rep!.Name} is put off until {Words.DayIn(until.Value, today)}", "The days go on counting.", $"/today/snooze/{person}/end"));
    }

    private static IResult Told(HttpContext http, Toasts toasts, ToastMessage message)
    {
        toasts.Tell(http, message);
        return Results.Redirect(Urls.Today);
    }
}
