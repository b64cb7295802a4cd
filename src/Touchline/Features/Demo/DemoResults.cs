using System.Globalization;
using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Results;

namespace Touchline.Features.Demo;

/// <summary>Deals and quotas of the demo: seasons, luck, and newcomers who take half a year to sell as others do.</summary>
internal sealed class DemoResults(Random random, OrganisationId organisation, DateOnly start, DateOnly today)
{
    // A weak summer and a strong close of each quarter.
    private static readonly double[] Season = [0.85, 0.9, 1.15, 0.95, 1.0, 1.2, 0.8, 0.75, 1.15, 1.0, 1.05, 1.3];

    public List<Opportunity> Make(IEnumerable<Person> reps, out List<Result> quotas)
    {
        var deals = new List<Opportunity>();
        quotas = [];
        foreach (var rep in reps)
        {
            var talent = 0.7 + (0.6 * random.NextDouble());
            for (var month = new DateOnly(start.Year, start.Month, 1).AddMonths(1); month <= today; month = month.AddMonths(1))
            {
                if (!rep.Employed.Contains(month)) continue;
                quotas.Add(new Result { OrganisationId = organisation, PersonId = rep.Id, Month = month, Metric = Metrics.Quota, Value = 30_000 });
                Sell(rep, month, talent * Season[month.Month - 1] * Ramp(rep, month), deals);
            }
        }
        return deals;
    }

    private static double Ramp(Person rep, DateOnly month) => Math.Clamp((month.DayNumber - (rep.Starts ?? month).DayNumber) / 180.0, 0.3, 1);

    private void Sell(Person rep, DateOnly month, double strength, List<Opportunity> deals)
    {
        for (var i = random.Next(7, 12); i > 0; i--)
        {
            var closed = month.AddDays(random.Next(DateTime.DaysInMonth(month.Year, month.Month)));
            var opened = closed.AddDays(-random.Next(15, 110));
            var won = random.NextDouble() < 0.5 * strength;
            var open = closed > today;
            deals.Add(new Opportunity
            {
                OrganisationId = organisation,
                ExternalId = "O" + (deals.Count + 1).ToString("000000", CultureInfo.InvariantCulture),
                PersonId = rep.Id,
                Stage = open ? "Negotiation" : won ? "Won" : "Lost",
                Won = open ? null : won,
                Opened = opened,
                Closed = open ? null : closed,
                Amount = won && !open ? decimal.Round((decimal)(3_000 + (9_000 * random.NextDouble() * strength)), 0) : null,
            });
        }
    }
}
