using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Data.Ledger;

namespace Touchline.Bench;

/// <summary>The turn of the day: everybody's open intervals count one day more.</summary>
internal static class DayTurn
{
    public static async Task MeasureAsync(BenchPlace place)
    {
        await place.RunAsync(async services =>
        {
            var db = services.GetRequiredService<TouchlineDb>();
            var organisation = await db.OrganisationAsync(CancellationToken.None);
            organisation.DemoDay = organisation.DemoDay!.Value.AddDays(1);
            return await db.SaveChangesAsync();
        });
        await Timing.OnceAsync("the turn of the day", () => place.RunAsync(async services => { await services.GetRequiredService<Rollups>().PrepareAsync(CancellationToken.None); return true; }));
    }
}
