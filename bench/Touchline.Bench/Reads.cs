using Microsoft.Extensions.DependencyInjection;
using Touchline.Data.Ledger;
using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Bench;

/// <summary>What the screens of leaders and coaches read from the ledger.</summary>
internal static class Reads
{
    private static readonly Dictionary<Model.Sessions.Kind, decimal> Equal = [];

    public static async Task MeasureAsync(BenchPlace place)
    {
        var quarter = Period.Containing(PeriodUnit.Quarter, place.Today, 1).Days;
        var (top, coaches) = await PersonsAsync(place);
        await Timing.OfAsync("the top's scorecard, own and tree, a quarter", 200, _ => SumsAsync(place, quarter, [top]));
        await Timing.OfAsync("the top's scorecard, a year by months", 200, _ => SumsAsync(place, Period.Containing(PeriodUnit.Year, place.Today, 1).Days, [top]));
        await Timing.OfAsync("a coach's team: what holds today for each rep and kind", 200, at => place.RunAsync(services => services.GetRequiredService<Rollups>().TeamAsync(coaches[at * 37 % coaches.Count], CancellationToken.None)));
        await Timing.OfAsync("a coach's week and quarter", 200, async at =>
        {
            await SumsAsync(place, Period.Containing(PeriodUnit.Week, place.Today, 1).Days, [coaches[at * 37 % coaches.Count]]);
            await SumsAsync(place, quarter, [coaches[at * 37 % coaches.Count]]);
        });
        await Timing.OfAsync($"table of all coaches of a quarter, sorted, first page", 20, async _ =>
        {
            var sums = await place.RunAsync(services => services.GetRequiredService<Rollups>().SumsAsync(quarter, null, CancellationToken.None, Scope.Own));
            var page = sums.GroupBy(row => row.Key.Coach).Select(group => (Coach: group.Key, Consistency: Consistency.Over(group.Select(row => (row.Key.Kind, row.Value)), Equal)))
                .OrderByDescending(row => row.Consistency).Take(50).ToList();
            if (page.Count == 0) throw new InvalidOperationException("No coach in the table.");
        });
    }

    public static async Task<(PersonId Top, IReadOnlyList<PersonId> Coaches)> PersonsAsync(BenchPlace place)
    {
        var all = await place.QueryAsync<Guid>($"SELECT id AS \"Value\" FROM person WHERE title = 'VP of Sales'");
        var coaches = await place.QueryAsync<Guid>($"SELECT id AS \"Value\" FROM person WHERE title = 'Sales manager' ORDER BY id LIMIT 2000");
        return (new PersonId(all[0]), [.. coaches.Select(id => new PersonId(id))]);
    }

    private static Task<Dictionary<CountsKey, Counts>> SumsAsync(BenchPlace place, DayRange period, IReadOnlyCollection<PersonId> coaches) =>
        place.RunAsync(services => services.GetRequiredService<Rollups>().SumsAsync(period, coaches, CancellationToken.None));
}
