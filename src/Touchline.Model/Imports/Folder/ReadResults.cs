using Touchline.Model.Results;

namespace Touchline.Model.Imports;

internal sealed partial class FolderReader
{
    private List<Opportunity> ReadOpportunities()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var opportunities = new List<Opportunity>();
        Table("opportunities.csv", ["opportunity", "person", "won"], row =>
        {
            var (id, person, won) = (row.Needed("opportunity"), PersonOf(row, "person"), WonOf(row));
            var (opened, closed, amount) = (row.Day("opened"), row.Day("closed"), row.Amount("amount"));
            if (row.IsGood && won is not null && closed is null) row.Refuse("closed", Reasons.ClosedMissing);
            if (row.IsGood && won is null && closed is not null) row.Refuse("closed", Reasons.OpenWithClosed);
            if (row.IsGood && closed < opened) row.Refuse("closed", Reasons.ClosedBeforeOpened);
            if (amount < 0) row.Refuse("amount", Reasons.Negative);
            if (id.Length > 0 && !seen.TryAdd(id, row.Number)) row.Refuse("opportunity", Reasons.Twice(seen[id]));
            if (person is null || !row.IsGood) return;
            opportunities.Add(new Opportunity
            {
                OrganisationId = Id,
                ExternalId = id,
                PersonId = person.Id,
                Account = row["account"],
                Stage = row["stage"],
                Won = won,
                Opened = opened,
                Closed = closed,
                Amount = amount,
            });
        });
        return opportunities;
    }

    private static bool? WonOf(FolderRow row)
    {
        // A spreadsheet writes TRUE where it read true.
        switch (row["won"].ToLowerInvariant())
        {
            case "": return null;
            case "true": return true;
            case "false": return false;
            default:
                row.Refuse("won", Reasons.OneOf("true, false, or empty for open"));
                return null;
        }
    }

    private List<Result> ReadResults()
    {
        var seen = new Dictionary<(PersonId, DateOnly, string), int>();
        var results = new List<Result>();
        Table("results.csv", ["person", "month", "metric", "value"], row =>
        {
            var (person, metric, month) = (PersonOf(row, "person"), row.Needed("metric"), MonthOf(row));
            var value = row.Needed("value").Length > 0 ? row.Amount("value") : null;
            if (Metrics.Derived.Contains(metric)) row.Refuse("metric", Reasons.Derived);
            if (value < 0 && MetricNames.IsNeverNegative(metric)) row.Refuse("value", Reasons.Negative);
            if (person is null || !row.IsGood) return;
            if (!seen.TryAdd((person.Id, month, metric), row.Number)) row.Refuse("metric", Reasons.Twice(seen[(person.Id, month, metric)]));
            results.Add(new Result { OrganisationId = Id, PersonId = person.Id, Month = month, Metric = metric, Value = value ?? 0 });
        });
        return results;
    }

    private static DateOnly MonthOf(FolderRow row)
    {
        var text = row.Needed("month");
        if (text.Length == 0) return default;
        if (!DayText.TryIsoMonth(text, out var month)) row.Refuse("month", Reasons.IsoMonth);
        else if (!DayText.IsPossible(month)) row.Refuse("month", Reasons.YearTooFar);
        return month;
    }
}
