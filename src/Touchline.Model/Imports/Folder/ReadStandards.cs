using System.Globalization;
using Touchline.Model.Sessions;
using Touchline.Model.Standards;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private List<Standard> ReadStandards()
    {
        var standards = new List<Standard>();
        var seen = new Dictionary<(Kind, string?, PersonId?, DateOnly), int>();
        Table("standards.csv", ["kind", "times", "days", "from"], row =>
        {
            var kind = KindOf(row);
            row.Needed("times");
            row.Needed("days");
            var (times, window, days) = (row.Whole("times", 0, 50), row.Whole("days", 1, 730), row.Days());
            if (row["segment"].Length > 0 && row["team"].Length > 0) row.Refuse("team", Reasons.TwoCovers);
            var coach = row["team"].Length > 0 ? PersonOf(row, "team") : null;
            if (!row.IsGood) return;
            var standard = new Standard
            {
                OrganisationId = Id,
                Kind = kind,
                Times = times ?? 0,
                Days = window ?? 1,
                Segment = row.OrNull("segment"),
                TeamOf = coach?.Id,
                From = days.From,
                Until = days.Until,
                Source = row["source"],
            };
            if (!seen.TryAdd(StandardRows.Key(standard), row.Number))
                row.Refuse("from", Reasons.SameStandard(string.Create(CultureInfo.InvariantCulture, $"row {seen[StandardRows.Key(standard)]:N0}")));
            standards.Add(standard);
        });
        return standards;
    }
}
