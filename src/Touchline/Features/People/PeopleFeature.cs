using Touchline.Data;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Model.People;
using Touchline.Web;

namespace Touchline.Features.People;

/// <summary>The directory, a person's page, and everything dated about a person.</summary>
public static class PeopleFeature
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<ReadDirectory>();
        services.AddScoped<ReadPerson>();
        services.AddScoped<ChangePeople>();
        services.AddScoped<EnterAbsence>();
        services.AddSingleton(new MenuItem(70, "People", Urls.Directory, "people", standing => Policy.Allows(Right.ManagePeople, standing)));
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Directory, async (string? search, string? region, string? who, string? sort, bool? descending, int? page, ReadDirectory read, CancellationToken cancellation) =>
            Pages.Of<DirectoryPage>(new { Row = await read.RunAsync(search?.Trim() ?? "", region ?? "", who ?? "here", sort ?? "name", descending ?? false, page ?? 1, cancellation) })).Needs(Right.SignedIn);
        routes.MapGet("/people/new", async (ChoosePerson choose, CancellationToken cancellation) =>
            Pages.Of<AddPersonPage>(new { Coaches = await choose.OfferAsync(null, cancellation) })).Needs(Right.ManagePeople);
        routes.MapForm(Urls.Directory, AddAsync).Needs(Right.ManagePeople);
        routes.MapGet("/people/{person:guid}", async (Guid person, ReadPerson read, CancellationToken cancellation) =>
            Pages.Of<PersonPage>(new { Row = await read.RunAsync(new PersonId(person), cancellation) })).Needs(Right.SignedIn, Subject.Person);
        MapManagement(routes);
        MapAbsences(routes);
    }

    private static void MapManagement(IEndpointRouteBuilder routes)
    {
        routes.MapForm("/people/{person:guid}/details", (Guid person, ChangePeople use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Details saved", form =>
        {
            var details = DetailsOf(form);
            form.ThrowIfBroken();
            return use.ChangeAsync(new PersonId(person), details with { ExternalId = form.Required("external-id", "Id", 200) }, http.RequestAborted);
        })).Needs(Right.ManagePeople, Subject.Person);
        routes.MapForm("/people/{person:guid}/move", (Guid person, ChangePeople use, ChoosePerson choose, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Moved", async form =>
        {
            var (coach, from) = (await choose.ReadAsync(form, "coach", null, null, http.RequestAborted), form.Day("from", "From"));
            if (from is null) form.Refuse("missing", "from", "Choose from which day.");
            form.ThrowIfBroken();
            await use.MoveAsync(new PersonId(person), coach, from!.Value, http.RequestAborted);
        })).Needs(Right.ManagePeople, Subject.Person);
        routes.MapForm("/people/{person:guid}/leaves", (Guid person, ChangePeople use, ChoosePerson choose, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Last day noted", async form =>
        {
            var (last, successor) = (form.Day("last", "Last day"), await choose.ReadAsync(form, "successor", null, null, http.RequestAborted));
            if (last is null) form.Refuse("missing", "last", "Choose the last day.");
            form.ThrowIfBroken();
            await use.LeaveAsync(new PersonId(person), last!.Value, successor, http.RequestAborted);
        })).Needs(Right.ManagePeople, Subject.Person);
        routes.MapForm("/people/{person:guid}/segment", (Guid person, ChangePeople use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Segment set", form =>
        {
            var from = form.Day("segment-from", "From");
            form.ThrowIfBroken();
            return use.SegmentAsync(new PersonId(person), form.Text("segment"), from ?? DateOnly.MinValue, http.RequestAborted);
        })).Needs(Right.ManagePeople, Subject.Person);
        routes.MapForm("/people/{person:guid}/operations", (Guid person, ChangePeople use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Role changed", form =>
            use.GrantOperationsAsync(new PersonId(person), form.Text("granted") == "true", http.RequestAborted))).Needs(Right.ManagePeople, Subject.Person);
    }

    private static void MapAbsences(IEndpointRouteBuilder routes)
    {
        routes.MapForm("/people/{person:guid}/leave", (Guid person, EnterAbsence use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Leave entered", form =>
        {
            var (from, until) = Range(form, "leave");
            return use.LeaveAsync(new PersonId(person), from, until, http.RequestAborted);
        })).Needs(Right.EnterLeave, Subject.Person);
        routes.MapForm("/people/{person:guid}/leave/{leave:guid}/remove", (Guid person, Guid leave, EnterAbsence use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Leave removed", _ =>
            use.RemoveLeaveAsync(new PersonId(person), new AbsenceId(leave), http.RequestAborted))).Needs(Right.EnterLeave, Subject.Person);
        routes.MapForm("/people/{person:guid}/excuses", (Guid person, EnterAbsence use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Days excused", form =>
        {
            var (from, until) = Range(form, "excuse");
            return use.ExcuseAsync(new PersonId(person), form.Text("cover") switch { "coach" => ExcuseCover.Coach, "below" => ExcuseCover.Below, _ => ExcuseCover.Rep }, from, until, form.Text("reason"), http.RequestAborted);
        })).Needs(Right.GiveExcuse, Subject.Person);
        routes.MapForm("/people/{person:guid}/excuses/{excuse:guid}/remove", (Guid person, Guid excuse, EnterAbsence use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Excuse removed", _ =>
            use.RemoveExcuseAsync(new PersonId(person), new AbsenceId(excuse), http.RequestAborted))).Needs(Right.GiveExcuse, Subject.Person);
        routes.MapForm("/people/{person:guid}/delegates", (Guid person, EnterAbsence use, ChoosePerson choose, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Delegate named", async form =>
        {
            var (from, until) = Range(form, "delegate");
            var to = await choose.ReadAsync(form, "delegate", "Choose who coaches instead.", null, http.RequestAborted);
            form.ThrowIfBroken();
            await use.DelegateAsync(new PersonId(person), to!.Value, from, until, http.RequestAborted);
        })).Needs(Right.GiveExcuse, Subject.Person);
        routes.MapForm("/people/{person:guid}/delegates/{delegation:guid}/remove", (Guid person, Guid delegation, EnterAbsence use, ReadPerson read, Toasts toasts, HttpContext http) => DoAsync(http, person, read, toasts, "Delegate removed", _ =>
            use.RemoveDelegationAsync(new PersonId(person), new AbsenceId(delegation), http.RequestAborted))).Needs(Right.GiveExcuse, Subject.Person);
    }

    private static (DateOnly From, DateOnly? Until) Range(Form form, string name)
    {
        var (from, until) = (form.Day(name + "-from", "First day"), form.Day(name + "-until", "Last day"));
        if (from is null) form.Refuse("missing", name + "-from", "Choose the first day.");
        form.ThrowIfBroken();
        return (from!.Value, until);
    }

    private static PersonDetails DetailsOf(Form form) => new(
        form.Text("external-id"), form.Required("name", "Name", 120), form.TextOrNull("email"), form.TextOrNull("title"), form.TextOrNull("region"), form.Day("starts", "First day"));

    private static async Task<IResult> AddAsync(ChangePeople use, ChoosePerson choose, Present present, Toasts toasts, HttpContext http)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            var details = DetailsOf(form);
            var coach = await choose.ReadAsync(form, "coach", null, null, http.RequestAborted);
            form.ThrowIfBroken();
            var today = (await present.ReadAsync(http.RequestAborted)).Today;
            var added = await use.AddAsync(details, coach, form.Text("segment"), today, http.RequestAborted);
            toasts.Tell(http, new ToastMessage($"{details.Name} added"));
            return Results.Redirect(Urls.Person(added));
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<AddPersonPage>(new { Coaches = await choose.OfferAsync(null, http.RequestAborted), Form = form, Errors = broken.ToFieldErrors() });
        }
    }

    private static async Task<IResult> DoAsync(HttpContext http, Guid person, ReadPerson read, Toasts toasts, string done, Func<Form, Task> act)
    {
        var form = await Form.ReadAsync(http);
        try
        {
            await act(form);
            toasts.Tell(http, new ToastMessage(done));
            return Results.Redirect(Urls.Person(new PersonId(person)));
        }
        catch (BrokenRulesException broken)
        {
            return Pages.Refused<PersonPage>(new { Row = await read.RunAsync(new PersonId(person), http.RequestAborted), Form = form, Errors = broken.ToFieldErrors() });
        }
    }
}
