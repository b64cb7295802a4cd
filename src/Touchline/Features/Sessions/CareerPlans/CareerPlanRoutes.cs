using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions.CareerPlans;
using Touchline.Model.Sessions.Parts;
using Touchline.Features.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.CareerPlans;

internal static class CareerPlanRoutes
{
    private const string Address = "/reps/{person:guid}/career-plan";

    public static void MapCareerPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, async (Guid person, bool? write, ReadCareerPlan read, CancellationToken cancellation) =>
            Pages.Of<CareerPlanPage>(new { Row = await read.RunAsync(new PersonId(person), cancellation), Write = write ?? false })).Needs(Right.ReadCareerPlan, Subject.Person);
        routes.MapForm(Address, (Guid person, WriteCareerPlan use, ReadCareerPlan read, Toasts toasts, HttpContext http) =>
            WriteAsync(person, isDraft: false, use, read, toasts, http)).Needs(Right.ReadCareerPlan, Subject.Person);
        routes.MapForm(Address + "/draft", (Guid person, WriteCareerPlan use, ReadCareerPlan read, Toasts toasts, HttpContext http) =>
            WriteAsync(person, isDraft: true, use, read, toasts, http)).Needs(Right.ReadCareerPlan, Subject.Person);
        Map(routes, "/signatures", "Signed", (use, rep, form, cancellation) => use.SignAsync(rep, form.Number("version", "Version", 1, 10_000) ?? 0, cancellation));
        Map(routes, "/milestones", "Milestone added", (use, rep, form, cancellation) =>
        {
            var due = form.Day("due", "By");
            if (due is null) form.Refuse("missing", "due", "Choose by when.");
            form.ThrowIfBroken();
            return use.AddMilestoneAsync(rep, form.Text("milestone"), due!.Value, cancellation);
        });
        Map(routes, "/milestones/{milestone:guid}", "Milestone moved", (use, rep, form, cancellation) =>
            Enum.TryParse<MilestoneState>(form.Text("state"), out var state) && Enum.IsDefined(state)
                ? use.MoveMilestoneAsync(rep, new RecordId(form.Id("milestone")!.Value), state, cancellation)
                : throw new BrokenRulesException("not-a-choice", "state", "Choose how far it is."));
        Map(routes, "/milestones/{milestone:guid}/remove", "Milestone removed", (use, rep, form, cancellation) => use.RemoveMilestoneAsync(rep, new RecordId(form.Id("milestone")!.Value), cancellation));
        Map(routes, "/close", "The plan is closed", (use, rep, form, cancellation) => use.CloseAsync(rep, form.Text("word"), cancellation));
    }

    private static void Map(IEndpointRouteBuilder routes, string under, string done, Func<WriteCareerPlan, PersonId, Form, CancellationToken, Task> act) =>
        routes.MapForm(Address + under, async (Guid person, WriteCareerPlan use, ReadCareerPlan read, Toasts toasts, HttpContext http) =>
        {
            var rep = new PersonId(person);
            try
            {
                await act(use, rep, await Form.ReadAsync(http), http.RequestAborted);
                return SessionsFeature.Back(http, toasts, new ToastMessage(done), Urls.CareerPlan(rep));
            }
            catch (BrokenRulesException broken)
            {
                return Pages.Refused<CareerPlanPage>(new { Row = await read.RunAsync(rep, http.RequestAborted), Errors = broken.ToFieldErrors() });
            }
        }).Needs(Right.ReadCareerPlan, Subject.Person);

    private static async Task<IResult> WriteAsync(Guid person, bool isDraft, WriteCareerPlan use, ReadCareerPlan read, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var rep = new PersonId(person);
        var (was, typed) = (new PartFields(form.Starting("was-")), form.Starting("f-").ToDictionary(field => field.Key, field => field.Value));
        if (form.TextOrNull("take") is { } taken) typed.Remove(taken);
        var isScript = http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        try
        {
            var conflicts = isDraft ? await use.DraftAsync(rep, was, typed, http.RequestAborted) : await use.PutUpAsync(rep, was, typed, http.RequestAborted);
            if (isScript) return Results.Json(new { was = (await read.RunAsync(rep, http.RequestAborted)).Open.All.ToDictionary(field => field.Key, field => field.Value), conflicts });
            if (conflicts.Count > 0) return await AgainAsync(new PartAnswer(CareerPlan.Form.Name, new PartFields(typed), [], conflicts));
            return SessionsFeature.Back(http, toasts, isDraft ? new ToastMessage("Draft kept") : new ToastMessage("Put up", "It holds once both have signed."), Urls.CareerPlan(rep) + (isDraft ? "?write=true" : ""));
        }
        catch (BrokenRulesException broken)
        {
            if (isScript) return Results.Json(new { refused = broken.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
            return await AgainAsync(new PartAnswer(CareerPlan.Form.Name, new PartFields(typed), broken.ToFieldErrors(), []));
        }

        async Task<IResult> AgainAsync(PartAnswer answer) => Pages.Refused<CareerPlanPage>(new { Row = await read.RunAsync(rep, http.RequestAborted), Write = true, Answer = answer });
    }
}
