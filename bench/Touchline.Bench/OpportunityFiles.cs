using System.Globalization;

namespace Touchline.Bench;

/// <summary>Files as a CRM exports them; the same number of rows makes the same bytes.</summary>
internal static class OpportunityFiles
{
    private const int People = 500;

    public static (string People, string Opportunities) Make(string folder, int rows)
    {
        var (people, opportunities) = (Path.Combine(folder, "people.csv"), Path.Combine(folder, "opportunities.csv"));
        using (var file = new StreamWriter(people))
        {
            file.WriteLine("person,name,manager\nP0,Top,");
            for (var at = 1; at <= People; at++) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P{at},Person {at},P0"));
        }
        var random = new Random(7);
        using (var file = new StreamWriter(opportunities))
        {
            file.WriteLine("Opportunity ID,OwnerId,StageName,CreatedDate,CloseDate,Amount");
            for (var at = 1; at <= rows; at++)
            {
                var opened = new DateOnly(2024, 1, 1).AddDays(random.Next(600));
                var stage = random.Next(10) switch { < 5 => "Closed Won", < 8 => "Closed Lost", _ => "Proposal" };
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"0065g{at:0000000000},P{1 + random.Next(People)},{stage},{opened:yyyy-MM-dd},{opened.AddDays(random.Next(200)):yyyy-MM-dd},{100 + random.Next(9_000_000) / 100m:0.00}"));
            }
        }
        return (people, opportunities);
    }
}
