using Touchline.Model.Access;
using Touchline.Model.Effect;
using Touchline.Web;

namespace Touchline.Features.Effect;

/// <summary>Does coaching go with results here, and how sure is that?</summary>
public static class EffectFeature
{
    private const string Address = "/effect";

    public static void AddEffect(this IServiceCollection services)
    {
        services.AddSingleton<EffectRuns>();
        services.AddScoped<ReadEffect>();
        services.AddSingleton(new MenuItem(50, "Effect", Address, "effect", standing => Policy.Allows(Right.SeeEffect, standing), "g e"));
    }

    public static void MapEffect(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, async (string? metric, Guid? below, string? from, string? until, ReadEffect read, HttpContext http) =>
        {
            var address = new EffectAddress(metric, below, from, until);
            var row = await read.RunAsync(address, http.RequestAborted);
            // A page that waits asks again by itself, with or without JavaScript.
            if (row.Study is null && !row.WasCancelled) http.Response.Headers["Refresh"] = "2";
            return Pages.Of<EffectPage>(new { Row = row, Address = address });
        }).Needs(Right.SeeEffect);
        routes.MapForm(Address + "/cancel", async (EffectRuns runs, HttpContext http) =>
        {
            runs.Cancel((await Form.ReadAsync(http)).Text("fingerprint"));
            return Results.Redirect(Urls.Today);
        }).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/panel.csv", async (string? metric, Guid? below, string? from, string? until, ReadEffect read, Exports exports, CancellationToken cancellation) =>
        {
            var study = await StudyAsync(read, new EffectAddress(metric, below, from, until), cancellation);
            return await exports.TextAsync("effect-panel", "text/csv; charset=utf-8", "panel.csv", EffectFiles.Panel(study), cancellation);
        }).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/effect.R", async (string? metric, Guid? below, string? from, string? until, ReadEffect read, Exports exports, CancellationToken cancellation) =>
        {
            var study = await StudyAsync(read, new EffectAddress(metric, below, from, until), cancellation);
            return await exports.TextAsync("effect-script", "text/plain; charset=utf-8", "effect.R", EffectFiles.Script(study), cancellation);
        }).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/help", () => Pages.Of<EffectHelpPage>()).Needs(Right.SeeEffect);
    }

    private static async Task<EffectStudy> StudyAsync(ReadEffect read, EffectAddress address, CancellationToken cancellation) =>
        (await read.RunAsync(address, cancellation)).Study is { Within: not null } study ? study : throw new NotThereException();
}
