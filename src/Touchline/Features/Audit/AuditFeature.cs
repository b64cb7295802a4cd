using Touchline.Data;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Audit;

/// <summary>Who read or changed what: everything for operations, what is about oneself for everybody.</summary>
public static class AuditFeature
{
    private const int PageSize = 100;

    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton(new MenuItem(95, "Audit trail", Urls.AuditTrail, "key", standing => Policy.Allows(Right.ReadAuditTrail, standing)));
        services.AddScoped<RecountFigures>();
        services.AddSingleton(new JobKind(
            RecountFigures.Job, (provider, _, _, cancellation) => provider.GetRequiredService<RecountFigures>().RunAsync(cancellation), (_, _, _, _) => Task.CompletedTask));
        services.AddSingleton(new Nightly(RecountFigures.Job, new TimeOnly(3, 0)));
    }

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.AuditTrail, async (int? page, AuditTrail trail, TouchlineDb db, Present present, CancellationToken cancellation) =>
            await PageAsync(trail, db, present, null, page ?? 1, cancellation)).Needs(Right.ReadAuditTrail);
        routes.MapGet(Urls.AuditTrail + "/mine", async (int? page, AuditTrail trail, TouchlineDb db, Present present, Viewer viewer, CancellationToken cancellation) =>
            await PageAsync(trail, db, present, viewer.PersonId ?? throw new NotThereException(), page ?? 1, cancellation)).Needs(Right.ReadOwnAuditTrail);
    }

    private static async Task<IResult> PageAsync(AuditTrail trail, TouchlineDb db, Present present, PersonId? about, int page, CancellationToken cancellation)
    {
        var at = Math.Max(1, page);
        var entries = await trail.ReadAsync(about, (at - 1) * PageSize, PageSize + 1, cancellation);
        return Pages.Of<AuditPage>(new
        {
            Names = await db.NamesAsync(entries.Select(entry => entry.About).OfType<PersonId>(), cancellation),
            Calendar = new OrganisationCalendar((await present.ReadAsync(cancellation)).Organisation.TimeZone, []),
            Entries = (IReadOnlyList<AuditEntry>)[.. entries.Take(PageSize)],
            IsMine = about is not null,
            Page = at,
            HasMore = entries.Count > PageSize,
        });
    }
}
