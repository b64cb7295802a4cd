using System.Reflection;
using Touchline.Data;
using Touchline.Features.Sessions.CareerPlans;
using Touchline.Features.Sessions.Commitments;
using Touchline.Features.Sessions.Craft;
using Touchline.Features.Sessions.Expected;
using Touchline.Features.Sessions.OneOnOnes;
using Touchline.Features.Sessions.Parts;
using Touchline.Features.Sessions.Rubrics;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.Sessions;
using Touchline.Web;

namespace Touchline.Features.Sessions;

/// <summary>Logging, planning and everything that happens to a session afterwards.</summary>
public static class SessionsFeature
{
    public static void AddSessions(this IServiceCollection services, IReadOnlyList<Assembly> kindsFrom)
    {
        services.AddScoped<LogSession>();
        services.AddScoped<ReadLogForm>();
        services.AddScoped<ReadSession>();
        services.AddScoped<ReadCalendarFile>();
        services.AddScoped<ChangeSession>();
        services.AddScoped<CloseCommitment>();
        services.AddSingleton<PrivateNotes>();
        services.AddScoped<RubricBook>();
        services.AddScoped<ReadPlanStanding>();
        services.AddScoped<ReadWriting>();
        services.AddScoped<KeepCraft>();
        services.AddScoped<CloseChecks>();
        services.AddHostedService<CloseChecksDaily>();
        services.AddScoped<WritePart>();
        services.AddScoped<WriteAgenda>();
        services.AddScoped<ReadOneOnOne>();
        services.AddScoped<KeepSeries>();
        services.AddScoped<ShareTexts>();
        services.AddScoped<ReadCareerPlan>();
        services.AddScoped<WriteCareerPlan>();
        services.AddScoped<ChangeRubric>();
        services.AddScoped<ReadExpected>();
        services.AddScoped<DescribeKinds>();
        services.AddSingleton(new MenuItem(46, "Expected of you", Urls.Expected, "info", standing => Policy.Allows(Right.LogOwnTeam, standing)));
        services.AddScoped<ReadCommitments>();
        services.AddSingleton(new MenuItem(36, "Commitments", Urls.Commitments, "commitments", standing => Policy.Allows(Right.SeeOwn, standing), "g o"));
        services.AddScoped<SessionKinds>();
        services.AddScoped(provider => new KnownKinds([.. provider.GetServices<ISessionKind>().Select(kind => kind.Kind).Order()]));
        // A further kind is found by its folder's one class.
        foreach (var kind in kindsFrom.Prepend(typeof(SessionsFeature).Assembly).SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISessionKind))))
            services.AddScoped(typeof(ISessionKind), kind);
    }

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/new", async (string? kind, Guid? rep, bool? plan, ReadLogForm read, CancellationToken cancellation) =>
            Pages.Of<LogPage>(new { Row = await read.RunAsync(kind is null ? null : new Kind(kind), rep is { } chosen ? [chosen] : [], cancellation), Kind = kind, Rep = rep, Plan = plan ?? false })).Needs(Right.LogOwnTeam);
        routes.MapForm("/sessions", LogAsync).Needs(Right.LogOwnTeam);
        routes.MapGet("/sessions/{session:guid}", async (Guid session, string? write, ReadSession read, CancellationToken cancellation) =>
            Pages.Of<SessionPage>(new { Row = await read.RunAsync(new SessionId(session), cancellation), Write = write })).Needs(Right.OpenSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/confirm", (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
            AnswerAsync(session, RepResponse.Acknowledged, "Confirmed. Thank you.", use, toasts, http)).Needs(Right.RespondToSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/dispute", (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
            AnswerAsync(session, RepResponse.Disputed, "Disputed. It does not count until this is settled.", use, toasts, http)).Needs(Right.RespondToSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/take-back", (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
            AnswerAsync(session, RepResponse.None, "Your answer is taken back.", use, toasts, http)).Needs(Right.RespondToSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/hold", HoldAsync).Needs(Right.ChangeSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/move", MoveAsync).Needs(Right.ChangeSession, Subject.Session);
        routes.MapGet("/sessions/{session:guid}/session.ics", async (Guid session, ReadCalendarFile read, HttpContext http) =>
            Results.Text(await read.RunAsync(new SessionId(session), $"{http.Request.Scheme}://{http.Request.Host}", http.RequestAborted), "text/calendar; charset=utf-8")).Needs(Right.OpenSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/cancel", async (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var changed = await use.CancelAsync(new SessionId(session), http.RequestAborted);
            return Back(http, toasts, new ToastMessage($"{changed.Kind.Label} called off", "It counts nowhere."), BackOf(form));
        }).Needs(Right.ChangeSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/delete", async (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var changed = await use.DeleteAsync(new SessionId(session), form.Checked("undo"), http.RequestAborted);
            return Back(http, toasts, new ToastMessage($"{changed.Kind.Label} deleted", "It counts nowhere any more.", $"/sessions/{session}/restore"), Urls.Today);
        }).Needs(Right.ChangeSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/restore", async (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
        {
            var changed = await use.RestoreAsync(new SessionId(session), http.RequestAborted);
            return Back(http, toasts, new ToastMessage($"{changed.Kind.Label} is back", "It counts as before."), Urls.Session(changed.Id));
        }).Needs(Right.ChangeSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/correct", CorrectAsync).Needs(Right.ChangeSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/private-note", async (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            await use.NoteAsync(new SessionId(session), form.Text("private"), http.RequestAborted);
            return Back(http, toasts, new ToastMessage("Private note saved", "Only you can read it."), Urls.Session(new SessionId(session)));
        }).Needs(Right.WriteInSession, Subject.Session);
        routes.MapForm("/sessions/{session:guid}/useful", async (Guid session, ChangeSession use, Toasts toasts, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            var said = form.Number("useful", "Useful", 1, 5);
            form.ThrowIfBroken();
            var isKept = await use.RateUsefulAsync(new SessionId(session), said, http.RequestAborted);
            return Back(http, toasts, new ToastMessage(isKept ? "Thank you" : "Taken back", "Your coach sees only an average."), Urls.Session(new SessionId(session)));
        }).Needs(Right.RespondToSession, Subject.Session);
        routes.MapCommitments();
        routes.MapParts();
        routes.MapOneOnOnes();
        routes.MapRubrics();
        routes.MapExpected();
        routes.MapCareerPlans();
    }

    private static async Task<IResult> LogAsync(HttpContext http, LogSession use, ReadLogForm read, Present present, Viewer viewer, Toasts toasts)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            var today = (await present.ReadAsync(http.RequestAborted)).Today;
            var me = viewer.PersonId ?? throw new NotAllowedException();
            // A log that waited on a device is of who made it, whoever is signed in there by now.
            if (form.Id("as") is { } maker && maker != me.Value) throw new NotAllowedException();
            var log = LogOf(form, today, form.TextOrNull("minutes") is null ? await read.MinutesAsync(new Kind(form.Text("kind")), http.RequestAborted) : 30);
            var privateNote = form.Text("private");
            var next = form.Checked("next") ? new NextPlanned(form.Day("next-day", "Day of the next one")) : null;
            var commitments = CommitmentsOf(form, log, me, today);
            form.ThrowIfBroken();
            var session = await use.RunAsync(log, privateNote, commitments, next, http.RequestAborted);
            return Back(http, toasts, Told(session, next is null ? null : await use.NextAsync(session, http.RequestAborted), today), Urls.Today);
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<LogPage>(new { Row = await read.RunAsync(null, [.. form.Ids("rep")], http.RequestAborted), Form = form, Errors = broken.ToFieldErrors() });
        }
    }

    private static ToastMessage Told(Session session, DateOnly? next, DateOnly today) => new(
        session.State == SessionState.Planned ? $"{session.Kind.Label} planned for {Words.DayIn(session.Day, today)}" : $"{session.Kind.Label} logged",
        (session.State == SessionState.Planned ? "It counts once it is held." : "Counted at once.") + (next is { } day ? $" The next is planned for {Words.DayIn(day, today)}." : ""),
        $"/sessions/{session.Id.Value}/delete", new() { ["undo"] = "true" });

    private static SessionLog LogOf(Form form, DateOnly today, int usual)
    {
        var kind = new Kind(form.Text("kind"));
        var reps = form.Ids(kind == Kind.TeamMeeting ? "present" : "rep").Select(id => new PersonId(id)).ToList();
        var minutes = form.Number("minutes", "Length", 1, 1440) ?? usual;
        return new SessionLog(kind, form.Day("day", "Day") ?? today, reps, minutes, form.Text("notes"), form.TextOrNull("sent-as") ?? Guid.CreateVersion7().ToString()) { Starts = form.Time("starts", "Begins at") };
    }

    private static List<NewCommitment> CommitmentsOf(Form form, SessionLog log, PersonId me, DateOnly today)
    {
        if (form.TextOrNull("commitment") is not { } text) return [];
        var due = form.Day("due", "By") ?? today.AddDays(7);
        return form.Text("owner") == "coach" ? [new NewCommitment(text, me, due)] : [.. log.Reps.Select(rep => new NewCommitment(text, rep, due))];
    }

    private static async Task<IResult> AnswerAsync(Guid session, RepResponse response, string text, ChangeSession use, Toasts toasts, HttpContext http)
    {
        var changed = await use.AnswerAsync(new SessionId(session), response, http.RequestAborted);
        var undo = response == RepResponse.None ? null : $"/sessions/{session}/take-back";
        return Back(http, toasts, new ToastMessage(text, $"{changed.Kind.Label} of {Words.DayIn(changed.Day, changed.Day)}", undo), Urls.Today);
    }

    private static async Task<IResult> HoldAsync(Guid session, ChangeSession use, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var (day, minutes) = (form.Day("day", "Day"), form.Number("minutes", "Length", 1, 1440));
        form.ThrowIfBroken();
        // The list of who was there comes along only where it was shown: an empty one says that nobody was.
        var present = form.Checked("attendance") ? form.Ids("present").Select(id => new PersonId(id)).ToList() : null;
        var changed = await use.HoldAsync(new SessionId(session), day, minutes, present, http.RequestAborted);
        return Back(http, toasts, new ToastMessage($"{changed.Kind.Label} held", "Counted at once."), BackOf(form));
    }

    private static async Task<IResult> MoveAsync(Guid session, ChangeSession use, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        var day = form.Day("day", "New day");
        if (day is null) form.Refuse("missing", "day", "Choose the new day.");
        form.ThrowIfBroken();
        var changed = await use.MoveAsync(new SessionId(session), day!.Value, http.RequestAborted);
        return Back(http, toasts, new ToastMessage($"{changed.Kind.Label} moved", $"Now on {Words.LongDay(changed.Day)}."), BackOf(form));
    }

    private static async Task<IResult> CorrectAsync(Guid session, ChangeSession use, ReadSession read, Present present, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            var today = (await present.ReadAsync(http.RequestAborted)).Today;
            var log = new SessionLog(new Kind(form.Text("kind")), form.Day("day", "Day") ?? today, [.. form.Ids("rep").Select(id => new PersonId(id))], form.Number("minutes", "Length", 1, 1440), form.Text("notes"), null) { Starts = form.Time("starts", "Begins at") };
            form.ThrowIfBroken();
            await use.CorrectAsync(new SessionId(session), log, http.RequestAborted);
            return Back(http, toasts, new ToastMessage("Corrected", "Figures are up to date."), Urls.Session(new SessionId(session)));
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<SessionPage>(new { Row = await read.RunAsync(new SessionId(session), http.RequestAborted), Errors = broken.ToFieldErrors() });
        }
    }

    // To the plan, where it was done there; an address of another page is not taken from a form.
    private static string BackOf(Form form) => form.Text("back") is { } back && (back == Urls.Plan || back.StartsWith(Urls.Plan + "?", StringComparison.Ordinal)) ? back : Urls.Today;

    internal static IResult Back(HttpContext http, Toasts toasts, ToastMessage message, string address)
    {
        toasts.Tell(http, message);
        return Results.Redirect(address);
    }
}
