namespace Touchline.Model.Imports;

/// <summary>
/// Numbers per person, month and metric, such as quotas. Traps: a file with a column <c>QuotaAmount</c> has no metric
/// of its own; derived metrics are computed, so they are rejected.
/// </summary>
public static class ResultsFile
{
    /// <summary>The fields, their headers and the known sources.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "results",
        Label = "Results",
        Fields =
        [
            new("person", "Person", "person", "QuotaOwnerId", "Quota Owner", "Owner ID", "OwnerId", "Owner", "Rep", "sales_agent", "Email"),
            new("month", "Month", "month", "StartDate", "Start Date", "Period"),
            new("metric", "Metric", "metric", "Measure", "KPI"),
            new("quota", "Quota", "QuotaAmount", "Quota Amount", "Quota", "Target"),
            new("value", "Value", "value", "Result"),
        ],
        Needs = [["person"], ["month"], ["value", "quota"]],
        Sources =
        [
            new("Salesforce quotas", "QuotaOwnerId", "QuotaAmount"),
            new("Touchline's own results", "person", "month", "metric", "value"),
        ],
    };
}
