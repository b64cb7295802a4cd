using Touchline.Model;
using Touchline.Model.People;
using Touchline.Model.Standards;

namespace Touchline.Features.Demo;

/// <summary>What the small demo and the large one begin with.</summary>
internal static class DemoFrame
{
    public static Organisation Organisation() =>
        new() { Name = "Northwind Devices", TimeZone = "America/Chicago", Currency = "USD", DemoDay = DemoGenerator.OpeningDay, StandardsConfirmed = true };

    /// <summary>The default standards, for everyone and for those who coach.</summary>
    public static List<Standard> Standards(OrganisationId organisation, DateOnly from) =>
    [
        .. DefaultStandards.ForEveryone.Select(row => new Standard { OrganisationId = organisation, Kind = row.Kind, Times = row.Times, Days = row.Days, From = from, Source = row.Source }),
        .. DefaultStandards.ForCoaches.Select(row => new Standard { OrganisationId = organisation, Kind = row.Kind, Times = row.Times, Days = row.Days, Segment = DefaultStandards.CoachesSegment, From = from, Source = row.Source }),
    ];
}
