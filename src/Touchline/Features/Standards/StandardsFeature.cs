using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Standards;

/// <summary>How often each kind is due, for whom, from when; and the organisation's holidays.</summary>
public static class StandardsFeature
{
    public static void AddStandards(this IServiceCollection services)
    {
        services.AddScoped<ReadStandards>();
        services.AddScoped<SetStandard>();
        services.AddScoped<ConfirmDefaults>();
        services.AddScoped<SetHolidays>();
        services.AddSingleton(new MenuItem(80, "Standards", Urls.Standards, "setup", standing => Policy.Allows(Right.ChangeStandards, standing)));
    }

    public static void MapStandards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Standards, async (ReadStandards read, CancellationToken cancellation) =>
            Pages.Of<StandardsPage>(new { Row = await read.RunAsync(cancellation) })).Needs(Right.ReadStandards);
        routes.MapForm(Urls.Standards, AddAsync).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/{standard:guid}/end", async (Guid standard, SetStandard use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var day = form.Day("until", "Last day");
            if (day is null) form.Refuse("missing", "until", "Choose the last day.");
            form.ThrowIfBroken();
            await use.EndAsync(new StandardId(standard), day!.Value, http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Standard ends", $"Its last day is {Words.LongDay(day.Value)}."));
            return Results.Redirect(Urls.Standards);
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/{standard:guid}/remove", async (Guid standard, SetStandard use, Toasts toasts, HttpContext http) =>
        {
            await use.RemoveAsync(new StandardId(standard), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Standard removed", "Figures are as if it had never been."));
            return Results.Redirect(Urls.Standards);
        }).Needs(Right.ChangeStandards);
        routes.MapGet(Urls.Standards + "/set-up", async (ReadStandards read, CancellationToken cancellation) =>
            Pages.Of<ConfirmDefaultsPage>(new { Row = await read.ProposeAsync(cancellation) })).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/set-up", ConfirmAsync).Needs(Right.ChangeStandards);
        routes.MapForm("/holidays", async (SetHolidays use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var day = form.Day("holiday", "Day");
            if (day is null) form.Refuse("missing", "holiday", "Choose the day.");
            form.ThrowIfBroken();
            await use.AddAsync(day!.Value, form.Text("holiday-name"), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Holiday added"));
            return Results.Redirect(Urls.Standards + "#holidays");
        }).Needs(Right.ChangeStandards);
        routes.MapForm("/holidays/{day}/remove", async (string day, SetHolidays use, Toasts toasts, HttpContext http) =>
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var which)) throw new NotThereException();
            await use.RemoveAsync(which, http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Holiday removed"));
            return Results.Redirect(Urls.Standards + "#holidays");
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/coaches-segment", async (ConfirmDefaults use, Toasts toasts, HttpContext http) =>
        {
            await use.GiveSegmentAsync(http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Segment given", "Standards for coaches hold for them now."));
            return Results.Redirect(Urls.Standards);
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/excuses", async (SetHolidays use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var (from, until) = (form.Day("excuse-from", "First day"), form.Day("excuse-until", "Last day"));
            if (from is null) form.Refuse("missing", "excuse-from", "Choose the first day.");
            form.ThrowIfBroken();
            await use.ExcuseEveryoneAsync(from!.Value, until, form.Text("reason"), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Days excused for everyone"));
            return Results.Redirect(Urls.Standards + "#excused");
        }).Needs(Right.ChangeStandards);
        routes.MapForm(Urls.Standards + "/excuses/{excuse:guid}/remove", async (Guid excuse, SetHolidays use, Toasts toasts, HttpContext http) =>
        {
            await use.RemoveExcuseAsync(new AbsenceId(excuse), http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Excuse removed"));
            return Results.Redirect(Urls.Standards + "#excused");
        }).Needs(Right.ChangeStandards);
    }

    private static async Task<IResult> AddAsync(SetStandard use, ReadStandards read, ChoosePerson choose, Present present, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            var team = form.Text("cover") == "team" ? await choose.ReadAsync(form, "team", "Choose whose team.", await read.CoachesAsync(http.RequestAborted), http.RequestAborted) : null;
            var asked = new AskedStandard(
                new Kind(form.TextOrNull("own-kind") ?? form.Required("kind", "Kind")), form.Number("times", "Times", 0, 50) ?? 1,
                form.Number("days", "Days", 1, 730) ?? 14, form.Text("cover") == "segment" ? form.Required("segment", "Segment", 60) : null,
                team, form.Day("from", "From") ?? (await present.ReadAsync(http.RequestAborted)).Today, form.Day("until", "Until"), form.TextOrNull("source") ?? "Our choice");
            form.ThrowIfBroken();
            await use.RunAsync(asked, http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Standard set", "Every figure follows it from its first day on."));
            return Results.Redirect(Urls.Standards);
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<StandardsPage>(new { Row = await read.RunAsync(http.RequestAborted), Form = form, Errors = broken.ToFieldErrors() });
        }
    }

    private static async Task<IResult> ConfirmAsync(ConfirmDefaults use, ReadStandards read, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var row = await read.ProposeAsync(http.RequestAborted);
        try
        {
            var from = form.Day("from", "From") ?? row.Today;
            var chosen = row.Proposed.Where(proposed => form.Checked("use-" + proposed.Key))
                .Select(proposed => proposed with { Times = form.Number("times-" + proposed.Key, "Times", 0, 50) ?? proposed.Times, Days = form.Number("days-" + proposed.Key, "Days", 1, 730) ?? proposed.Days }).ToList();
            form.ThrowIfBroken();
            await use.RunAsync(chosen, from, http.RequestAborted);
            toasts.Tell(http, new ToastMessage("Standards set", $"They hold from {Words.LongDay(from)}."));
            return Results.Redirect(Urls.Imports);
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<ConfirmDefaultsPage>(new { Row = row, Form = form, Errors = broken.ToFieldErrors() });
        }
    }
}
