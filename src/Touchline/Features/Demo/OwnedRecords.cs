using Touchline.Model;
using Touchline.Model.Measures;

namespace Touchline.Features.Demo;

internal static class OwnedRecords
{
    /// <summary>
    /// The same records, marked as this organisation's; the generator makes them before it matters whose they are.
    /// </summary>
    public static OrganisationRecords OwnedBy(this OrganisationRecords records, OrganisationId organisation)
    {
        foreach (var row in records.People.Cast<object>().Concat(records.Lines).Concat(records.Segments).Concat(records.Leave))
            row.GetType().GetProperty(nameof(OrganisationId))!.SetValue(row, organisation);
        return records;
    }
}
