using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions.Parts;
using Touchline.Web;

namespace Touchline.Features.Sessions.Parts;

/// <summary>Addresses under which parts and agendas are written, by forms with and without a script.</summary>
internal static class PartRoutes
{
    public static void MapParts(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/sessions/{session:guid}/parts/{part}", (Guid session, string part, WritePart use, ReadSession read, Toasts toasts, HttpContext http) =>
            WriteAsync(session, part, isDraft: false, use, read, toasts, http)).Needs(Right.WriteInSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/parts/{part}/draft", (Guid session, string part, WritePart use, ReadSession read, Toasts toasts, HttpContext http) =>
            WriteAsync(session, part, isDraft: true, use, read, toasts, http)).Needs(Right.WriteInSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/agenda", async (Guid session, WriteAgenda use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            await use.AddAsync(new SessionId(session), form.Text("item"), http.RequestAborted);
            return Results.Redirect(Urls.Session(new SessionId(session)) + "#agenda");
        }).Needs(Right.WriteInSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/agenda/{item:guid}", ChangeItemAsync).Needs(Right.WriteInSession, Subject.Session);
    }

    private static async Task<IResult> WriteAsync(Guid session, string part, bool isDraft, WritePart use, ReadSession read, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var id = new SessionId(session);
        var (was, typed) = (new PartFields(form.Starting("was-")), form.Starting("f-").ToDictionary(field => field.Key, field => field.Value));
        // The other's text was chosen: what was typed here no longer counts.
        if (form.TextOrNull("take") is { } taken) typed.Remove(taken);
        var isScript = http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        try
        {
            var written = isDraft ? await use.DraftAsync(id, part, was, typed, http.RequestAborted) : await use.FinishAsync(id, part, was, typed, http.RequestAborted);
            if (isScript) return Results.Json(new { was = written.Part.Open.All.ToDictionary(field => field.Key, field => field.Value), conflicts = written.Conflicts });
            if (written.Conflicts.Count > 0) return Pages.Refused<SessionPage>(new { Row = await read.RunAsync(id, http.RequestAborted), Answer = new PartAnswer(part, new PartFields(typed), [], written.Conflicts), Write = part });
            return SessionsFeature.Back(http, toasts, new ToastMessage(isDraft ? $"{written.Form.Label}: kept" : $"{written.Form.Label}: done"), Urls.Session(id) + (isDraft ? $"?write={part}#{part}" : ""));
        }
        catch (BrokenRulesException broken)
        {
            if (isScript) return Results.Json(new { refused = broken.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
            return Pages.Refused<SessionPage>(new { Row = await read.RunAsync(id, http.RequestAborted), Answer = new PartAnswer(part, new PartFields(typed), broken.ToFieldErrors(), []), Write = part });
        }
    }

    private static async Task<IResult> ChangeItemAsync(Guid session, Guid item, WriteAgenda use, ReadSession read, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var (id, which) = (new SessionId(session), new RecordId(item));
        var back = Urls.Session(id) + "#agenda";
        switch (form.Text("act"))
        {
            case "up": await use.MoveAsync(id, which, -1, http.RequestAborted); break;
            case "down": await use.MoveAsync(id, which, 1, http.RequestAborted); break;
            case "done": await use.TickAsync(id, which, true, http.RequestAborted); break;
            case "open": await use.TickAsync(id, which, false, http.RequestAborted); break;
            case "remove":
                var text = await use.RemoveAsync(id, which, http.RequestAborted);
                return SessionsFeature.Back(http, toasts, new ToastMessage("Taken off the agenda", text, Urls.Session(id) + "/agenda", new() { ["item"] = text }), back);
            default:
                if (await use.RewriteAsync(id, which, form.Text("was"), form.Text("item"), http.RequestAborted) is { } conflict)
                    return Pages.Refused<SessionPage>(new { Row = await read.RunAsync(id, http.RequestAborted), Answer = new PartAnswer("agenda-items", PartFields.Empty, [], [conflict]) });
                break;
        }
        return Results.Redirect(back);
    }
}
