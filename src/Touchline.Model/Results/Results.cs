namespace Touchline.Model.Results;

/// <summary>A deal from the CRM, kept by its external id; results by month of closing derive from it.</summary>
public sealed class Opportunity
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The CRM's id, trimmed, compared exactly; unique in the organisation.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The rep who owns it.</summary>
    public PersonId PersonId { get; set; }

    /// <summary>The customer's name, as the CRM writes it; empty where the file did not say.</summary>
    public string Account { get; set; } = "";

    /// <summary>The CRM's name of the stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>True won, false lost, null open.</summary>
    public bool? Won { get; set; }

    /// <summary>The day it was opened, if known.</summary>
    public DateOnly? Opened { get; set; }

    /// <summary>The day it was closed; null while open.</summary>
    public DateOnly? Closed { get; set; }

    /// <summary>Its amount in the organisation's currency, if known.</summary>
    public decimal? Amount { get; set; }
}

/// <summary>A number per rep, metric and month that does not derive from opportunities: quotas and own metrics.</summary>
public sealed class Result
{
    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>Whose result.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>The month, as its first day.</summary>
    public DateOnly Month { get; init; }

    /// <summary>The metric's name, such as <c>quota</c>.</summary>
    public string Metric { get; init; } = "";

    /// <summary>The value, in the metric's unit.</summary>
    public decimal Value { get; set; }
}

/// <summary>Names of metrics.</summary>
public static class Metrics
{
    /// <summary>Sum of the amounts of deals won, by month of closing.</summary>
    public const string WonAmount = "won-amount";

    /// <summary>Number of deals won.</summary>
    public const string WonCount = "won-count";

    /// <summary>Number of deals lost.</summary>
    public const string LostCount = "lost-count";

    /// <summary>Won / (won + lost); derived.</summary>
    public const string WinRate = "win-rate";

    /// <summary>Won amount / won count; derived.</summary>
    public const string AverageWonDeal = "average-won-deal";

    /// <summary>Mean days from opening to closing of won deals.</summary>
    public const string DaysToClose = "days-to-close";

    /// <summary>The quota of the month, in the organisation's currency.</summary>
    public const string Quota = "quota";

    /// <summary>Won amount / quota; derived.</summary>
    public const string QuotaAttainment = "quota-attainment";

    /// <summary>Metrics that are always computed from others, and therefore neither stored nor imported.</summary>
    public static IReadOnlyList<string> Derived { get; } = [WinRate, AverageWonDeal, QuotaAttainment];
}
