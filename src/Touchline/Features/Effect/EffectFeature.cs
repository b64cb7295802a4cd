using Touchline.Jobs;
using Touchline.Model;
using Touchline.Model.Access;
using Touchline.Web;

namespace Touchline.Features.Effect;

/// <summary>Does coaching go with results here, and how sure is that?</summary>
public static class EffectFeature
{
    private const string Address = "/effect";

    public static void AddEffect(this IServiceCollection services)
    {
        services.AddScoped<ReadEffect>();
        services.AddScoped<MakeEffect>();
        services.AddScoped<StopEffect>();
        services.AddSingleton(new JobKind(
            MakeEffect.Job,
            (provider, about, progress, cancellation) => provider.GetRequiredService<MakeEffect>().RunAsync(IdOf(about), progress, cancellation),
            (provider, about, why, cancellation) => provider.GetRequiredService<MakeEffect>().GaveUpAsync(IdOf(about), why, cancellation),
            OnlyReads: true));
        services.AddSingleton(new MenuItem(50, "Effect", Address, "effect", standing => Policy.Allows(Right.SeeEffect, standing), "g e"));
    }

    public static void MapEffect(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, async ([AsParameters] EffectAddress address, ReadEffect read, HttpContext http) =>
        {
            var row = await read.RunAsync(address, http.RequestAborted);
            // A page that waits asks again by itself, with or without JavaScript.
            if (row.Found is null && !row.HasFailed) http.Response.Headers["Refresh"] = "2";
            return Pages.Of<EffectPage>(new { Row = row, Address = address });
        }).Needs(Right.SeeEffect);
        routes.MapForm(Address + "/stop", async (StopEffect stop, HttpContext http) =>
        {
            var form = await Form.ReadAsync(http);
            if (!Guid.TryParse(form.Text("run"), out var run)) throw new NotThereException();
            await stop.RunAsync(new RecordId(run), http.RequestAborted);
            return Results.Redirect(form.Text("again").Length > 0 ? Address : Urls.Today);
        }).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/panel.csv", async ([AsParameters] EffectAddress address, ReadEffect read, Exports exports, CancellationToken cancellation) =>
        {
            var row = await FoundAsync(read, address, cancellation);
            return await exports.TextAsync("effect-panel", "text/csv; charset=utf-8", "panel.csv", EffectFiles.Panel(await read.PanelAsync(row.Question, cancellation)), cancellation);
        }).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/effect.R", async ([AsParameters] EffectAddress address, ReadEffect read, Exports exports, CancellationToken cancellation) =>
            await exports.TextAsync("effect-script", "text/plain; charset=utf-8", "effect.R", (await FoundAsync(read, address, cancellation)).Found!.Script, cancellation)).Needs(Right.SeeEffect);
        routes.MapGet(Address + "/help", () => Pages.Of<EffectHelpPage>()).Needs(Right.SeeEffect);
    }

    private static async Task<EffectPageRow> FoundAsync(ReadEffect read, EffectAddress address, CancellationToken cancellation) =>
        await read.RunAsync(address, cancellation) is { Found.Within: not null } row ? row : throw new NotThereException();

    private static RecordId IdOf(string about) => new(Guid.Parse(about));
}
